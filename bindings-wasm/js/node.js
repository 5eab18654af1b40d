// Node, Deno and Bun read the module from disk at once, so that `await init()`
// is needed in the browser alone and does no harm here.
import { readFileSync } from "node:fs";
import { initSync } from "./pedt.js";

initSync({ module: readFileSync(new URL("./pedt_bg.wasm", import.meta.url)) });

export { default } from "./pedt.js";
export * from "./pedt.js";
