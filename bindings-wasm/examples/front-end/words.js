// The words of the page itself; those of the form come with the form.
export const languages = { en: "English", cy: "Cymraeg" };

const words = {
  skip: ["Skip to the questions", "Neidio i'r cwestiynau"],
  steps: ["Steps", "Camau"],
  step: ["Step {n} of {of}", "Cam {n} o {of}"],
  about: ["About you", "Amdanoch chi"],
  notes: ["Notes and evidence", "Nodiadau a thystiolaeth"],
  notesHint: [
    "Open a theme to note a strength, an area for development or a piece of evidence. All of it is optional.",
    "Agorwch thema i nodi cryfder, maes i'w ddatblygu neu ddarn o dystiolaeth. Mae'r cyfan yn ddewisol.",
  ],
  support: ["Support", "Cymorth"],
  review: ["Review and submit", "Gwirio a chyflwyno"],
  respondentHint: ["A name or a pseudonym, as your partnership has agreed.", "Enw neu ffugenw, fel y cytunwyd yn eich partneriaeth."],
  choose: ["Choose…", "Dewiswch…"],
  optional: ["optional", "dewisol"],
  prompts: ["Questions to think about", "Cwestiynau i'w hystyried"],
  clear: ["Clear this answer", "Clirio'r ateb hwn"],
  answered: ["{n} of {of} answered", "{n} o {of} wedi'u hateb"],
  required: [
    "At least {n} of the {of} statements are rated before a response is submitted.",
    "Rhaid ateb o leiaf {n} o'r {of} gosodiad cyn cyflwyno.",
  ],
  back: ["Back", "Yn ôl"],
  next: ["Next", "Nesaf"],
  submit: ["Submit", "Cyflwyno"],
  again: ["Start again", "Dechrau eto"],
  sure: ["Delete all answers on this device?", "Dileu'r holl atebion ar y ddyfais hon?"],
  saved: ["Draft saved on this device", "Drafft wedi'i gadw ar y ddyfais hon"],
  unsaved: ["This browser keeps no drafts", "Nid yw'r porwr hwn yn cadw drafftiau"],
  faults: ["Some answers need another look", "Mae angen edrych eto ar rai atebion"],
  error: ["Please correct", "Cywirwch"],
  warning: ["Please consider", "Ystyriwch"],
  ready: ["Your response is ready", "Mae eich ymateb yn barod"],
  readyHint: ["This is the document that a real page would now send.", "Dyma'r ddogfen y byddai tudalen go iawn yn ei hanfon nawr."],
  response: ["Response as JSON", "Ymateb fel JSON"],
  copy: ["Copy", "Copïo"],
  copied: ["Copied", "Wedi'i gopïo"],
  download: ["Download", "Lawrlwytho"],
  untranslated: [
    "Some texts are not translated yet and are shown in English.",
    "Nid yw rhai testunau wedi'u cyfieithu eto; fe'u dangosir yn Saesneg.",
  ],
  failed: ["The page could not be loaded", "Nid oedd modd llwytho'r dudalen"],
};

// What is found has a code and parameters, so that a page can say it in its own
// words; what is not here is said in the library's.
const findings = {
  missing_field: ["Please fill this in.", "Llenwch hwn."],
  text_too_long: ["This has {length} characters; at most {limit} fit.", "Mae {length} nod yma; {limit} yw'r mwyaf."],
  link_not_web: ["A web address begins with https:// or http://.", "Mae cyfeiriad gwe yn dechrau gyda https:// neu http://."],
  wrong_type: ["Please give a whole number.", "Rhowch rif cyfan."],
  incomplete_submission: [
    "{answered} of {possible} statements are rated; {required} are needed.",
    "Mae {answered} o {possible} gosodiad wedi'u hateb; mae angen {required}.",
  ],
  level_unanswered: ["One of the levels has no rating yet.", "Nid oes ateb eto ar un o'r lefelau."],
  straight_lining: [
    "All {answered} ratings are the same. If each was considered, leave them so.",
    "Mae pob un o'r {answered} ateb yr un fath. Os ystyriwyd pob un, gadewch nhw felly.",
  ],
};

/** What a diagnostic says, and in which language. */
export function said(language, { code, params, message }) {
  const own = findings[code]?.[Object.keys(languages).indexOf(language)];
  return own ? { text: fill(own, params) } : { text: message, lang: "en" };
}

/** A word of the page in a language, with `{n}` and `{of}` filled in. */
export function word(language, name, params = {}) {
  const text = words[name][Object.keys(languages).indexOf(language)];
  return fill(text, params);
}

function fill(text, params) {
  return text.replace(/\{(\w+)\}/g, (_, param) => params[param]);
}
