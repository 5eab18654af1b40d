// The entry for Node, Deno and Bun: modules are read from disk when they are needed.
import { readFileSync } from "node:fs";

import * as modules from "./module.js";

export * from "./verbs.js";
export * from "./ready.js";
export { default } from "./ready.js";

modules.main.at = () => readFileSync(new URL("./pedt_bg.wasm", import.meta.url));
modules.analysing.at = () => readFileSync(new URL("./pedt_analyse_bg.wasm", import.meta.url));
modules.reading.at = () => readFileSync(new URL("./pedt_read_bg.wasm", import.meta.url));
modules.comparing.at = () => readFileSync(new URL("./pedt_compare_bg.wasm", import.meta.url));
modules.assigning.at = () => readFileSync(new URL("./pedt_assign_bg.wasm", import.meta.url));
modules.anonymising.at = () => readFileSync(new URL("./pedt_anonymise_bg.wasm", import.meta.url));
modules.measuring.at = () => readFileSync(new URL("./pedt_measure_bg.wasm", import.meta.url));
modules.reporting.at = () => readFileSync(new URL("./pedt_report_bg.wasm", import.meta.url));
modules.rendering.at = () => readFileSync(new URL("./pedt_render_bg.wasm", import.meta.url));
