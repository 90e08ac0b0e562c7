import type { InjectOptions, LightMyRequestResponse } from "fastify";
import pg from "pg";
import type { ConnectionSettings } from "#database";

/** A call that changed something, or so it seems. */
export type DoneChange = { readonly route: string; readonly requestId: string };

/** Ways that change nothing, or nothing but what one is just doing oneself; each with its reason. */
export const WITHOUT_RECORD: Readonly<Record<string, string>> = {
  "POST /api/session/demo": "one's own session in the demo",
  "DELETE /api/session": "one's own session",
  "POST /api/session/provider-trips": "on the way to a provider; forgotten within ten minutes",
  "POST /api/own-account/identities": "on the way to a provider; what is bound is recorded on the way back",
  "POST /api/plans/:id/comparisons": "a preview: compares with a text that is sent along",
  "POST /api/plans/:id/splits": "a preview: solves and keeps nothing",
  "POST /api/policy/documents/:id/activity": "who is reviewing at this moment; it is forgotten within minutes",
  "DELETE /api/policy/readings/:id": "one's own notice of a reading that is over, put away",
  "POST /api/notices/reading": "one's own notices, put away",
  "POST /api/indicators/effect": "a preview of a draft",
  "POST /api/work-queue/orders": "mostly a trial; what is done to a case is recorded with the case",
  "POST /api/evidence/uploads": "a file on its way; it is recorded when it has arrived",
  "PUT /api/evidence/:id/uploads/:id/bytes": "a file on its way",
  "DELETE /api/evidence/:id/uploads/:id": "a file that never arrived",
};

/** The way of a call: its address without the ids in it. Enterprises and offices write into registers by the same way. */
function routeOf(method: string, url: string): string {
  const path = (url.split("?")[0] ?? "").replace("/api/own/", "/api/");
  return `${method} ${path.replace(/\/(?:[0-9a-f]{8}-[0-9a-f-]{27}|-?\d+)(?=\/|$)/g, "/:id")}`;
}

/** Remembers a call that was answered as done. */
export function keepChange(
  changes: DoneChange[],
  { method = "GET", url }: InjectOptions,
  done: LightMyRequestResponse,
) {
  if (method === "GET" || method === "HEAD" || done.statusCode >= 300) return;
  const route = routeOf(method, String(url));
  if (!(route in WITHOUT_RECORD)) changes.push({ route, requestId: String(done.headers["x-request-id"]) });
}

/** Ways of which no call at all left a record under its request; who sends something twice changes nothing the second time. */
export async function changesWithoutRecord(
  owner: ConnectionSettings,
  changes: readonly DoneChange[],
): Promise<string[]> {
  if (changes.length === 0) return [];
  const client = new pg.Client({ ...owner });
  await client.connect();
  const ids = changes.map(({ requestId }) => requestId);
  const found = await client.query<{ request_id: string }>(
    "select request_id from audit_event where outcome = 'done' and request_id = any ($1::text[])",
    [ids],
  );
  await client.end();
  const recorded = new Set(found.rows.map((row) => row.request_id));
  const all = new Set(changes.map(({ route }) => route));
  const seen = new Set(changes.flatMap(({ route, requestId }) => (recorded.has(requestId) ? [route] : [])));
  return [...all].filter((route) => !seen.has(route));
}
