// The verbs, for every way in which the module is loaded.
//
// Text in, text out; object in, object out.
import type {
  AnalyseAnswer,
  AnalyseCall,
  AnonymiseAnswer,
  AnonymiseCall,
  AssignAnswer,
  AssignCall,
  CheckAnswer,
  CheckCall,
  CompareAnswer,
  CompareCall,
  ExplainAnswer,
  ExplainCall,
  FormAnswer,
  FormCall,
  FrameworkDocument,
  Limits,
  MeasureAnswer,
  MeasureCall,
  ReadAnswer,
  ReadCall,
  RenderAnswer,
  RenderCall,
  ReportAnswer,
  ReportCall,
  ReviewAnswer,
  ReviewCall,
  SchemaAnswer,
  SchemaCall,
} from "./documents.js";
import { PedtError } from "./error.js";
import * as wasm from "./module.js";

export type * from "./documents.js";
export { PedtError, type PedtErrorCode } from "./error.js";

/** JSON text, or its UTF-8 bytes. */
export type Json = string | Uint8Array;

/**
 * Checks responses against a framework and a roster.
 *
 * @throws {PedtError} for a fault of the caller; what is wrong with the
 * documents is told in the answer.
 *
 * @example
 * const answer = check({ schema_version: "1", roster, responses });
 */
export function check(call: CheckCall, limits?: Limits | Json): CheckAnswer;
export function check(call: Json, limits?: Limits | Json): string;
export function check(call: Json | CheckCall, limits?: Limits | Json): string | CheckAnswer {
  return answer(wasm.main, "check", call, limits);
}

/**
 * Reads the responses in a text: a CSV table or NDJSON.
 *
 * @throws {PedtError} for a fault of the caller.
 *
 * @example
 * const answer = read({ schema_version: "1", roster, form: "wide", text });
 */
export function read(call: ReadCall, limits?: Limits | Json): ReadAnswer;
export function read(call: Json, limits?: Limits | Json): string;
export function read(call: Json | ReadCall, limits?: Limits | Json): string | ReadAnswer {
  return answer(wasm.reading, "read", call, limits);
}

/**
 * Checks responses, and scores those that can be used.
 *
 * @throws {PedtError} for a fault of the caller.
 *
 * @example
 * const answer = analyse({ schema_version: "1", roster, responses });
 */
export function analyse(call: AnalyseCall, limits?: Limits | Json): AnalyseAnswer;
export function analyse(call: Json, limits?: Limits | Json): string;
export function analyse(call: Json | AnalyseCall, limits?: Limits | Json): string | AnalyseAnswer {
  return answer(wasm.analysing, "analyse", call, limits);
}

/**
 * Traces figures: the rule and the inputs that each was made of.
 *
 * @throws {PedtError} for a fault of the caller.
 *
 * @example
 * const answer = explain({ schema_version: "1", roster, responses, figures });
 */
export function explain(call: ExplainCall, limits?: Limits | Json): ExplainAnswer;
export function explain(call: Json, limits?: Limits | Json): string;
export function explain(call: Json | ExplainCall, limits?: Limits | Json): string | ExplainAnswer {
  return answer(wasm.analysing, "explain", call, limits);
}

/**
 * Matches needs and offers: who could help whom, and why.
 *
 * @throws {PedtError} for a fault of the caller.
 *
 * @example
 * const answer = assign({ schema_version: "1", roster, responses, round, unit });
 */
export function assign(call: AssignCall, limits?: Limits | Json): AssignAnswer;
export function assign(call: Json, limits?: Limits | Json): string;
export function assign(call: Json | AssignCall, limits?: Limits | Json): string | AssignAnswer {
  return answer(wasm.assigning, "assign", call, limits);
}

/**
 * Reports on a school, a partnership or a hub: words, tables and charts, for one
 * audience and in one language.
 *
 * @throws {PedtError} for a fault of the caller.
 *
 * @example
 * const answer = report({ schema_version: "1", roster, responses, of, round });
 */
