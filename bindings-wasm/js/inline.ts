// The entry that fetches nothing: the modules are in the code.
import * as modules from "./module.js";
import analyseBase64 from "./pedt_analyse_bg.wasm.js";
import anonymiseBase64 from "./pedt_anonymise_bg.wasm.js";
import assignBase64 from "./pedt_assign_bg.wasm.js";
import mainBase64 from "./pedt_bg.wasm.js";
import compareBase64 from "./pedt_compare_bg.wasm.js";
import measureBase64 from "./pedt_measure_bg.wasm.js";
import readBase64 from "./pedt_read_bg.wasm.js";
import renderBase64 from "./pedt_render_bg.wasm.js";
import reportBase64 from "./pedt_report_bg.wasm.js";

export * from "./verbs.js";
export * from "./ready.js";
export { default } from "./ready.js";

const bytes = (base64: string) => Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
modules.main.at = () => bytes(mainBase64);
modules.analysing.at = () => bytes(analyseBase64);
modules.reading.at = () => bytes(readBase64);
modules.comparing.at = () => bytes(compareBase64);
modules.assigning.at = () => bytes(assignBase64);
modules.anonymising.at = () => bytes(anonymiseBase64);
modules.measuring.at = () => bytes(measureBase64);
modules.reporting.at = () => bytes(reportBase64);
modules.rendering.at = () => bytes(renderBase64);
