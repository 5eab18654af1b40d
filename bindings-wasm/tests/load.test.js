// How the module is loaded where nothing reads it from disk, and what happens
// when that fails. The tests are in order: each begins where one left off.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { it } from "node:test";
import { Worker } from "node:worker_threads";

import init, {
  analyse,
  anonymise,
  assign,
  check,
  compare,
  initAnalyse,
  initAnonymise,
  initAssign,
  initCompare,
  initMeasure,
  initRead,
  initRender,
  initReport,
  initSync,
  measure,
  PedtError,
  read,
  render,
  report,
  version,
} from "../dist/pedt.js";

import { verbs } from "./cases.js";

const bytes = readFileSync(new URL("../dist/pedt_bg.wasm", import.meta.url));
const other = (verb) => readFileSync(new URL(`../dist/pedt_${verb}_bg.wasm`, import.meta.url));
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

it("loads other verbs apart", async () => {
  assert.throws(() => analyse(call), { code: "not_initialised", message: /await initAnalyse\(\)/ });
  assert.throws(() => read(call), { code: "not_initialised", message: /await initRead\(\)/ });
  assert.throws(() => compare(call), { code: "not_initialised", message: /await initCompare\(\)/ });
  assert.throws(() => anonymise(call), { code: "not_initialised", message: /await initAnonymise\(\)/ });
  assert.throws(() => assign(call), { code: "not_initialised", message: /await initAssign\(\)/ });
  assert.throws(() => measure(call), { code: "not_initialised", message: /await initMeasure\(\)/ });
  assert.throws(() => report(call), { code: "not_initialised", message: /await initReport\(\)/ });
  assert.throws(() => render(call), { code: "not_initialised", message: /await initRender\(\)/ });
  await assert.rejects(initRead(new Response("no", { status: 404 })), { code: "not_loaded" });
  await Promise.all([
    initAnalyse(other("analyse")),
    initRead(other("read")),
    initRead(),
    initCompare(other("compare")),
    initAssign(other("assign")),
    initAnonymise(other("anonymise")),
    initMeasure(other("measure")),
    initReport(other("report")),
    initRender(other("render")),
  ]);
  assert.equal(JSON.parse(analyse(call)).kind, "failed");
  assert.equal(JSON.parse(read(call)).kind, "failed");
  assert.equal(JSON.parse(compare(call)).kind, "failed");
  assert.equal(JSON.parse(assign(call)).kind, "failed");
  assert.equal(JSON.parse(anonymise(call)).kind, "failed");
  assert.equal(JSON.parse(measure(call)).kind, "failed");
  assert.equal(JSON.parse(report(call)).kind, "failed");
  assert.equal(JSON.parse(render(call)).kind, "failed");
});

it("takes compiled modules in a worker", async () => {
  const source = `
    const { parentPort, workerData } = require("node:worker_threads");
    import(workerData.entry).then((pedt) => {
      for (const [init, module] of Object.entries(workerData.modules)) pedt[init](module);
      parentPort.postMessage(workerData.verbs.map((verb) => JSON.parse(pedt[verb]("{}")).kind));
    });`;
  const modules = Object.fromEntries(
    Object.entries({
      initSync: bytes,
      initAnalyseSync: other("analyse"),
      initReadSync: other("read"),
      initCompareSync: other("compare"),
      initAssignSync: other("assign"),
      initAnonymiseSync: other("anonymise"),
      initMeasureSync: other("measure"),
      initReportSync: other("report"),
      initRenderSync: other("render"),
    }).map(([init, bytes]) => [init, new WebAssembly.Module(bytes)]),
  );
  const entry = new URL("../dist/pedt.js", import.meta.url).href;
  const worker = new Worker(source, { eval: true, workerData: { entry, modules, verbs } });
  const kinds = await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
  assert.deepEqual(kinds, verbs.map(() => "failed"));
});

it("replaces a module that has stopped", () => {
  const tooLargeForItsMemory = new Uint8Array(3_000_000_000);
  assert.throws(() => check(tooLargeForItsMemory), { code: "stopped" });
  assert.equal(JSON.parse(check(call)).kind, "checked");
});
