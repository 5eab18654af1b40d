// The entry for Node, Deno and Bun: modules are read from disk when they are needed.
import { readFileSync } from "node:fs";

import {
  analysing,
  anonymising,
  assigning,
  comparing,
  main,
  measuring,
  reading,
  rendering,
  reporting,
} from "./module.js";

export * from "./verbs.js";
export {
  init as default,
  init as initAnalyse,
  init as initAnonymise,
  init as initAssign,
  init as initCompare,
  init as initMeasure,
  init as initRead,
  init as initRender,
  init as initReport,
} from "./ready.js";

main.at = () => readFileSync(new URL("./pedt_bg.wasm", import.meta.url));
analysing.at = () => readFileSync(new URL("./pedt_analyse_bg.wasm", import.meta.url));
reading.at = () => readFileSync(new URL("./pedt_read_bg.wasm", import.meta.url));
comparing.at = () => readFileSync(new URL("./pedt_compare_bg.wasm", import.meta.url));
assigning.at = () => readFileSync(new URL("./pedt_assign_bg.wasm", import.meta.url));
anonymising.at = () => readFileSync(new URL("./pedt_anonymise_bg.wasm", import.meta.url));
measuring.at = () => readFileSync(new URL("./pedt_measure_bg.wasm", import.meta.url));
reporting.at = () => readFileSync(new URL("./pedt_report_bg.wasm", import.meta.url));
rendering.at = () => readFileSync(new URL("./pedt_render_bg.wasm", import.meta.url));
