// From answers to a response, and from what is found about it back to the
// fields.
//
// The form says by JSON Pointer where each answer goes, so nothing here knows
// what a rating or a note is. An answer is kept under the key of its field: the
// pointer, and for an entry of a list what it is an entry of besides.

/** The key of a field of an entry, such as the strength of a theme. */
export function entryKey(entry, field) {
  return [entry.pointer, ...Object.values(entry.item), field.pointer].join(" ");
}

/** Every entry of the notes that a form offers. */
export function entries(form) {
  return form.notes.flatMap((notes) => notes.entries);
}

/** What each field is called, by its key. */
export function labels(form) {
  const themes = form.levels.flatMap(({ areas }) => areas).flatMap(({ themes }) => themes);
  return new Map([
    ...[...form.about, form.role].map(({ pointer, title }) => [pointer, title]),
    ...themes.flatMap(({ statements }) => statements).map(({ pointer, code }) => [pointer, code]),
    ...entries(form).flatMap((entry) =>
      entry.fields.map((field) => [entryKey(entry, field), `${entry.item.theme}, ${entry.title}: ${field.title}`]),
    ),
    ...(form.support?.topics ?? []).flatMap(({ title, pointer, capacity_pointer }) => [
      [pointer, title],
      [capacity_pointer, title],
    ]),
  ]);
}

/**
 * The response with all answers in it, and for each place in it that came from
 * a field the key of the field.
 */
export function respond(form, answers, status) {
  const response = structuredClone(form.blank);
  response.status = status;
  const keys = new Map();
  const fixed = [
    ...form.about,
    form.role,
    ...form.levels.flatMap(({ areas }) => areas).flatMap(({ themes }) => themes).flatMap(({ statements }) => statements),
    ...(form.support?.topics ?? []).flatMap(({ pointer, capacity_pointer }) => [{ pointer }, { pointer: capacity_pointer }]),
  ];
  for (const { pointer } of fixed) {
    keys.set(pointer, pointer);
    if (answers[pointer] !== undefined) put(response, pointer, answers[pointer]);
  }
  for (const entry of entries(form)) {
    const filled = entry.fields.filter((field) => answers[entryKey(entry, field)] !== undefined);
    if (filled.length === 0) continue;
    const at = put(response, entry.pointer, { ...entry.item });
    for (const field of entry.fields) {
      const key = entryKey(entry, field);
      keys.set(at + field.pointer, key);
      if (answers[key] !== undefined) put(response, at + field.pointer, answers[key]);
    }
  }
  return { response, keys };
}

/** The key of the field that a pointer leads to or into, if there is one. */
export function keyAt(keys, pointer) {
  for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
    if (keys.has(at)) return keys.get(at);
  }
  return undefined;
}

/** Adds a value to a document, as a JSON Patch would, and says where. */
function put(document, pointer, value) {
  const path = pointer.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  const last = path.pop();
  const parent = path.reduce((within, key) => within[key], document);
  if (last !== "-") {
    // A key such as `__proto__` is data too.
    Object.defineProperty(parent, last, { value, enumerable: true, writable: true, configurable: true });
    return pointer;
  }
  parent.push(value);
  return `${pointer.slice(0, -1)}${parent.length - 1}`;
}
