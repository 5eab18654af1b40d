// The modules of WebAssembly, each loaded once.
//
// They hold nothing between calls, so one that has stopped (a trap leaves it in
// no known state) is replaced and the next call is answered.
import type { Diagnostic } from "./documents.js";
import { PedtError } from "./error.js";
import * as analyseGlue from "./glue/analyse.js";
import * as anonymiseGlue from "./glue/anonymise.js";
import * as assignGlue from "./glue/assign.js";
import * as compareGlue from "./glue/compare.js";
import * as mainGlue from "./glue/main.js";
import * as measureGlue from "./glue/measure.js";
import * as readGlue from "./glue/read.js";
import * as renderGlue from "./glue/render.js";
import * as reportGlue from "./glue/report.js";

type Compiled = BufferSource | WebAssembly.Module;

/** What is generated for each module, to pass values to it and back. */
interface Glue {
  initSync(source: { module: Compiled }): unknown;
  default(source: { module_or_path: WebAssembly.Module }): Promise<unknown>;
  answer(verb: string, call: Uint8Array, limits: Uint8Array): string;
  __wbg_reset_state(): void;
}

export class Module {
  #loaded = false;

  /** Where the module is, for those who can read it at once when it is needed. */
  at?: () => Compiled;

  constructor(
    private readonly glue: Glue,
    private readonly init: string,
  ) {}

  /** Whether there is a module to ask. */
  get isLoaded(): boolean {
    return this.#loaded;
  }

  /** Compiles the module at once, or takes one that was compiled. */
  load(source: Compiled): void {
    try {
      this.glue.initSync({ module: source });
      this.#loaded = true;
    } catch (cause) {
      throw new PedtError("not_loaded", `this is not the WebAssembly module of pedt: ${cause}`, { cause });
    }
  }

  /** Takes a compiled module, without holding up the page meanwhile. */
  async take(module: WebAssembly.Module): Promise<void> {
    await this.glue.default({ module_or_path: module });
    this.#loaded = true;
  }

  /** The answer to a call, as JSON text; both are UTF-8, and limits may be empty. */
  answer(verb: string, call: Uint8Array, limits: Uint8Array): string {
    return this.ask(() => this.glue.answer(verb, call, limits));
  }

  /** What the module says, once it is there. */
  ask(question: () => string): string {
    if (!this.#loaded && this.at !== undefined) this.load(this.at());
    if (!this.#loaded) {
      const message = `pedt is not loaded yet: \`await ${this.init}()\` comes before the first call`;
      throw new PedtError("not_initialised", message);
    }
    try {
      return question();
    } catch (cause) {
      if (typeof cause === "string") throw badLimits(JSON.parse(cause));
      this.glue.__wbg_reset_state();
      throw new PedtError("stopped", "pedt stopped while it answered; was the call too large for its memory?", { cause });
    }
  }
}

/** Has `check`, `form` and `schema`. */
export const main = new Module(mainGlue, "init");
/** Has `analyse` and `explain`. */
export const analysing = new Module(analyseGlue, "initAnalyse");
/** Has `read`. */
export const reading = new Module(readGlue, "initRead");
/** Has `compare` and `review`. */
export const comparing = new Module(compareGlue, "initCompare");
/** Has `assign`. */
export const assigning = new Module(assignGlue, "initAssign");
/** Has `anonymise`. */
export const anonymising = new Module(anonymiseGlue, "initAnonymise");
/** Has `measure`. */
export const measuring = new Module(measureGlue, "initMeasure");
/** Has `report`. */
export const reporting = new Module(reportGlue, "initReport");
/** Has `render`. */
export const rendering = new Module(renderGlue, "initRender");

/** The framework that is used when a call brings none, as JSON text. */
export function framework(): string {
  return main.ask(mainGlue.framework);
}

/** The version of the module. */
export function version(): string {
  return main.ask(mainGlue.version);
}

function badLimits(diagnostics: Diagnostic[]): PedtError {
  const said = diagnostics.map(({ pointer, message }) => `${pointer || "limits"}: ${message}`).join("; ");
  return new PedtError("bad_limits", said, { diagnostics });
}
