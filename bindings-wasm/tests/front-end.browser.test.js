// The example front end, driven as its users would: by keyboard and by label.
import assert from "node:assert/strict";
import { after, before, it } from "node:test";

import { check } from "pedt";

import { browse, open } from "./browser.js";

let browser;
let origin;
let close;
let page;

before(async () => {
  ({ browser, origin, close } = await browse());
  page = await open(browser, `${origin}/examples/front-end/index.html`);
  await page.getByRole("heading", { name: "About you" }).waitFor();
});
after(() => close?.());

const next = () => page.getByRole("button", { name: "Next" }).click();

it("asks who answers, with a label at every field", async () => {
  await page.getByLabel("Round").selectOption("2026-autumn");
  await page.getByLabel("Partnership").selectOption("harbour");
  await page.getByLabel("School").selectOption("quay");
  await page.getByLabel("Respondent").fill("head of quay");
  await page.getByLabel("Role").selectOption("headteacher");
  await page.getByText("5 of 5 answered").first().waitFor();
});

it("says at the field what is wrong, once it has been left", async () => {
  const respondent = page.getByLabel("Respondent");
  await respondent.fill(" head ");
  await page.keyboard.press("Tab");
  await page.getByText("begins or ends with a space").waitFor();
  assert.equal(await respondent.getAttribute("aria-invalid"), "true");
  const described = await respondent.getAttribute("aria-describedby");
  const texts = await Promise.all(described.split(" ").map((id) => page.locator(`#${id}`).textContent()));
  assert.match(texts.join(" "), /A name or a pseudonym.*begins or ends with a space/);
  await respondent.fill("head");
  await page.getByText("begins or ends with a space").waitFor({ state: "hidden" });
  assert.equal(await respondent.getAttribute("aria-invalid"), "false");
});

it("takes ratings by keyboard, and takes them back", async () => {
  await next();
  const group = page.getByRole("group", { name: /^1a\.1 / });
  await group.getByRole("radio", { name: /^Latent/ }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  assert.ok(await group.getByRole("radio", { name: /^Emerging/ }).isChecked());
  await page.getByText("1 of 9 answered").first().waitFor();
  await group.getByRole("button", { name: "Clear this answer" }).click();
  assert.equal(await group.getByRole("radio", { checked: true }).count(), 0);
  await page.getByText("0 of 9 answered").first().waitFor();
});

it("refuses a submission and leads to what is missing", async () => {
  await page.getByRole("link", { name: "Notes and evidence" }).click();
  await page.getByText("Engagement and Commitment").click();
  await page.getByLabel("What is it?").first().fill("Minutes");
  await page.getByLabel("Web address").first().fill("ftp://minutes");
  await page.getByRole("link", { name: "Review and submit" }).click();
  await page.getByRole("button", { name: "Submit" }).click();
  const summary = page.getByRole("region", { name: "Some answers need another look" });
  assert.ok(await summary.evaluate((element) => element === document.activeElement));
  await summary.getByText("0 of 54 statements are rated; 27 are needed.").waitFor();
  await summary.getByRole("link", { name: /Web address/ }).click();
  const address = page.getByLabel("Web address").first();
  assert.ok(await address.evaluate((element) => element === document.activeElement));
  await address.fill("https://example.org/minutes");
});

it("keeps the draft over a reload, and speaks Welsh", async () => {
  await page.getByText("Draft saved on this device").waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Cymraeg" }).click();
  await page.getByRole("heading", { name: "Nodiadau a thystiolaeth" }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "cy");
  assert.equal(await page.getByLabel("Beth ydyw?").first().inputValue(), "Minutes");
  await page.goto(`${origin}/examples/front-end/index.html#2`);
  // The statements are in English alone, and marked so.
  const statement = page.getByRole("group", { name: /^1a\.1 / }).locator("legend [lang=en]");
  assert.match(await statement.textContent(), /^A leader who can decide/);
  await page.getByRole("button", { name: "English" }).click();
});

it("submits a response that the library takes", async () => {
  for (const step of [2, 3, 4, 5, 6, 7]) {
    await page.goto(`${origin}/examples/front-end/index.html#${step}`);
    const groups = page.locator("fieldset.choice");
    assert.equal(await groups.count(), 9);
    for (let index = 0; index < 9; index += 1) {
      await groups.nth(index).getByRole("radio").nth((step + index) % 4).check();
    }
  }
  await page.getByRole("link", { name: /^Support/ }).click();
  const topic = page.getByRole("group", { name: "STEM" });
  await topic.getByRole("radio", { name: "HIGH OFFER" }).check();
  await page.getByLabel(/How many schools could you help\? STEM/).fill("2");
  await page.getByRole("link", { name: "Review and submit" }).click();
  await page.getByRole("button", { name: "Submit" }).click();
  const text = await page.getByRole("region", { name: "Response as JSON" }).textContent();
  const response = JSON.parse(text);
  const answer = check({ schema_version: "1", responses: [response] });
  assert.deepEqual([answer.kind, answer.refused, answer.diagnostics], ["checked", 0, []]);
  assert.equal(response.status, "submitted");
  assert.equal(Object.keys(response.ratings).length, 54);
  assert.equal(response.ratings["1a.1"], 3);
  assert.deepEqual(response.support, { stem: "high_offer" });
  assert.deepEqual(response.capacity, { stem: 2 });
  assert.deepEqual(response.evidence, [{ theme: "1a", title: "Minutes", url: "https://example.org/minutes" }]);
  assert.deepEqual(page.faults, []);
});

it("fits a phone", async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const step of [1, 2, 8, 9, 10]) {
    await page.goto(`${origin}/examples/front-end/index.html#${step}`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(overflow <= 0, `step ${step} is ${overflow} too wide`);
  }
});
