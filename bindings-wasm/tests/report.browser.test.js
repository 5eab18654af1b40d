// Pages of reports as people meet them: on a phone, on a desk, on paper and by
// ear.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, it } from "node:test";

import { render, report } from "pedt";

import { browse } from "./browser.js";
import { calls } from "./hub.js";

const axe = readFileSync(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

let browser;
let close;

before(async () => {
  ({ browser, close } = await browse());
});
after(() => close?.());

const page = (call) => {
  const answer = report(call);
  assert.equal(answer.kind, "reported", JSON.stringify(answer.diagnostics));
  return render({ schema_version: "1", report: answer.report, form: "html" }).files[0].text;
};

for (const [name, call] of Object.entries(calls)) {
  it(`the page of a ${name.replaceAll("_", " ")} is accessible, light and dark, and fits a phone`, async () => {
    const text = page(call);
    const view = await browser.newPage();
    await view.setViewportSize({ width: 360, height: 740 });
    await view.setContent(text);
    for (const colorScheme of ["light", "dark"]) {
      await view.emulateMedia({ colorScheme });
      const overflow = await view.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(overflow <= 0, `${overflow} pixels too wide`);
      await view.evaluate(axe); // from without, since the page lets nothing in
      const { violations } = await view.evaluate(() => globalThis.axe.run(document));
      const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      assert.deepEqual(grave.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
    }
    await view.close();
  });
}
