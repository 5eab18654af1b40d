// The package in a browser: a page without a bundler runs the shared cases.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after, before, it } from "node:test";

import { chromium } from "playwright-core";

import { casesOf } from "./cases.js";

const types = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };
const served = ["/tests/page.html", "/dist/pedt.js", "/dist/pedt_bg.wasm"];
const cases = ["check", "analyse", "read"].flatMap(casesOf);

const server = createServer(async (request, response) => {
  if (request.url === "/cases") {
    response.setHeader("content-type", "application/json").end(JSON.stringify(cases));
  } else if (served.includes(request.url)) {
    response.setHeader("content-type", types[extname(request.url)]);
    response.end(await readFile(new URL(`..${request.url}`, import.meta.url)));
  } else {
    response.writeHead(404).end();
  }
});

let profile;
let browser;

before(async () => {
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  profile = await mkdtemp(join(tmpdir(), "pedt-browser-"));
  browser = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
});

after(async () => {
  await browser?.close();
  server.close();
  if (profile) await rm(profile, { recursive: true, force: true });
});

it("answers the shared cases to the byte", async () => {
  const page = await browser.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(`http://127.0.0.1:${server.address().port}/tests/page.html`);
  await page.waitForFunction(() => globalThis.answers !== undefined, null, { timeout: 60_000 }).catch((error) => {
    throw new Error(faults.join("\n") || error.message);
  });
  const answers = await page.evaluate(() => globalThis.answers);

  assert.equal(answers.length, cases.length);
  for (const [index, { name, answer }] of cases.entries()) {
    assert.equal(answers[index], answer, name);
  }
  assert.deepEqual(faults, []);
});
