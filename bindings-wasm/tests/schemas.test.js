// The schemas, read by a validator that is not ours: Ajv, in strict mode.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";

import { Ajv2020 } from "ajv/dist/2020.js";

const folder = new URL("../../schemas/", import.meta.url);
const text = (path) => readFileSync(new URL(path, folder), "utf8");
const json = (path) => JSON.parse(text(path));
const ends = (path, end) => readdirSync(new URL(path, folder)).filter((file) => file.endsWith(end));

const names = ends(".", ".schema.json").map((file) => file.replace(".schema.json", ""));
const id = (name) => `urn:pedt:schema:1:${name}`;
const ajv = new Ajv2020({ strict: true });
for (const name of names) ajv.addSchema(json(`${name}.schema.json`));

const saidBy = Object.fromEntries(json("codes.json").codes.map(({ code, said_by }) => [code, said_by]));

/** Asserts that a document is valid, with the reasons why it is not. */
function accepts(validate, document) {
  assert.equal(validate(document), true, JSON.stringify(validate.errors));
}

describe("schemas", () => {
  for (const name of names) {
    it(`${name} follows the draft and compiles`, () => {
      assert.equal(ajv.validateSchema(json(`${name}.schema.json`)), true, JSON.stringify(ajv.errors));
      assert.equal(typeof ajv.getSchema(id(name)), "function");
    });
  }

  it("give examples that are right, for every type and field", () => {
    const types = json("pedt.schema.json").$defs;
    let count = 0;
    for (const [name, type] of Object.entries(types)) {
      const at = (pointer) => ajv.getSchema(`${id("pedt")}#/$defs/${name}${pointer}`);
      const fields = Object.entries(type.properties ?? {});
      for (const example of type.examples) accepts(at(""), example);
      for (const [field, { examples }] of fields) {
        for (const example of examples) accepts(at(`/properties/${field}`), example);
        count += examples.length;
      }
    }
    assert.ok(count > 300, `${count} examples`);
  });

  for (const file of ends("examples", ".json")) {
    it(`accept the example ${file}`, () => {
      accepts(ajv.getSchema(id(file.replace(".json", ""))), json(`examples/${file}`));
    });
  }

  it("accept the documents of the example hub", () => {
    accepts(ajv.getSchema(id("roster")), json("examples/hub/roster.json"));
    accepts(ajv.getSchema(id("mapping")), json("examples/hub/forms-export.mapping.json"));
  });
});

describe("cases", () => {
  for (const verb of readdirSync(new URL("cases/", folder))) {
    const [call, answer] = ["call", "answer"].map((what) => ajv.getSchema(id(`${verb}-${what}`)));
    for (const file of ends(`cases/${verb}`, ".call.json")) {
      const path = `cases/${verb}/${file.replace(".call.json", "")}`;
      it(`${path} is refused as its answer says`, () => {
        const answered = json(`${path}.answer.json`);
        accepts(answer, answered);
        const found = (answered.diagnostics ?? []).filter(({ severity }) => severity === "error");
        const codes = found.map(({ code }) => code);
        const limited = existsSync(new URL(`${path}.limits.json`, folder));
        // What is not JSON has no schema, and of two equal keys a parser drops one.
        if (limited || codes.some((code) => ["json_syntax", "duplicate_key"].includes(code))) return;
        // What a table holds is text to the call, and found by rows.
        const refused = found.some(({ code, row }) => row === undefined && saidBy[code] === "schema");
        // A call that fails for another reason is not looked at to its end.
        if (answered.kind === "failed" && !refused) return;
        assert.equal(call(json(`${path}.call.json`)), !refused, JSON.stringify(call.errors ?? codes));
      });
    }
  }
});

describe("the schema of the responses to a framework", () => {
  for (const file of ends("cases/schema", ".answer.json")) {
    const { kind, schema } = json(`cases/schema/${file}`);
    if (kind !== "described") continue;
    it(`${file} follows the draft and compiles`, () => {
      const own = new Ajv2020({ strict: true });
      assert.equal(own.validateSchema(schema), true, JSON.stringify(own.errors));
      assert.equal(typeof own.compile(schema), "function");
    });
  }

  it("accepts a right response and refuses a wrong one", () => {
    const { schema } = json("cases/schema/builtin_framework.answer.json");
    const validate = new Ajv2020({ strict: true }).compile(schema);
    const { responses } = json("cases/check/accepted_with_builtin_framework.call.json");
    for (const response of responses) {
      accepts(validate, response);
      for (const change of [
        { ratings: { "1a.1": 5 } },
        { ratings: { "1a.1": 2.5 } },
        { ratings: { "1a.99": 1 } },
        { role: "caretaker" },
        { framework: { ...response.framework, version: "0" } },
        { notes: [{ theme: "9z", kind: "strength", text: "Yes." }] },
        { support: { tea: "high_need" } },
      ]) {
        assert.equal(validate({ ...response, ...change }), false, JSON.stringify(change));
      }
    }
  });
});

// The regular expressions by the Unicode properties that JavaScript knows.
describe("patterns", () => {
  const pattern = (type) => new RegExp(json("pedt.schema.json").$defs[type].pattern, "u");
  const reorders = /[\u202a-\u202e\u2066-\u2069]/u;
  const control = (c) => /\p{Cc}/u.test(c) || reorders.test(c);
  const hidden = (c) => control(c) || /[\u200b-\u200f\u2060\ufeff]/u.test(c);
  const space = (c) => /\p{White_Space}/u.test(c);

  const rules = {
    SchoolId: (letters) => !letters.some(hidden) && !space(letters[0]) && !space(letters.at(-1)),
    Prose: (letters) =>
      !letters.some((c) => control(c) && !"\n\r\t".includes(c)) && !letters.every(space),
    Header: (letters) => !letters.every(space),
  };
  for (const [type, isRight] of Object.entries(rules)) {
    it(`${type} is read by Ajv's engine as by ours`, () => {
      const expression = pattern(type);
      for (let point = 0; point < 0x11000; point += 1) {
        if (point >= 0xd800 && point < 0xe000) continue;
        const c = String.fromCodePoint(point);
        for (const letters of [[c], [c, "a"], ["a", c], ["a", c, "a"]]) {
          if (expression.test(letters.join("")) !== isRight(letters)) assert.fail(JSON.stringify(letters));
        }
      }
    });

    it(`${type} takes no more time for hostile text`, () => {
      const expression = pattern(type);
      const hostile = [" ".repeat(100_000), `a${" ".repeat(100_000)}\u0000`, `${"a".repeat(100_000)}\u0000`];
      const start = performance.now();
      for (const text of hostile) expression.test(text);
      assert.ok(performance.now() - start < 1_000);
    });
  }
});
