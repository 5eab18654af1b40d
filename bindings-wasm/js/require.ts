// The entry for `require`: modules are read from disk when they are needed.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import * as modules from "./module.js";

export * from "./verbs.js";
export * from "./ready.js";
export { default } from "./ready.js";

modules.main.at = () => readFileSync(join(__dirname, "../pedt_bg.wasm"));
modules.analysing.at = () => readFileSync(join(__dirname, "../pedt_analyse_bg.wasm"));
modules.reading.at = () => readFileSync(join(__dirname, "../pedt_read_bg.wasm"));
modules.comparing.at = () => readFileSync(join(__dirname, "../pedt_compare_bg.wasm"));
modules.assigning.at = () => readFileSync(join(__dirname, "../pedt_assign_bg.wasm"));
modules.anonymising.at = () => readFileSync(join(__dirname, "../pedt_anonymise_bg.wasm"));
modules.measuring.at = () => readFileSync(join(__dirname, "../pedt_measure_bg.wasm"));
modules.reporting.at = () => readFileSync(join(__dirname, "../pedt_report_bg.wasm"));
modules.rendering.at = () => readFileSync(join(__dirname, "../pedt_render_bg.wasm"));
