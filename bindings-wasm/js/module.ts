// The WebAssembly module, loaded once.
//
// It holds nothing between calls, so one that has stopped (a trap leaves it in
// no known state) is replaced and the next call is answered.
import type { Diagnostic } from "./documents.js";
import { PedtError } from "./error.js";
import * as glue from "./glue/glue.js";

let loaded = false;

/** Whether there is a module to ask. */
export function isLoaded(): boolean {
  return loaded;
}

/** Compiles the module at once, or takes one that was compiled. */
export function load(source: BufferSource | WebAssembly.Module): void {
  try {
    glue.initSync({ module: source });
    loaded = true;
  } catch (cause) {
    throw new PedtError("not_loaded", `this is not the WebAssembly module of pedt: ${cause}`, { cause });
  }
}

/** Takes a compiled module, without holding up the page meanwhile. */
export async function take(module: WebAssembly.Module): Promise<void> {
  await glue.default({ module_or_path: module });
  loaded = true;
}

/** The answer to a call, as JSON text; both are UTF-8, and limits may be empty. */
export function ask(verb: string, call: Uint8Array, limits: Uint8Array): string {
  return exchange(() => glue.answer(verb, call, limits));
}

/** The framework that is used when a call brings none, as JSON text. */
export function framework(): string {
  return exchange(glue.framework);
}

/** The version of the module. */
export function version(): string {
  return exchange(glue.version);
}

function exchange(asked: () => string): string {
  if (!loaded) {
    throw new PedtError("not_initialised", "pedt is not loaded yet: `await init()` comes before the first call");
  }
  try {
    return asked();
  } catch (cause) {
    if (typeof cause === "string") throw badLimits(JSON.parse(cause));
    glue.__wbg_reset_state();
    throw new PedtError("stopped", "pedt stopped while it answered; was the call too large for its memory?", { cause });
  }
}

function badLimits(diagnostics: Diagnostic[]): PedtError {
  const said = diagnostics.map(({ pointer, message }) => `${pointer || "limits"}: ${message}`).join("; ");
  return new PedtError("bad_limits", said, { diagnostics });
}
