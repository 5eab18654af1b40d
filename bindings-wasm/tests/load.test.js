// How the module is loaded where nothing reads it from disk, and what happens
// when that fails. The tests are in order: each begins where one left off.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";

import binaryen from "binaryen";

import init, { check, initSync, PedtError, version } from "../dist/pedt.js";

const bytes = readFileSync(new URL("../dist/pedt_bg.wasm", import.meta.url));
const call = '{"schema_version":"1","responses":[]}';

it("says that it is not loaded yet", () => {
  assert.throws(() => check(call), { code: "not_initialised", message: /await init\(\)/ });
  assert.throws(() => version(), PedtError);
});

it("says what cannot be loaded", async () => {
  const notFound = new Response("no", { status: 404 });
  const sources = [notFound, new Uint8Array([1, 2, 3]), new Response("<html>"), "http://127.0.0.1:1/"];
  for (const source of sources) {
    await assert.rejects(init(source), { code: "not_loaded" });
    await assert.rejects(init(Promise.resolve(source)), { code: "not_loaded" });
  }
  await assert.rejects(init(Promise.reject(new Error("no"))), { code: "not_loaded" });
  assert.throws(() => initSync(new Uint8Array()), { code: "not_loaded" });
});

it("loads once, however often it is asked to", async () => {
  const response = () => new Response(bytes, { headers: { "content-type": "application/wasm" } });
  await Promise.all([init(response()), init(response()), init()]);
  assert.equal(JSON.parse(check(call)).kind, "checked");
});

it("takes a compiled module", () => {
  initSync(new WebAssembly.Module(bytes));
  assert.equal(JSON.parse(check(call)).kind, "checked");
});

it("replaces a module that has stopped", () => {
  const stopping = binaryen.parseText(`(module
    (memory (export "memory") 1)
    (global $asked (mut i32) (i32.const 0))
    (func (export "room") (param i32) (result i32) (i32.const 0))
    (func (export "answer") (param i32 i32) (result i32)
      (if (global.get $asked) (then (unreachable)))
      (global.set $asked (i32.const 1))
      (i32.const 1))
    (func (export "at") (result i32) (i32.const 0))
    (func (export "length") (result i32) (i32.const 5)))`);
  initSync(stopping.emitBinary());
  assert.equal(check(call), "check"); // the question itself
  assert.throws(() => check(call), { code: "stopped" });
  assert.equal(check(call), "check");
});
