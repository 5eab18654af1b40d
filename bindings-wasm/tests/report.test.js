// Reports: their charts are right and can be drawn, and their pages are valid.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { before, describe, it } from "node:test";

import Ajv from "ajv";
import { HtmlValidate } from "html-validate";
import { render, report } from "pedt";
import * as vega from "vega";
import * as vegaLite from "vega-lite";

import { calls } from "./hub.js";

const schema = JSON.parse(
  readFileSync(new URL("../node_modules/vega-lite/build/vega-lite-schema.json", import.meta.url), "utf8"),
);
const ajv = new Ajv({ strict: false, logger: false, validateFormats: false });
const isVegaLite = ajv.compile(schema);
const html = new HtmlValidate({ extends: ["html-validate:standard"] });

/** The charts of a report. */
const charts = ({ sections }) =>
  sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "chart").map((block) => block.chart));

/** A chart drawn as SVG; nothing is loaded for it. */
async function drawn({ spec }) {
  const loader = { load: (url) => Promise.reject(new Error(`${url} was to be loaded`)) };
  const logger = vega.logger(vega.Warn);
  logger.warn = (...said) => assert.fail(said.join(" "));
  const view = new vega.View(vega.parse(vegaLite.compile(spec, { logger }).spec), { renderer: "none", loader, logger });
  return view.toSVG();
}

for (const [name, call] of Object.entries(calls)) {
  describe(`the report of a ${name.replaceAll("_", " ")}`, () => {
    let answer;
    before(() => {
      answer = report(call);
      assert.equal(answer.kind, "reported", JSON.stringify(answer.diagnostics));
    });

    it("has charts in the language of Vega-Lite, each with words and a table", async () => {
      const all = charts(answer.report);
      assert.ok(all.length >= 2, `${all.length} charts`);
      assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
      for (const chart of all) {
        assert.ok(isVegaLite(chart.spec), `${chart.id}: ${JSON.stringify(isVegaLite.errors?.[0])}`);
        assert.ok(chart.title.text && chart.alt.text.length > 40 && chart.table.rows.length > 0, chart.id);
        assert.equal(chart.spec.description, chart.alt.text);
        assert.match(await drawn(chart), /^<svg/);
      }
    });

    it("makes a valid page, with charts and without", async () => {
      const svgs = {};
      for (const chart of charts(answer.report)) svgs[chart.id] = await drawn(chart);
      for (const options of [{}, { charts: svgs }]) {
        const made = render({ schema_version: "1", report: answer.report, form: "html", options });
        assert.equal(made.kind, "rendered", JSON.stringify(made.diagnostics));
        const [page] = made.files;
        const faults = (await html.validateString(page.text)).results.flatMap(({ messages }) => messages);
        assert.deepEqual(faults.map(({ ruleId, line, message }) => `${line}: ${ruleId}: ${message}`), []);
        assert.doesNotMatch(page.text, /<script|(?:src|href)="(?!#|data:image)/);
        assert.ok(page.text.length < 500_000, `${page.text.length} characters`);
      }
    });
  });
}
