import type { Diagnostic } from "./documents.js";

/**
 * What was wrong with how the library was called.
 *
 * - `not_initialised`: a verb was called before `await init()`.
 * - `not_loaded`: the WebAssembly module could not be fetched or compiled.
 * - `not_text`: a call is neither JSON text, nor its bytes, nor an object.
 * - `not_utf8`: the text holds half of a surrogate pair.
 * - `not_json`: an object has no JSON text, as one that holds a `BigInt`.
 * - `circular`: an object holds itself.
 * - `bad_limits`: the limits cannot be used, as the diagnostics tell.
 * - `stopped`: the module ran out of memory, or has a fault of its own.
 */
export type PedtErrorCode =
  | "not_initialised"
  | "not_loaded"
  | "not_text"
  | "not_utf8"
  | "not_json"
  | "circular"
  | "bad_limits"
  | "stopped";

/**
 * A fault of the caller. What is wrong with documents is never thrown: it is
 * told in the answer.
 */
export class PedtError extends Error {
  static {
    this.prototype.name = "PedtError";
  }

  /** What the library found, for `bad_limits`. */
  readonly diagnostics: readonly Diagnostic[];

  constructor(
    /** What was wrong; messages may change, codes do not. */
    readonly code: PedtErrorCode,
    message: string,
    { cause, diagnostics = [] }: { cause?: unknown; diagnostics?: Diagnostic[] } = {},
  ) {
    super(message, cause === undefined ? undefined : { cause });
    this.diagnostics = diagnostics;
  }
}
