// The WebAssembly module: bytes are written into its memory, and an answer is
// read from there.
//
// The module holds nothing between calls, so one that has stopped (a trap
// leaves it in no known state) is replaced and the next call is answered.
import type { Diagnostic } from "./documents.js";
import { PedtError } from "./error.js";

interface Exports {
  readonly memory: WebAssembly.Memory;
  room(length: number): number;
  answer(verb: number, limits: number): number;
  framework(): void;
  version(): void;
  at(): number;
  length(): number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

let compiled: WebAssembly.Module | undefined;
let running: Exports | undefined;

/** Whether there is a module to ask. */
export function isLoaded(): boolean {
  return compiled !== undefined;
}

/** Compiles the module at once, or takes one that was compiled. */
export function load(source: BufferSource | WebAssembly.Module): void {
  try {
    const module = source instanceof WebAssembly.Module ? source : new WebAssembly.Module(source);
    take(module, new WebAssembly.Instance(module));
  } catch (cause) {
    throw new PedtError("not_loaded", `this is not the WebAssembly module of pedt: ${cause}`, { cause });
  }
}

/** Takes a module that runs. */
export function take(module: WebAssembly.Module, instance: WebAssembly.Instance): void {
  compiled = module;
  running = instance.exports as unknown as Exports;
}

/** The answer to a call, as JSON text; all are UTF-8, and limits may be empty. */
export function ask(verb: string, call: Uint8Array, limits: Uint8Array): string {
  return exchange((wasm) => {
    const name = encoder.encode(verb);
    const at = wasm.room(name.length + limits.length + call.length) >>> 0;
    const room = new Uint8Array(wasm.memory.buffer, at);
    room.set(name);
    room.set(limits, name.length);
    room.set(call, name.length + limits.length);
    const usable = wasm.answer(name.length, limits.length) !== 0;
    if (usable) return answered(wasm);
    const diagnostics: Diagnostic[] = JSON.parse(answered(wasm));
    const said = diagnostics.map(({ pointer, message }) => `${pointer || "limits"}: ${message}`).join("; ");
    throw new PedtError("bad_limits", said, { diagnostics });
  });
}

/** The framework that is used when a call brings none, as JSON text. */
export function framework(): string {
  return exchange((wasm) => (wasm.framework(), answered(wasm)));
}

/** The version of the module. */
export function version(): string {
  return exchange((wasm) => (wasm.version(), answered(wasm)));
}

function exchange(asked: (wasm: Exports) => string): string {
  if (compiled === undefined) {
    throw new PedtError("not_initialised", "pedt is not loaded yet: `await init()` comes before the first call");
  }
  try {
    running ??= new WebAssembly.Instance(compiled).exports as unknown as Exports;
    return asked(running);
  } catch (cause) {
    if (cause instanceof PedtError) throw cause;
    running = undefined;
    throw new PedtError("stopped", "pedt stopped while it answered; was the call too large for its memory?", { cause });
  }
}

function answered(wasm: Exports): string {
  const at = wasm.at() >>> 0;
  return decoder.decode(new Uint8Array(wasm.memory.buffer, at, wasm.length() >>> 0));
}
