// Writes js/documents.ts, the TypeScript types of all documents, from the JSON
// Schemas. With `--check` it only says whether the file is fresh.
import { readFileSync, writeFileSync } from "node:fs";

import { compile } from "json-schema-to-typescript";

const bundle = new URL("../../schemas/pedt.schema.json", import.meta.url);
const written = new URL("./documents.ts", import.meta.url);

/** Every type by its name. */
function definitions() {
  return JSON.parse(readFileSync(bundle, "utf8")).$defs;
}

/**
 * What a schema says about the shape of a value, with types by their names,
 * where the generator would write each out anew. Rules about values are left to
 * the library.
 */
function shape(schema) {
  if (typeof schema !== "object") return schema;
  const { $ref, description, patternProperties, properties, items, additionalProperties, anyOf, oneOf } = schema;
  // What follows a code fence is for readers of Rust.
  const said = description === undefined ? {} : { description: description.split("\n\n```")[0] };
  if ($ref !== undefined) return { ...said, tsType: $ref.split("/").at(-1) };
  const shaped = { ...said };
  for (const key of ["type", "required", "enum", "const"]) if (key in schema) shaped[key] = schema[key];
  if (properties !== undefined) shaped.properties = mapped(properties, shape);
  if (items !== undefined) shaped.items = shape(items);
  // A type has one kind of key at most, whatever its pattern.
  const values = Object.values(patternProperties ?? {})[0] ?? additionalProperties;
  if (values !== undefined) shaped.additionalProperties = shape(values);
  if (anyOf !== undefined) shaped.anyOf = anyOf.map(shape);
  if (oneOf !== undefined) shaped.oneOf = oneOf.map(shape);
  return shaped;
}

function mapped(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

async function types() {
  const options = { bannerComment: "", additionalProperties: false, unknownAny: true, style: { printWidth: 110 } };
  const banner = "// Written by `make types-js` from `schemas/`; change it there.\n\n";
  const parts = [];
  for (const [name, schema] of Object.entries(definitions()).sort(([a], [b]) => (a < b ? -1 : 1))) {
    parts.push(await compile(shape(schema), name, options));
  }
  return banner + parts.join("\n");
}

const fresh = await types();
if (!process.argv.includes("--check")) {
  writeFileSync(written, fresh);
} else if (fresh !== readFileSync(written, "utf8")) {
  console.error("bindings-wasm/js/documents.ts is stale: run `make types-js`");
  process.exit(1);
}
