// The entry for `require`: the module is read from disk at once.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { initSync } from "./verbs.js";

export * from "./verbs.js";
export { init as default } from "./ready.js";

initSync(readFileSync(join(__dirname, "../pedt_bg.wasm")));
