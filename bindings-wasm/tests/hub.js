// The example hub, and what there are reports of.
import { readFileSync } from "node:fs";

const hub = new URL("../../schemas/examples/hub/", import.meta.url);
const text = (name) => readFileSync(new URL(name, hub), "utf8");

export const roster = JSON.parse(text("roster.json"));

/** The responses that are JSON; what else there is shows how faults are told. */
export const responses = text("responses.ndjson")
  .split("\n")
  .flatMap((line) => {
    try {
      return [JSON.parse(line)];
    } catch {
      return [];
    }
  });

const [first] = roster.rounds;
const last = roster.rounds.at(-1);
const partnership = roster.partnerships[0].id;
const joined = roster.memberships.find((of) => of.partnership === partnership && !of.from && !of.to);
const unit = { kind: "hub", hub: roster.hubs[0].id };

const asked = { schema_version: "1", roster, responses, round: last.id, since: first.id };
const report = { matches: {}, support_up_to: "hub" };

/** A call of `report` for each kind of report, by name. */
export const calls = {
  partnership: { ...asked, of: { kind: "partnership", partnership }, report },
  partnership_in_welsh: { ...asked, of: { kind: "partnership", partnership }, report: { ...report, language: "cy" } },
  partnership_for_the_public: {
    ...asked,
    of: { kind: "partnership", partnership },
    disclosure: { audience: { kind: "public" } },
  },
  school: { ...asked, of: { kind: "school", partnership, school: joined.school }, report },
  hub: { ...asked, of: unit, report },
  funder: { ...asked, of: { kind: "funder", unit } },
};