export function report(call: ReportCall, limits?: Limits | Json): ReportAnswer;
export function report(call: Json, limits?: Limits | Json): string;
export function report(call: Json | ReportCall, limits?: Limits | Json): string | ReportAnswer {
  return answer(wasm.reporting, "report", call, limits);
}

/**
 * Makes a page, a text or tables of a report.
 *
 * @throws {PedtError} for a fault of the caller.
 *
 * @example
 * const answer = render({ schema_version: "1", report, form: "html" });
 */
export function render(call: RenderCall, limits?: Limits | Json): RenderAnswer;
export function render(call: Json, limits?: Limits | Json): string;
export function render(call: Json | RenderCall, limits?: Limits | Json): string | RenderAnswer {
  return answer(wasm.rendering, "render", call, limits);
}

/**
 * Makes responses ready for research: pseudonyms, and nothing that is rare.
 *
 * @throws {PedtError} for a fault of the caller.
 *
 * @example
 * const answer = anonymise({ schema_version: "1", roster, responses, pseudonym_key });
 */
export function anonymise(call: AnonymiseCall, limits?: Limits | Json): AnonymiseAnswer;
export function anonymise(call: Json, limits?: Limits | Json): string;
export function anonymise(
  call: Json | AnonymiseCall,
  limits?: Limits | Json,
): string | AnonymiseAnswer {
  return answer(wasm.anonymising, "anonymise", call, limits);
}

/**
 * Shows a framework as a form in one language: what to ask, and where each
 * answer goes in a response.
 *
 * @throws {PedtError} for a fault of the caller.
 *
 * @example
 * const answer = form({ schema_version: "1", language: "cy" });
 */
export function form(call: FormCall, limits?: Limits | Json): FormAnswer;
export function form(call: Json, limits?: Limits | Json): string;
export function form(call: Json | FormCall, limits?: Limits | Json): string | FormAnswer {
  return answer(wasm.main, "form", call, limits);
}

/**
 * Says what differs between two frameworks, and which figures stay comparable.
 *
 * @throws {PedtError} for a fault of the caller.
 *
 * @example
 * const answer = compare({ schema_version: "1", from: framework });
 */
export function compare(call: CompareCall, limits?: Limits | Json): CompareAnswer;
export function compare(call: Json, limits?: Limits | Json): string;
export function compare(call: Json | CompareCall, limits?: Limits | Json): string | CompareAnswer {
  return answer(wasm.comparing, "compare", call, limits);
}

/**
 * Brings reviews of a framework together: are these the right components?
 *
 * @throws {PedtError} for a fault of the caller.
 *
 * @example
 * const answer = review({ schema_version: "1", reviews });
 */
export function review(call: ReviewCall, limits?: Limits | Json): ReviewAnswer;
export function review(call: Json, limits?: Limits | Json): string;
export function review(call: Json | ReviewCall, limits?: Limits | Json): string | ReviewAnswer {
  return answer(wasm.comparing, "review", call, limits);
}

/**
 * Computes statistics of plain numbers, by name.
 *
 * @throws {PedtError} for a fault of the caller.
 *
 * @example
 * const answer = measure({ schema_version: "1", measures: [{ kind: "agreement", counts: [3, 0, 0, 3] }] });
 */
export function measure(call: MeasureCall, limits?: Limits | Json): MeasureAnswer;
export function measure(call: Json, limits?: Limits | Json): string;
export function measure(call: Json | MeasureCall, limits?: Limits | Json): string | MeasureAnswer {
  return answer(wasm.measuring, "measure", call, limits);
}

/**
 * Writes the JSON Schema of the responses to one framework.
 *
 * @throws {PedtError} for a fault of the caller.
 *
 * @example
 * const answer = schema({ schema_version: "1", framework });
 */
