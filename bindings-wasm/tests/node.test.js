// The package in Node, loaded in each of its ways.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, it } from "node:test";
import { runInNewContext } from "node:vm";
import { Worker } from "node:worker_threads";

import init, * as esm from "pedt";
import * as inline from "pedt/inline";

import { casesOf, verbs } from "./cases.js";

const require = createRequire(import.meta.url);
const ways = { import: esm, require: require("pedt"), inline };
const { version } = require("pedt/package.json");

/** The call, if it is JSON that a JavaScript object can hold as it is. */
function asObject(call) {
  try {
    const object = JSON.parse(call);
    const isSame = JSON.stringify(object) === JSON.stringify(JSON.parse(call.trim())) && call.trim() === JSON.stringify(object);
    return isSame && typeof object === "object" && object !== null ? object : undefined;
  } catch {
    return undefined;
  }
}

for (const [way, pedt] of Object.entries(ways)) {
  describe(way, () => {
    it("has every verb", () => {
      for (const verb of verbs) assert.equal(typeof pedt[verb], "function", verb);
    });

    for (const verb of verbs) {
      for (const { name, call, limits, answer } of casesOf(verb)) {
        it(name, () => {
          assert.equal(pedt[verb](call, limits), answer);
        });
      }

      it(`${verb} answers bytes with text, and objects with objects`, () => {
        const { call, answer } = casesOf(verb)[0];
        assert.equal(pedt[verb](new TextEncoder().encode(call)), answer);
        assert.equal(pedt[verb](Buffer.from(call)), answer);
        assert.deepEqual(pedt[verb](JSON.parse(call)), JSON.parse(answer));
      });

      it(`${verb} says with a code what is no call`, () => {
        const circle = {};
        circle.circle = circle;
        const faults = [
          [undefined, "not_text"],
          [null, "not_text"],
          [1, "not_text"],
          [() => 1, "not_text"],
          [Symbol("call"), "not_text"],
          ['{"a":"\ud800"}', "not_utf8"],
          [circle, "circular"],
          [{ a: 1n }, "not_json"],
          [{ toJSON: () => undefined }, "not_json"],
          [{ get a() { throw new Error("no"); } }, "not_json"],
        ];
        for (const [call, code] of faults) {
          assert.throws(() => pedt[verb](call), (fault) => {
            assert.ok(fault instanceof pedt.PedtError && fault instanceof Error);
            assert.deepEqual([fault.name, fault.code], ["PedtError", code]);
            return fault.message !== "";
          });
        }
      });

      it(`${verb} answers to any text`, () => {
        for (const call of ["", "{", "null", "[[[[", '{"roster":1}', new Uint8Array([0xff])]) {
          assert.equal(JSON.parse(pedt[verb](call)).kind, "failed");
        }
      });
    }

    it("takes limits in every form", () => {
      const call = '{"schema_version":"1","responses":[]}';
      for (const limits of [{ bytes: 10 }, '{"bytes":10}', new TextEncoder().encode('{"bytes":10}')]) {
        const answer = JSON.parse(pedt.check(call, limits));
        assert.deepEqual([answer.kind, answer.diagnostics.length], ["failed", 1]);
      }
      assert.equal(JSON.parse(pedt.check(call, {})).kind, "checked");
    });

    it("says what is wrong with limits", () => {
      assert.throws(() => pedt.check("{}", { bytes: -1, width: 3 }), (fault) => {
        assert.equal(fault.code, "bad_limits");
        assert.deepEqual(fault.diagnostics.map(({ pointer }) => pointer).sort(), ["/bytes", "/width"]);
        return fault.message.includes("/width");
      });
      assert.throws(() => pedt.check("{}", 7), { code: "not_text" });
    });

    it("takes __proto__ and constructor as any other key", () => {
      const text = '{"schema_version":"1","__proto__":{"polluted":1},"constructor":{},"responses":[{"__proto__":{"polluted":1}}]}';
      const answer = pedt.check(JSON.parse(text));
      assert.deepEqual(answer, JSON.parse(pedt.check(text)));
      const pointers = answer.diagnostics.map(({ pointer }) => pointer);
      assert.ok(pointers.includes("/__proto__") && pointers.includes("/constructor"));
      assert.equal({}.polluted, undefined);
      assert.equal(Object.getPrototypeOf(answer), Object.prototype);
    });

    it("takes objects and bytes of another realm", () => {
      const { call, answer } = casesOf("check")[0];
      const bytes = runInNewContext("Uint8Array.from(codes)", { codes: [...Buffer.from(call)] });
      assert.ok(!(bytes instanceof Uint8Array));
      assert.equal(pedt.check(bytes), answer);
      assert.deepEqual(pedt.check(runInNewContext("JSON.parse(call)", { call })), JSON.parse(answer));
    });

    it("takes the example hub, a line cut off and all", () => {
      const hub = new URL("../../schemas/examples/hub/", import.meta.url);
      const roster = JSON.parse(readFileSync(new URL("roster.json", hub), "utf8"));
      const text = readFileSync(new URL("responses.ndjson", hub), "utf8");
      const lines = text.trim().split("\n");
      // A call cannot hold what is no JSON.
      const responses = lines.filter((line) => line.endsWith("}")).map((line) => JSON.parse(line));
      assert.equal(responses.length, lines.length - 1);
      const call = { schema_version: "1", roster, responses };
      assert.equal(pedt.check(call).received, responses.length);
      assert.equal(pedt.analyse(call).received, responses.length);
    });

    it("has the built-in framework, a new one each time", () => {
      pedt.builtinFramework().id = "mine";
      assert.equal(pedt.builtinFramework().id, "pedt");
    });

    it("says its version", () => {
      assert.equal(pedt.version(), version);
    });
  });
}

it("may be initialised in Node, which changes nothing", async () => {
  await init();
  await ways.require.default();
  await inline.default();
  assert.equal(esm.version(), version);
});

it("answers in a worker", async () => {
  const { call, answer } = casesOf("check")[0];
  const source = `
    const { parentPort, workerData } = require("node:worker_threads");
    import("pedt").then(({ check }) => parentPort.postMessage(check(workerData)));`;
  const worker = new Worker(source, { eval: true, workerData: call });
  const answered = await new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
  assert.equal(answered, answer);
});
