// The page: one step at a time, a draft that is kept, and live validation.
import init, { check, form } from "../../dist/pedt.js";
import { el } from "./dom.js";
import { idOf, showMessages } from "./fields.js";
import { keyAt, labels, respond } from "./response.js";
import { steps } from "./steps.js";
import { languages, said, word } from "./words.js";

const store = "pedt-draft";
const root = document.getElementById("page");
const status = document.getElementById("status");

let roster;
let page;
/** What is kept: the answers by key, the language, and which fields have been left. */
let draft = load();
let isSubmitted = false;
let waiting;

function load() {
  const empty = { language: navigator.language.startsWith("cy") ? "cy" : "en", answers: {}, left: [] };
  try {
    return { ...empty, ...JSON.parse(localStorage.getItem(store)) };
  } catch {
    return empty;
  }
}

function save() {
  try {
    localStorage.setItem(store, JSON.stringify(draft));
    return "saved";
  } catch {
    return "unsaved";
  }
}

/** Everything again in the language of the draft. */
function build() {
  const { language, answers } = draft;
  const asked = form({ schema_version: "1", language });
  if (asked.kind !== "form") throw new Error(asked.diagnostics.map(({ message }) => message).join("\n"));
  answers["/id"] ??= crypto.randomUUID();
  const shown = asked.form;
  const fallbacks = new Map(shown.fallbacks.map(({ pointer, language }) => [pointer, language]));
  const titles = (items) => items.map(({ id, title }) => ({ value: id, title: title[language] ?? title.en }));
  page = {
    form: shown,
    answers,
    word: (name, params) => word(language, name, params),
    text: (pointer) => ({ text: at(shown, pointer), lang: fallbacks.get(pointer) }),
    say: (pointer) => el("span", { lang: fallbacks.get(pointer) }, at(shown, pointer) ?? ""),
    said(diagnostic) {
      const { text, lang } = said(language, diagnostic);
      return [el("b", {}, `${word(language, diagnostic.severity)}: `), el("span", { lang }, text)];
    },
    choices: {
      "/round": titles(roster.rounds),
      "/partnership": titles(roster.partnerships),
      "/school": titles(roster.schools),
    },
    progress({ counted }) {
      const n = counted.filter((key) => answers[key] !== undefined).length;
      return word(language, "answered", { n, of: counted.length });
    },
    answer(key, value) {
      if (value === undefined) delete answers[key];
      else answers[key] = value;
      settleSoon();
    },
    left(key) {
      if (!draft.left.includes(key)) draft.left.push(key);
      settleSoon();
    },
    again() {
      if (!confirm(word(language, "sure"))) return;
      draft = { ...draft, answers: {}, left: [] };
      isSubmitted = false;
      build();
      location.hash = "1";
      show();
    },
  };
  page.steps = steps(page);
  page.labels = labels(shown);
}

function at(document, pointer) {
  return pointer.split("/").slice(1).reduce((within, key) => within?.[key], document);
}

// Not at once: a message that came up under the pointer would move what is pressed.
function settleSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(settle, 250);
}

/** After an answer: the draft is kept, and looked at. */
function settle() {
  clearTimeout(waiting);
  document.querySelector(".saved").textContent = page.word(save());
  for (const [index, link] of document.querySelectorAll("nav .progress").entries()) {
    const step = page.steps[index];
    link.textContent = step.counted.length > 0 ? page.progress(step) : "";
  }
  showMessages(page, findings(isSubmitted ? "submitted" : "draft").byKey);
}

/** What the library finds, by field; of fields not yet visited only when all is shown. */
function findings(as) {
  const { response, keys } = respond(page.form, page.answers, as);
  const answer = check({ schema_version: "1", roster, responses: [response] });
  const found = answer.diagnostics.map((diagnostic) => {
    const pointer = diagnostic.pointer.replace(/^\/responses\/0/, "");
    return { ...diagnostic, key: keyAt(keys, pointer) };
  });
  const byKey = new Map();
  for (const diagnostic of found) {
    const isShown = as === "submitted" || draft.left.includes(diagnostic.key);
    if (isShown) byKey.set(diagnostic.key, [...(byKey.get(diagnostic.key) ?? []), diagnostic]);
  }
  return { response, found, byKey, isRefused: answer.kind !== "checked" || answer.refused > 0 };
}

function submit(event) {
  event.preventDefault();
  // The enter key in a field of another step.
  if (current() < page.steps.length) return visit(current() + 1);
  isSubmitted = true;
  const { response, found, byKey, isRefused } = findings("submitted");
  showMessages(page, byKey);
  const outcome = document.querySelector(".outcome");
  outcome.replaceChildren(...(found.length > 0 ? [summary(found)] : []), ...(isRefused ? [] : [done(response)]));
  outcome.firstChild.focus();
  outcome.firstChild.scrollIntoView({ block: "start" });
}