export function schema(call: SchemaCall, limits?: Limits | Json): SchemaAnswer;
export function schema(call: Json, limits?: Limits | Json): string;
export function schema(call: Json | SchemaCall, limits?: Limits | Json): string | SchemaAnswer {
  return answer(wasm.main, "schema", call, limits);
}

/** The framework that is used when a call brings none. */
export function builtinFramework(): FrameworkDocument {
  return JSON.parse(wasm.framework());
}

/** The version of this package. */
export function version(): string {
  return wasm.version();
}

/**
 * Loads the module of `init` from its bytes, or takes one that was compiled, as
 * for a worker. Compiles at once, which some browsers refuse on a page:
 * `await init()` is the usual way.
 */
export function initSync(source: BufferSource | WebAssembly.Module): void {
  wasm.main.load(source);
}

/** The same for the module of `initAnalyse`. */
export function initAnalyseSync(source: BufferSource | WebAssembly.Module): void {
  wasm.analysing.load(source);
}

/** The same for the module of `initRead`. */
export function initReadSync(source: BufferSource | WebAssembly.Module): void {
  wasm.reading.load(source);
}

/** The same for the module of `initCompare`. */
export function initCompareSync(source: BufferSource | WebAssembly.Module): void {
  wasm.comparing.load(source);
}

/** The same for the module of `initAssign`. */
export function initAssignSync(source: BufferSource | WebAssembly.Module): void {
  wasm.assigning.load(source);
}

/** The same for the module of `initAnonymise`. */
export function initAnonymiseSync(source: BufferSource | WebAssembly.Module): void {
  wasm.anonymising.load(source);
}

/** The same for the module of `initMeasure`. */
export function initMeasureSync(source: BufferSource | WebAssembly.Module): void {
  wasm.measuring.load(source);
}

/** The same for the module of `initReport`. */
export function initReportSync(source: BufferSource | WebAssembly.Module): void {
  wasm.reporting.load(source);
}

/** The same for the module of `initRender`. */
export function initRenderSync(source: BufferSource | WebAssembly.Module): void {
  wasm.rendering.load(source);
}

function answer<Answer>(module: wasm.Module, verb: string, call: unknown, limits: unknown): string | Answer {
  const given = utf8(call, "a call");
  const within = limits === undefined ? new Uint8Array() : utf8(limits, "limits").bytes;
  const answered = module.answer(verb, given.bytes, within);
  return given.isObject ? (JSON.parse(answered) as Answer) : answered;
}

const encoder = new TextEncoder();

function utf8(value: unknown, what: string): { bytes: Uint8Array; isObject: boolean } {
  if (typeof value === "string") return { bytes: encode(value), isObject: false };
  if (isBytes(value)) return { bytes: value, isObject: false };
  if (typeof value !== "object" || value === null) {
    const type = value === null ? "null" : typeof value;
    throw new PedtError("not_text", `${what} is JSON text, its UTF-8 bytes or an object, not ${type}`);
  }
  return { bytes: encoder.encode(stringify(value, what)), isObject: true };
}

// Bytes of another realm, as of a frame, are no instance of this one's class.
function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array || Object.prototype.toString.call(value) === "[object Uint8Array]";
}

function encode(text: string): Uint8Array {
  // An encoder would put another character in its place without a word.
  if (/\p{Surrogate}/u.test(text)) {
    throw new PedtError("not_utf8", "the text holds half of a surrogate pair, which UTF-8 cannot");
  }
  return encoder.encode(text);
}

function stringify(value: object, what: string): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch (cause) {
    // Each engine has its own words for it.
    if (cause instanceof TypeError && /circular|cyclic/i.test(cause.message)) {
      throw new PedtError("circular", `${what} holds itself`, { cause });
    }
    throw new PedtError("not_json", `${what} has no JSON text: ${cause}`, { cause });
  }
  if (text === undefined) throw new PedtError("not_json", `${what} has no JSON text`);
  return text;
}
