// Scores of a hub, each a figure or the reason why there is none.
//
//     make test-js && node bindings-wasm/examples/out/score.js
import { readFileSync } from "node:fs";

import { analyse, type AnalyseCall, type Response, type RosterDocument, type ScoreRow } from "pedt";

const hub = new URL("../../../schemas/examples/hub/", import.meta.url);
const roster: RosterDocument = JSON.parse(readFileSync(new URL("roster.json", hub), "utf8"));
const lines = readFileSync(new URL("responses.ndjson", hub), "utf8").split("\n");
// One line of the example is cut off.
const responses: Response[] = lines.filter((line) => line.endsWith("}")).map((line) => JSON.parse(line));

const call: AnalyseCall = { schema_version: "1", roster, responses };
const answer = analyse(call);
if (answer.kind === "failed") {
  throw new Error(answer.diagnostics.map(({ pointer, message }) => `${pointer}: ${message}`).join("\n"));
}

/** Whether a row is about all statements of a partnership in the first round. */
function isWhole({ round, node, unit, level }: ScoreRow): boolean {
  return round === roster.rounds[0]?.id && node.kind === "whole" && unit.kind === "partnership" && level === "partnership";
}

console.log(`${answer.received} responses, ${answer.refused} refused`);
for (const { unit, score } of answer.scores.rows.filter(isWhole).slice(0, 5)) {
  if (unit.kind !== "partnership") continue;
  const { mean } = score;
  console.log(unit.partnership, mean.kind === "value" ? mean.value.toFixed(2) : mean.kind);
}