/** What was found, each linked to its field. */
function summary(found) {
  const items = found.map((diagnostic) => {
    const { key } = diagnostic;
    const number = page.steps.findIndex(({ keys }) => keys.includes(key)) + 1;
    if (number === 0) return el("li", {}, page.said(diagnostic));
    const go = (event) => {
      event.preventDefault();
      visit(number, key);
    };
    const where = [page.steps[number - 1].title, page.labels.get(key)].filter(Boolean).join(", ");
    return el("li", {}, el("a", { href: `#${number}`, onclick: go }, where), el("br"), page.said(diagnostic));
  });
  return el(
    "section",
    { class: "summary", tabindex: -1, "aria-labelledby": "faults" },
    el("h3", { id: "faults" }, page.word("faults")),
    el("ul", {}, items),
  );
}

function done(response) {
  const text = JSON.stringify(response, undefined, 2);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    status.textContent = page.word("copied");
  };
  const download = () => {
    const href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    el("a", { href, download: `${response.id}.json` }).click();
    setTimeout(() => URL.revokeObjectURL(href));
  };
  return el(
    "section",
    { class: "done", tabindex: -1, "aria-labelledby": "ready" },
    el("h3", { id: "ready" }, page.word("ready")),
    el("p", {}, page.word("readyHint")),
    el("pre", { tabindex: 0, role: "region", "aria-label": page.word("response") }, text),
    el(
      "p",
      { class: "buttons" },
      el("button", { type: "button", onclick: copy }, page.word("copy")),
      el("button", { type: "button", class: "quiet", onclick: download }, page.word("download")),
    ),
  );
}

/** Goes to a step, and to a field of it. */
function visit(number, key) {
  if (current() !== number) {
    history.pushState(undefined, "", `#${number}`);
    show();
  }
  const control = key && document.getElementById(idOf(key));
  if (!control) return;
  control.closest("details")?.setAttribute("open", "");
  (control.querySelector("input:checked") ?? control.querySelector("input") ?? control).focus();
  control.scrollIntoView({ block: "center" });
}

function current() {
  const number = Number(location.hash.slice(1));
  return Number.isInteger(number) && page.steps[number - 1] ? number : 1;
}

/** Shows the step that the address names. */
function show(focus = true) {
  const { form, steps, word } = page;
  const number = current();
  const step = steps[number - 1];
  const isLast = number === steps.length;
  document.documentElement.lang = draft.language;
  document.title = `${step.title} – ${form.title}`;
  const heading = el(
    "h2",
    { tabindex: -1 },
    step.code && el("span", { class: "code" }, step.code),
    step.code && " ",
    step.title,
  );
  root.replaceChildren(
    el("a", { class: "skip", href: "#question", onclick: (event) => (event.preventDefault(), heading.focus()) }, word("skip")),
    el("header", {}, el("div", { class: "bar" }, el("h1", {}, form.title), languageSwitch())),
    el(
      "div",
      { class: "columns" },
      navigation(number),
      el(
        "main",
        {},
        el(
          "form",
          { novalidate: true, onsubmit: submit },
          el("p", { class: "above" }, step.above ? `${step.above} · ` : "", word("step", { n: number, of: steps.length })),
          heading,
          step.above && form.fallbacks.length > 0 && el("p", { class: "note" }, word("untranslated")),
          step.show(),
          el("div", { class: "outcome" }),
          el(
            "div",
            { class: "buttons ends" },
            number > 1 ? el("button", { type: "button", class: "quiet", onclick: () => visit(number - 1) }, word("back")) : "",
            isLast
              ? el("button", { type: "submit" }, word("submit"))
              : el("button", { type: "button", onclick: () => visit(number + 1) }, word("next")),
          ),
        ),
        el("p", { class: "saved" }),
        isLast && el("p", { class: "saved" }, el("button", { type: "button", class: "quiet clear", onclick: page.again }, word("again"))),
      ),
    ),
  );
  settle();
  if (focus) {
    heading.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
}

function navigation(number) {
  const links = page.steps.map((step, index) =>
    el(
      "li",
      {},
      index > 0 && step.above !== page.steps[index - 1].above && step.above && el("p", { class: "level" }, step.above),
      el(
        "a",
        { href: `#${index + 1}`, "aria-current": index + 1 === number && "step" },
        el("span", {}, step.code && el("span", { class: "code" }, step.code), step.code && " ", step.title),
        el("span", { class: "progress" }),
      ),
    ),
  );
  const list = el("details", { open: matchMedia("(min-width: 60rem)").matches }, el("summary", {}, page.word("steps")), el("ol", {}, links));
  return el("nav", { "aria-label": page.word("steps") }, list);
}

function languageSwitch() {
  const choose = (language) => () => {
    draft.language = language;
    build();
    show(false);
    document.querySelector(`.languages [lang="${language}"]`).focus();
  };
  return el(
    "div",
    { class: "languages", role: "group", "aria-label": Object.values(languages).join(" / ") },
    Object.entries(languages).map(([language, name]) =>
      el("button", { type: "button", lang: language, "aria-pressed": String(draft.language === language), onclick: choose(language) }, name),
    ),
  );
}

try {
  [roster] = await Promise.all([fetch("roster.json").then((response) => response.json()), init()]);
  build();
  show(false);
  addEventListener("popstate", () => show());
  addEventListener("pagehide", () => save());
} catch (fault) {
  root.replaceChildren(el("p", { role: "alert" }, `${word(draft.language, "failed")}: ${fault.message}`));
  throw fault;
}
