// A service that passes calls on as bytes: nothing is parsed twice, limits hold,
// and what cannot be answered has a code.
//
//     make test-js && node bindings-wasm/examples/out/server.js
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";

import { check, PedtError, type CheckAnswer, type Limits } from "pedt";

const limits: Limits = { bytes: 1_000_000, diagnostics: 100 };

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  try {
    response.writeHead(200, { "content-type": "application/json" }).end(check(Buffer.concat(parts), limits));
  } catch (fault) {
    // Only this program could be at fault: what is wrong with the call is in the answer.
    response.writeHead(500).end(fault instanceof PedtError ? fault.code : "unknown");
  }
}

const server = createServer((request, response) => void answer(request, response)).listen(0, "127.0.0.1");
await once(server, "listening");
const { port } = server.address() as AddressInfo;
for (const body of ['{"schema_version":"1","responses":[]}', '{"schema_version":"1"}', " ".repeat(1_000_001)]) {
  const answered = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body });
  const { kind, diagnostics } = (await answered.json()) as CheckAnswer;
  console.log(answered.status, kind, diagnostics.map(({ code }) => code).join(" "));
}
server.close();
