// The programs of README.md and of examples/ run, and print what they say.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { it } from "node:test";

const folder = new URL("../", import.meta.url);
const readme = readFileSync(new URL("README.md", folder), "utf8");
const node = (...args) => execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" });

const programs = [...readme.matchAll(/^```js\n(.*?)^```$/gms)].map(([, program]) => program);
assert.ok(programs.length >= 5);

for (const program of programs) {
  const said = [...program.matchAll(/^\/\/ → (.*)$/gm)].map(([, line]) => line);
  it(`README.md: ${said}`, () => {
    assert.ok(said.length > 0);
    assert.deepEqual(node("--input-type=module", "--eval", program).trimEnd().split("\n"), said);
  });
}

const examples = {
  check: /^\/ratings\/1a\.2: 5 is not a point of the scale, 1 to 4\n\/notes\/0\/theme: /,
  score: /^\d+ responses, \d+ refused\n([\w-]+ (\d\.\d\d|\w+)\n){5}$/,
  server: /^200 checked \n200 failed missing_field\n200 failed too_large\n$/,
};
for (const [name, printed] of Object.entries(examples)) {
  it(`examples/${name}.ts`, () => {
    assert.match(node(`examples/out/${name}.js`), printed);
  });
}
