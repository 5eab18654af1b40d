// The entry that fetches nothing: the modules are in the code.
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

const bytes = (base64: string) => Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
main.at = () => bytes(mainBase64);
analysing.at = () => bytes(analyseBase64);
reading.at = () => bytes(readBase64);
comparing.at = () => bytes(compareBase64);
assigning.at = () => bytes(assignBase64);
anonymising.at = () => bytes(anonymiseBase64);
measuring.at = () => bytes(measureBase64);
reporting.at = () => bytes(reportBase64);
rendering.at = () => bytes(renderBase64);
