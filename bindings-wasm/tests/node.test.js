// The package in Node, loaded both ways.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, it } from "node:test";

import init, * as esm from "pedt";

import { casesOf } from "./cases.js";

const ways = { import: esm, require: createRequire(import.meta.url)("pedt") };
const { version } = createRequire(import.meta.url)("pedt/package.json");

for (const [way, pedt] of Object.entries(ways)) {
  describe(way, () => {
    for (const verb of ["check", "analyse", "read"]) {
      for (const { name, call, answer } of casesOf(verb)) {
        it(name, () => {
          assert.equal(pedt[verb](call), answer);
        });
      }

      it(`${verb} takes text, bytes and objects alike`, () => {
        const { call, answer } = casesOf(verb)[0];
        assert.equal(pedt[verb](new TextEncoder().encode(call)), answer);
        assert.equal(pedt[verb](JSON.parse(call)), answer);
      });

      it(`${verb} throws for what is no text`, () => {
        const circle = {};
        circle.circle = circle;
        for (const call of [undefined, null, 1, () => 1, Symbol("call"), new Uint8Array([0xff]), circle]) {
          assert.throws(() => pedt[verb](call), TypeError);
        }
      });

      it(`${verb} answers to any text`, () => {
        for (const call of ["", "{", "null", "[[[[", '{"roster":1}']) {
          assert.equal(typeof JSON.parse(pedt[verb](call)), "object");
        }
      });
    }

    it("reads the example hub", () => {
      const hub = new URL("../../schemas/examples/hub/", import.meta.url);
      const roster = JSON.parse(readFileSync(new URL("roster.json", hub), "utf8"));
      const text = readFileSync(new URL("responses.ndjson", hub), "utf8");
      const lines = text.trim().split("\n");
      // One line is cut off, and a call cannot hold it.
      const responses = lines.filter((line) => line.endsWith("}")).map((line) => JSON.parse(line));
      assert.equal(responses.length, lines.length - 1);
      const call = { schema_version: "1", roster, responses };
      assert.equal(JSON.parse(pedt.check(call)).received, responses.length);
      assert.equal(JSON.parse(pedt.analyse(call)).received, responses.length);
    });

    it("has the built-in framework", () => {
      assert.equal(JSON.parse(pedt.builtinFramework()).id, "pedt");
    });

    it("says its version", () => {
      assert.equal(pedt.version(), version);
    });
  });
}

it("may be initialised in Node, which changes nothing", async () => {
  await init();
  assert.equal(esm.version(), version);
});
