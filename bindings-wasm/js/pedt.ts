// The entry for browsers and bundlers: the modules are fetched.
import { PedtError } from "./error.js";
import {
  analysing,
  anonymising,
  assigning,
  comparing,
  main,
  measuring,
  type Module,
  reading,
  rendering,
  reporting,
} from "./module.js";

export * from "./verbs.js";

/** Where a module may come from. */
export type Source = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/**
 * Loads the verbs `check`, `form` and `schema`, once: later calls
 * wait for the first one. After a failure it may be called again.
 *
 * In Node, Deno and Bun everything is there from the start, and this does
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
  await loaded(main, source);
}

/**
 * Loads the verbs `analyse` and `explain`, under the same rules as `init`. They
 * are apart so that a page with a form does not wait for them.
 *
 * @param source Where the module is, if not beside this file.
 * @throws {PedtError} `not_loaded`
 *
 * @example
 * await initAnalyse();
 */
export async function initAnalyse(
  source: Source | PromiseLike<Source> = new URL("./pedt_analyse_bg.wasm", import.meta.url),
): Promise<void> {
  await loaded(analysing, source);
}

/**
 * Loads the verb `read`, under the same rules as `init`.
 *
 * @param source Where the module is, if not beside this file.
 * @throws {PedtError} `not_loaded`
 *
 * @example
 * await initRead();
 */
export async function initRead(
  source: Source | PromiseLike<Source> = new URL("./pedt_read_bg.wasm", import.meta.url),
): Promise<void> {
  await loaded(reading, source);
}

/**
 * Loads the verbs `compare` and `review`, under the same rules as `init`.
 *
 * @param source Where the module is, if not beside this file.
 * @throws {PedtError} `not_loaded`
 *
 * @example
 * await initCompare();
 */
export async function initCompare(
  source: Source | PromiseLike<Source> = new URL("./pedt_compare_bg.wasm", import.meta.url),
): Promise<void> {
  await loaded(comparing, source);
}

/**
 * Loads the verb `assign`, under the same rules as `init`.
 *
 * @param source Where the module is, if not beside this file.
 * @throws {PedtError} `not_loaded`
 *
 * @example
 * await initAssign();
 */
export async function initAssign(
  source: Source | PromiseLike<Source> = new URL("./pedt_assign_bg.wasm", import.meta.url),
): Promise<void> {
  await loaded(assigning, source);
}

/**
 * Loads the verb `anonymise`, under the same rules as `init`.
 *
 * @param source Where the module is, if not beside this file.
 * @throws {PedtError} `not_loaded`
 *
 * @example
 * await initAnonymise();
 */
export async function initAnonymise(
  source: Source | PromiseLike<Source> = new URL("./pedt_anonymise_bg.wasm", import.meta.url),
): Promise<void> {
  await loaded(anonymising, source);
}

/**
 * Loads the verb `measure`, under the same rules as `init`.
 *
 * @param source Where the module is, if not beside this file.
 * @throws {PedtError} `not_loaded`
 *
 * @example
 * await initMeasure();
 */
export async function initMeasure(
  source: Source | PromiseLike<Source> = new URL("./pedt_measure_bg.wasm", import.meta.url),
): Promise<void> {
  await loaded(measuring, source);
}

/**
 * Loads the verb `report`, under the same rules as `init`.
 *
 * @param source Where the module is, if not beside this file.
 * @throws {PedtError} `not_loaded`
 *
 * @example
 * await initReport();
 */
export async function initReport(
  source: Source | PromiseLike<Source> = new URL("./pedt_report_bg.wasm", import.meta.url),
): Promise<void> {
  await loaded(reporting, source);
}

/**
 * Loads the verb `render`, under the same rules as `init`.
 *
 * @param source Where the module is, if not beside this file.
 * @throws {PedtError} `not_loaded`
 *
 * @example
 * await initRender();
 */
export async function initRender(
  source: Source | PromiseLike<Source> = new URL("./pedt_render_bg.wasm", import.meta.url),
): Promise<void> {
  await loaded(rendering, source);
}

const loading = new Map<Module, Promise<void>>();

async function loaded(module: Module, source: Source | PromiseLike<Source>): Promise<void> {
  let load = loading.get(module);
  if (load === undefined) {
    load = fetched(module, source).catch((fault: unknown) => {
      loading.delete(module);
      throw fault;
    });
    loading.set(module, load);
  }
  await load;
}

async function fetched(module: Module, source: Source | PromiseLike<Source>): Promise<void> {
  if (module.isLoaded) return;
  try {
    await module.take(await compiled(await source));
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
