// The fields: each is a control with a label, a hint and a place for messages.
//
// `page` holds what they share: `say(pointer)` is a text of the form, `word` one
// of the page, `answers` what was answered, and `answer(key, value)` takes an
// answer, `undefined` for none.
import { el } from "./dom.js";

const ids = new Map();

/** The id of the control, or the group of controls, that a key is answered with. */
export function idOf(key) {
  if (!ids.has(key)) ids.set(key, `field-${ids.size + 1}`);
  return ids.get(key);
}

/** A text of one line, or of several. */
export function textField(page, { key, label, hint, field, long = false }) {
  const id = idOf(key);
  const control = el(long ? "textarea" : "input", {
    id,
    ...(long ? { rows: 3 } : { type: field.pattern?.startsWith("^https") ? "url" : "text" }),
    autocomplete: "off",
    value: page.answers[key] ?? "",
    "aria-describedby": describedBy(id, hint),
    oninput: (event) => page.answer(key, event.target.value === "" ? undefined : event.target.value),
    onblur: () => page.left(key),
  });
  return frame(key, el("label", { for: id }, ...label), hint, control);
}

/** A choice from a list that opens. */
export function selectField(page, { key, label, options }) {
  const id = idOf(key);
  const control = el(
    "select",
    {
      id,
      "aria-describedby": describedBy(id),
      onchange: (event) => page.answer(key, event.target.value === "" ? undefined : event.target.value),
      onblur: () => page.left(key),
    },
    el("option", { value: "" }, page.word("choose")),
    options.map(({ value, title }) => el("option", { value }, title)),
  );
  control.value = page.answers[key] ?? "";
  return frame(key, el("label", { for: id }, ...label), undefined, control);
}

/** A whole number from 0. */
export function numberField(page, { key, label, hidden }) {
  const id = idOf(key);
  const control = el("input", {
    id,
    type: "text",
    inputmode: "numeric",
    class: "short",
    autocomplete: "off",
    value: page.answers[key] ?? "",
    "aria-describedby": describedBy(id),
    oninput: ({ target: { value } }) => {
      const text = value.trim();
      // What is no number goes to the library as it is, which says so.
      page.answer(key, text === "" ? undefined : /^\d+$/.test(text) ? Number(text) : text);
    },
    onblur: () => page.left(key),
  });
  const field = frame(key, el("label", { for: id }, ...label), undefined, control);
  field.hidden = hidden;
  return field;
}

/** One of a few options, all in sight; it may be taken back. */
export function choiceField(page, { key, label, hint, options, changed = () => {} }) {
  const id = idOf(key);
  const inputs = options.map(({ value }) =>
    el("input", {
      type: "radio",
      name: id,
      value: String(value),
      checked: page.answers[key] === value,
      onchange: () => choose(value),
    }),
  );
  const clear = el("button", { type: "button", class: "quiet clear", onclick: () => choose(undefined) }, page.word("clear"));
  clear.hidden = page.answers[key] === undefined;
  function choose(value) {
    if (value === undefined) {
      inputs[0].focus();
      for (const input of inputs) input.checked = false;
    }
    clear.hidden = value === undefined;
    page.answer(key, value);
    changed(value);
  }
  return el(
    "fieldset",
    { id, class: "field choice", tabindex: -1, "data-key": key, "aria-describedby": describedBy(id, hint) },
    el("legend", {}, ...label),
    hint && el("p", { id: `${id}-hint`, class: "hint", lang: hint.lang }, hint.text),
    el(
      "div",
      { class: "options" },
      options.map(({ title, description }, index) =>
        el(
          "label",
          { class: "option" },
          inputs[index],
          el("span", { class: "title" }, title),
          description && el("span", { class: "description", lang: description.lang }, description.text),
        ),
      ),
    ),
    message(id),
    clear,
  );
}

/** Shows what was found about each field, and nothing at the others. */
export function showMessages(page, found) {
  for (const field of document.querySelectorAll("[data-key]")) {
    const id = idOf(field.dataset.key);
    const said = found.get(field.dataset.key) ?? [];
    const isWrong = said.some(({ severity }) => severity === "error");
    field.classList.toggle("wrong", isWrong);
    const control = document.getElementById(id);
    if (control.tagName !== "FIELDSET") control.setAttribute("aria-invalid", isWrong);
    const place = document.getElementById(`${id}-message`);
    place.replaceChildren(...said.map((diagnostic) => el("span", {}, page.said(diagnostic))));
    place.hidden = said.length === 0;
  }
}

function frame(key, label, hint, control) {
  const id = idOf(key);
  return el(
    "div",
    { class: "field", "data-key": key },
    label,
    hint && el("p", { id: `${id}-hint`, class: "hint", lang: hint.lang }, hint.text),
    control,
    message(id),
  );
}

function message(id) {
  const place = el("p", { id: `${id}-message`, class: "message" });
  place.hidden = true;
  return place;
}

function describedBy(id, hint) {
  return hint ? `${id}-hint ${id}-message` : `${id}-message`;
}
