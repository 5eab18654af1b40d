// Writes js/documents.ts, the TypeScript types of all documents, from the JSON
// Schemas. With `--check` it only says whether the file is fresh.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";

import { compile } from "json-schema-to-typescript";

const schemas = new URL("../../schemas/", import.meta.url);
const written = new URL("./documents.ts", import.meta.url);

/** Every type by its name. */
function definitions() {
  const all = {};
  for (const file of readdirSync(schemas).filter((name) => name.endsWith(".schema.json"))) {
    const { $defs, ...schema } = JSON.parse(readFileSync(new URL(file, schemas), "utf8"));
    Object.assign(all, $defs);
    if (schema.title) all[schema.title] = schema;
  }
  return all;
}

/** A schema that refers to types by name, where the generator would write each out anew. */
function named(schema) {
  if (typeof schema !== "object") return schema;
  const { $ref, $id, $schema, title, default: _, description, properties, patternProperties, ...rest } = schema;
  const made = $ref === undefined ? rest : { tsType: $ref.split("/").at(-1) };
  // What follows a code fence is for readers of Rust.
  if (description !== undefined) made.description = description.split("\n\n```")[0];
  if (properties !== undefined) made.properties = mapped(properties, named);
  for (const key of ["items", "additionalProperties"]) {
    if (made[key] !== undefined) made[key] = named(made[key]);
  }
  for (const key of ["anyOf", "oneOf", "allOf", "prefixItems"]) {
    if (made[key] !== undefined) made[key] = made[key].map(named);
  }
  // A type has one kind of key at most, whatever its pattern.
  for (const value of Object.values(patternProperties ?? {})) made.additionalProperties = named(value);
  return made;
}

function mapped(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

async function types() {
  const options = { bannerComment: "", additionalProperties: false, unknownAny: true, maxItems: 3, style: { printWidth: 110 } };
  const banner = "// Written by `make types-js` from `schemas/`; change it there.\n\n";
  const written = [];
  for (const [name, schema] of Object.entries(definitions()).sort(([a], [b]) => (a < b ? -1 : 1))) {
    written.push(await compile(named(schema), name, options));
  }
  return banner + written.join("\n");
}

const fresh = await types();
if (!process.argv.includes("--check")) {
  writeFileSync(written, fresh);
} else if (fresh !== readFileSync(written, "utf8")) {
  console.error("bindings-wasm/js/documents.ts is stale: run `make types-js`");
  process.exit(1);
}
