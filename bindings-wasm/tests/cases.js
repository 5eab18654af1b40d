// The cases that all languages share: the text of each call and of its answer.
import { existsSync, readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../schemas/cases/", import.meta.url);
const end = ".call.json";

/** Every case of a verb; there must be one. */
export function casesOf(verb) {
  const of = new URL(`${verb}/`, folder);
  // Cases with limits of their own wait for the binding to take limits.
  const limited = (file) => existsSync(new URL(file.replace(end, ".limits.json"), of));
  const calls = existsSync(of) ? readdirSync(of).filter((file) => file.endsWith(end) && !limited(file)) : [];
  if (calls.length === 0) throw new Error(`schemas/cases/${verb} holds no case`);
  return calls.sort().map((file) => {
    const name = file.slice(0, -end.length);
    const read = (what) => readFileSync(new URL(`${name}.${what}.json`, of), "utf8");
    return { verb, name: `${verb}/${name}`, call: read("call"), answer: read("answer") };
  });
}
