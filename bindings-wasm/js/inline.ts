// The entry that fetches nothing: the module is in the code.
import base64 from "./pedt_bg.wasm.js";
import { initSync } from "./verbs.js";

export * from "./verbs.js";
export { init as default } from "./ready.js";

initSync(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)));
