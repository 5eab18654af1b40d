// The entry for `require`: modules are read from disk when they are needed.
import { readFileSync } from "node:fs";
import { join } from "node:path";

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

main.at = () => readFileSync(join(__dirname, "../pedt_bg.wasm"));
analysing.at = () => readFileSync(join(__dirname, "../pedt_analyse_bg.wasm"));
reading.at = () => readFileSync(join(__dirname, "../pedt_read_bg.wasm"));
comparing.at = () => readFileSync(join(__dirname, "../pedt_compare_bg.wasm"));
assigning.at = () => readFileSync(join(__dirname, "../pedt_assign_bg.wasm"));
anonymising.at = () => readFileSync(join(__dirname, "../pedt_anonymise_bg.wasm"));
measuring.at = () => readFileSync(join(__dirname, "../pedt_measure_bg.wasm"));
reporting.at = () => readFileSync(join(__dirname, "../pedt_report_bg.wasm"));
rendering.at = () => readFileSync(join(__dirname, "../pedt_render_bg.wasm"));
