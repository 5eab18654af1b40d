// The program in the project's README prints what the README says it prints.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { it } from "node:test";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);
const readme = readFileSync(new URL("README.md", root), "utf8");
const block = (language) => readme.split(`\`\`\`${language}\n`)[1].split("```")[0];

it("prints what is said", () => {
  // The package's own folder is where `pedt` is found.
  const program = new URL("twenty-lines.program.mjs", import.meta.url);
  writeFileSync(program, block("js"));
  try {
    const printed = execFileSync(process.execPath, [fileURLToPath(program)], {
      cwd: fileURLToPath(root),
      encoding: "utf8",
    });
    assert.equal(printed, block("text"));
  } finally {
    rmSync(program);
  }
});
