// The cases that all languages share: the text of each call, of its limits if
// it has any, and of its answer.
import { existsSync, readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../schemas/cases/", import.meta.url);
const end = ".call.json";

/** The verbs that have cases, which is every verb. */
export const verbs = readdirSync(folder).sort();

/** Every case of a verb; there must be one. */
export function casesOf(verb) {
  const of = new URL(`${verb}/`, folder);
  const calls = readdirSync(of).filter((file) => file.endsWith(end));
  if (calls.length === 0) throw new Error(`schemas/cases/${verb} holds no case`);
  return calls.sort().map((file) => {
    const name = file.slice(0, -end.length);
    const at = (what) => new URL(`${name}.${what}.json`, of);
    const read = (what) => readFileSync(at(what), "utf8");
    const limits = existsSync(at("limits")) ? read("limits") : undefined;
    return { verb, name: `${verb}/${name}`, call: read("call"), limits, answer: read("answer") };
  });
}
