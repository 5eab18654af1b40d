// Live validation: what to say at which field of a form.
//
//     make test-js && node bindings-wasm/examples/out/check.js
import init, { check, type CheckCall, type Diagnostic, type Response } from "pedt";

await init();

const response: Response = {
  schema_version: "1",
  id: "r1",
  framework: { id: "pedt", version: "2026.1" },
  round: "2026-autumn",
  partnership: "harbour",
  school: "quay",
  respondent: "head",
  role: "headteacher",
  status: "draft",
  ratings: { "1a.1": 3, "1a.2": 5 },
  notes: [{ theme: "9z", kind: "strength", text: "We share a mathematics lead." }],
};

/** Each message under the field it is about. */
function byField(diagnostics: Diagnostic[]): Map<string, string[]> {
  const messages = new Map<string, string[]>();
  for (const { pointer, message } of diagnostics) {
    const field = pointer.replace("/responses/0", "");
    messages.set(field, [...(messages.get(field) ?? []), message]);
  }
  return messages;
}

const call: CheckCall = { schema_version: "1", responses: [response] };
const answer = check(call);
for (const [field, messages] of byField(answer.diagnostics)) {
  console.log(`${field}: ${messages.join("; ")}`);
}
