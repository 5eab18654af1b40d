// The entry for Node, Deno and Bun: the module is read from disk at once.
import { readFileSync } from "node:fs";

import { initSync } from "./verbs.js";

export * from "./verbs.js";
export { init as default } from "./ready.js";

initSync(readFileSync(new URL("./pedt_bg.wasm", import.meta.url)));
