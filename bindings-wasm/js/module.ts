// The WebAssembly module: bytes are written into its memory, and an answer is
// read from there.
//
// The module holds nothing between calls, so one that has stopped (a trap
// leaves it in no known state) is replaced and the next call is answered.
import { PedtError } from "./error.js";

interface Exports {
  readonly memory: WebAssembly.Memory;
  room(length: number): number;
  answer(verb: number, limits: number): number;
  framework(): number;
  version(): number;
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

/** Compiles the module, or takes one that was compiled. */
export function load(source: BufferSource | WebAssembly.Module): void {
  try {
    const module = source instanceof WebAssembly.Module ? source : new WebAssembly.Module(source);
    running = start(module);
    compiled = module;
  } catch (cause) {
    throw new PedtError("not_loaded", "this is not the WebAssembly module of pedt", { cause });
  }
}

/** The answer to a call in UTF-8, as JSON text. */
export function ask(verb: string, call: Uint8Array, limits: Uint8Array): string {
  return exchange((wasm) => {
    const name = encoder.encode(verb);
    const at = wasm.room(name.length + limits.length + call.length) >>> 0;
    const room = new Uint8Array(wasm.memory.buffer, at);
    room.set(name);
    room.set(limits, name.length);
    room.set(call, name.length + limits.length);
    return wasm.answer(name.length, limits.length);
  });
}

/** A text that the module holds. */
export function text(of: "framework" | "version"): string {
  return exchange((wasm) => wasm[of]());
}

function exchange(asked: (wasm: Exports) => number): string {
  if (compiled === undefined) {
    throw new PedtError("not_initialised", "pedt is not loaded yet: `await init()` comes before the first call");
  }
  try {
    running ??= start(compiled);
    const at = asked(running) >>> 0;
    return decoder.decode(new Uint8Array(running.memory.buffer, at, running.length() >>> 0));
  } catch (cause) {
    running = undefined;
    throw new PedtError("stopped", "pedt stopped while it answered; was the call too large for its memory?", { cause });
  }
}

function start(module: WebAssembly.Module): Exports {
  return new WebAssembly.Instance(module).exports as unknown as Exports;
}
