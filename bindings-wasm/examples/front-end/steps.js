// The steps: what is asked on each of them, in the order of the form.
import { el } from "./dom.js";
import { choiceField, idOf, numberField, selectField, textField } from "./fields.js";
import { entryKey } from "./response.js";

/**
 * Every step: its title, the keys it asks for, those that count as progress, and
 * how it is shown.
 */
export function steps(page) {
  const { form, word } = page;
  return [
    about(page),
    ...form.levels.flatMap(({ areas }, level) => areas.map((_, area) => ratings(page, level, area))),
    notes(page),
    ...(form.support ? [support(page)] : []),
    { title: word("review"), keys: [], counted: [], show: () => review(page) },
  ];
}

function about(page) {
  const { form, word, choices } = page;
  // The id of a response is no matter of its author.
  const asked = form.about.filter(({ pointer }) => pointer !== "/id");
  const keys = [...asked.map(({ pointer }) => pointer), form.role.pointer];
  const show = () => [
    el("p", { class: "lead" }, page.say("/description")),
    ...asked.map((field) => {
      const label = { key: field.pointer, label: [field.title] };
      const options = choices[field.pointer];
      if (options) return selectField(page, { ...label, options });
      return textField(page, { ...label, field, hint: { text: word("respondentHint") } });
    }),
    selectField(page, { key: form.role.pointer, label: [form.role.title], options: form.role.options }),
  ];
  return { title: word("about"), keys, counted: keys, show };
}

function ratings(page, level, area) {
  const at = `/levels/${level}/areas/${area}`;
  const { code, themes } = page.form.levels[level].areas[area];
  const keys = themes.flatMap(({ statements }) => statements.map(({ pointer }) => pointer));
  const show = () => [
    el("p", { class: "lead" }, page.say(`${at}/question`)),
    ...themes.map((theme, index) => themeSection(page, theme, `${at}/themes/${index}`)),
  ];
  const above = page.form.levels[level].title;
  return { above, code, title: page.form.levels[level].areas[area].title, keys, counted: keys, show };
}

function themeSection(page, theme, at) {
  const { form, word, say, text } = page;
  const noted = form.notes.findIndex((notes) => notes.theme === theme.theme);
  const prompts = form.notes[noted]?.prompts ?? [];
  return el(
    "section",
    { class: "theme", "aria-labelledby": `theme-${theme.code}` },
    el("h3", { id: `theme-${theme.code}` }, el("span", { class: "code" }, theme.code), " ", say(`${at}/title`)),
    theme.question && el("p", { class: "question" }, say(`${at}/question`)),
    prompts.length > 0 &&
      el(
        "details",
        {},
        el("summary", {}, word("prompts")),
        el("ul", {}, prompts.map((_, index) => el("li", {}, say(`/notes/${noted}/prompts/${index}`)))),
      ),
    theme.statements.map((statement, index) => {
      const here = `${at}/statements/${index}`;
      const scale = form.scales.find(({ id }) => id === statement.scale);
      return choiceField(page, {
        key: statement.pointer,
        label: [el("span", { class: "code" }, statement.code), " ", say(`${here}/text`)],
        hint: statement.guidance && text(`${here}/guidance`),
        options: scale.options.map(({ value, title, description }, point) => ({
          value,
          title,
          description: statement.descriptors[point] ? text(`${here}/descriptors/${point}`) : description && { text: description },
        })),
      });
    }),
  );
}

function notes(page) {
  const { form, word } = page;
  const keysOf = ({ entries }) => entries.flatMap((entry) => entry.fields.map((field) => entryKey(entry, field)));
  const show = () => [
    el("p", { class: "lead" }, word("notesHint")),
    ...form.notes.map((theme) => {
      const isUsed = keysOf(theme).some((key) => page.answers[key] !== undefined);
      return el(
        "details",
        { class: "notes", open: isUsed },
        el("summary", {}, el("span", { class: "code" }, theme.theme), " ", theme.title),
        theme.entries.map((entry) => entryFields(page, entry)),
      );
    }),
  ];
  return { title: word("notes"), keys: form.notes.flatMap(keysOf), counted: [], show };
}

function entryFields(page, entry) {
  const fields = entry.fields.map((field) => {
    const key = entryKey(entry, field);
    // An entry of one field is called what the entry is.
    const isAlone = entry.fields.length === 1;
    const label = isAlone ? [entry.title, " ", el("span", { class: "hint" }, field.title)] : [field.title];
    return textField(page, { key, label, field, long: isAlone });
  });
  if (fields.length === 1) return fields[0];
  return el("fieldset", {}, el("legend", {}, entry.title), fields);
}

function support(page) {
  const { form, word } = page;
  const { topics, options, capacity } = form.support;
  const offers = (value) => options.some((option) => option.value === value && option.offers);
  const show = () => [
    el("p", { class: "lead" }, page.say("/support/question")),
    ...topics.flatMap(({ title, pointer, capacity_pointer }) => [
      choiceField(page, {
        key: pointer,
        label: [title],
        options,
        changed: (value) => {
          const field = document.getElementById(idOf(capacity_pointer));
          field.closest(".field").hidden = !offers(value);
          if (offers(value)) return;
          field.value = "";
          page.answer(capacity_pointer, undefined);
        },
      }),
      numberField(page, {
        key: capacity_pointer,
        label: [capacity, " ", el("span", { class: "hint" }, `${title}, ${word("optional")}`)],
        hidden: !offers(page.answers[pointer]),
      }),
    ]),
  ];
  const counted = topics.map(({ pointer }) => pointer);
  const keys = topics.flatMap(({ pointer, capacity_pointer }) => [pointer, capacity_pointer]);
  return { title: word("support"), keys, counted, show };
}

function review(page) {
  const { required, possible } = page.form.completion;
  return [
    el("p", { class: "lead" }, page.word("required", { n: required, of: possible })),
    el(
      "ul",
      { class: "review" },
      page.steps
        .filter(({ counted }) => counted.length > 0)
        .map((step) =>
          el(
            "li",
            {},
            el("a", { href: `#${page.steps.indexOf(step) + 1}` }, step.above && `${step.above}: `, step.title),
            " ",
            el("span", { class: "hint" }, page.progress(step)),
          ),
        ),
    ),
  ];
}
