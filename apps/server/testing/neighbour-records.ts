import { expect, vi } from "vitest";
import { type Records, YANHU } from "./access-case.ts";
import { handIn } from "./access-cases.ts";
import { makeCase } from "./casework-access-cases.ts";
import {
  beginEvidence,
  ENTERPRISE,
  finishEvidence,
  handInList,
  SITE,
  STEP,
  sendEvidence,
  UPLOAD_ID,
} from "./enterprise-access-cases.ts";
import { makeRoster } from "./roster-access-cases.ts";
import type { TestPlatform } from "./test-platform.ts";

/** A person's calls. */
export type Calls = Awaited<ReturnType<TestPlatform["as"]>>;

/** A published plan and, under another hand-in of the same text, an open draft of the district. */
export async function makeRecords(own: Calls): Promise<Records> {
  const planned = await handedIn(own);
  await decideAll(own, planned);
  const plan = await own({
    method: "POST",
    url: "/api/plans",
    payload: { documentId: planned, keepPrintedNames: true },
  });
  expect(plan.statusCode, plan.body).toBe(201);
  const payload = { name: "砚湖试验站", kind: "organisation", areaId: YANHU };
  const unit = await own({ method: "POST", url: "/api/units", payload });
  const enterprise = await own({ method: "POST", url: "/api/enterprises", payload: ENTERPRISE });
  const firm = `/api/enterprises/${enterprise.json<{ id: string }>().id}`;
  const site = await own({ method: "POST", url: `${firm}/sites`, payload: SITE });
  expect(site.statusCode, site.body).toBe(201);
  await own({ method: "POST", url: `/api/sites/${SITE.siteId}/entries`, payload: STEP });
  const list = await own(handInList(`areaId=${YANHU}&tier=0&fileName=list.xlsx`));
  const importId = list.json<{ id: string }>().id;
  const state = async () => (await own({ method: "GET", url: `/api/enterprise-imports/${importId}` })).json().state;
  await vi.waitFor(async () => expect(await state()).toBe("refused"), { timeout: 20_000 });
  const enterpriseId = enterprise.json<{ id: string }>().id;
  const evidenceId = "00000000-0000-4000-8000-0000000000e0";
  const sent = [beginEvidence(enterpriseId, evidenceId), sendEvidence(evidenceId), finishEvidence(evidenceId)];
  // A second one stays on its way.
  for (const call of [...sent, beginEvidence(enterpriseId, UPLOAD_ID)])
    expect((await own(call)).statusCode).toBeLessThan(300);
  return {
    ...{ importId, evidenceId, enterpriseId, ...(await makeRoster(own, enterpriseId)) },
    caseId: await makeCase(own),
    documentId: await handedIn(own),
    planId: plan.json<{ planId: string }>().planId,
    unitId: unit.json<{ id: string }>().id,
  };
}

/** Hands the invented plan in once more. */
export async function handedIn(own: Calls): Promise<string> {
  const received = await own(handIn(`fileName=plan.txt&areaId=${YANHU}&again=true`));
  expect(received.statusCode, received.body).toBe(201);
  return received.json<{ documentId: string }>().documentId;
}

/** Accepts everything that was read. */
export async function decideAll(own: Calls, documentId: string): Promise<void> {
  const review = await own({ method: "GET", url: `/api/policy/documents/${documentId}` });
  const { items } = review.json<{ items: { itemId: string; version: number }[] }>();
  const decisions = items.map(({ itemId, version }) => ({ itemId, seenVersion: version, action: "accept" }));
  const url = `/api/policy/documents/${documentId}/decisions`;
  const decided = await own({ method: "POST", url, payload: { decisions } });
  expect(decided.statusCode, decided.body).toBe(200);
}
