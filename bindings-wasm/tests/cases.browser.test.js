// The package in a browser: a page without a bundler runs the shared cases.
import assert from "node:assert/strict";
import { after, before, it } from "node:test";

import { browse, open } from "./browser.js";
import { casesOf, verbs } from "./cases.js";

const cases = verbs.flatMap(casesOf);
let browser;
let origin;
let close;

before(async () => {
  ({ browser, origin, close } = await browse({ "/cases": JSON.stringify(cases) }));
});
after(() => close?.());

it("answers the shared cases to the byte", async () => {
  const page = await open(browser, `${origin}/tests/page.html`);
  await page.waitForFunction(() => globalThis.answers !== undefined, null, { timeout: 60_000 }).catch((error) => {
    throw new Error(page.faults.join("\n") || error.message);
  });
  assert.equal(await page.evaluate(() => globalThis.early), "not_initialised");
  const answers = await page.evaluate(() => globalThis.answers);
  assert.equal(answers.length, cases.length);
  for (const [index, { name, answer }] of cases.entries()) {
    assert.equal(answers[index], answer, name);
  }
  assert.deepEqual(page.faults, []);
});
