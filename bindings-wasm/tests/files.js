// Where the shared cases are, for the tests that run in Node.
import { existsSync, readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../schemas/cases/", import.meta.url);

/** Every case of a verb, by name; there must be one. */
export function casesOf(verb) {
  const of = new URL(`${verb}/`, folder);
  const names = existsSync(of) ? readdirSync(of).filter((name) => name.endsWith(".json")) : [];
  if (names.length === 0) throw new Error(`schemas/cases/${verb} holds no case`);
  return names.sort().map((name) => ({ name: `${verb}/${name}`, file: readFileSync(new URL(name, of), "utf8") }));
}
