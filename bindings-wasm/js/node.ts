// The entry for Node, Deno and Bun: modules are read from disk when they are needed.
import { readFileSync } from "node:fs";

import { analysing, anonymising, comparing, main, measuring, reading } from "./module.js";

export * from "./verbs.js";
export {
  init as default,
  init as initAnalyse,
  init as initAnonymise,
  init as initCompare,
  init as initMeasure,
  init as initRead,
} from "./ready.js";

main.at = () => readFileSync(new URL("./pedt_bg.wasm", import.meta.url));
analysing.at = () => readFileSync(new URL("./pedt_analyse_bg.wasm", import.meta.url));
reading.at = () => readFileSync(new URL("./pedt_read_bg.wasm", import.meta.url));
comparing.at = () => readFileSync(new URL("./pedt_compare_bg.wasm", import.meta.url));
anonymising.at = () => readFileSync(new URL("./pedt_anonymise_bg.wasm", import.meta.url));
measuring.at = () => readFileSync(new URL("./pedt_measure_bg.wasm", import.meta.url));
