// The entry for browsers and bundlers: the module is fetched.
import { PedtError } from "./error.js";
import { isLoaded, take } from "./module.js";

export * from "./verbs.js";

/** Where the module may come from. */
export type Source = string | URL | Request | Response | BufferSource | WebAssembly.Module;

let loading: Promise<void> | undefined;

/**
 * Loads the WebAssembly module, once: later calls wait for the first one. After
 * a failure it may be called again.
 *
 * In Node, Deno and Bun the module is there from the start, and this does
 * nothing.
 *
 * @param source Where the module is, if not beside this file.
 * @throws {PedtError} `not_loaded`
 *
 * @example
 * await init();
 */
export default async function init(
  source: Source | PromiseLike<Source> = new URL("./pedt_bg.wasm", import.meta.url),
): Promise<void> {
  loading ??= fetched(source).catch((fault: unknown) => {
    loading = undefined;
    throw fault;
  });
  await loading;
}

async function fetched(source: Source | PromiseLike<Source>): Promise<void> {
  if (isLoaded()) return;
  try {
    await take(await compiled(await source));
  } catch (cause) {
    if (cause instanceof PedtError) throw cause;
    throw new PedtError("not_loaded", `the WebAssembly module of pedt could not be loaded: ${cause}`, { cause });
  }
}

async function compiled(source: Source): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) return WebAssembly.compile(source);
  const response = source instanceof Response ? source : await fetch(source);
  if (!response.ok) {
    throw new PedtError("not_loaded", `${response.url} was answered with status ${response.status}`);
  }
  // Browsers compile while they fetch, but only what is served as WebAssembly.
  const streams = response.headers.get("content-type")?.startsWith("application/wasm");
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
