import { readFileSync } from "node:fs";
import path from "node:path";
import type { TestPlatform } from "./test-platform.ts";

type Call = Awaited<ReturnType<TestPlatform["as"]>>;

const PLAN = readFileSync(path.resolve(import.meta.dirname, "../../../demo/invented-city/plan.txt"));

/** Publishes a plan document for an area, the invented city's unless another one is given, with everything that was read accepted; gives the plan's id. */
export async function publishedPlan(call: Call, areaId: number, document: Buffer = PLAN): Promise<string> {
  const received = await call({
    ...{ method: "POST", url: `/api/policy/documents?fileName=plan.txt&areaId=${areaId}&again=true` },
    ...{ headers: { "content-type": "application/octet-stream" }, payload: document },
  });
  const { documentId } = received.json<{ documentId: string }>();
  const review = await call({ method: "GET", url: `/api/policy/documents/${documentId}` });
  const { items } = review.json<{ items: { itemId: string; version: number }[] }>();
  const decisions = items.map(({ itemId, version }) => ({ itemId, seenVersion: version, action: "accept" }));
  await call({ method: "POST", url: `/api/policy/documents/${documentId}/decisions`, payload: { decisions } });
  const plan = await call({ method: "POST", url: "/api/plans", payload: { documentId, keepPrintedNames: true } });
  if (plan.statusCode !== 201) throw new Error(plan.body);
  return plan.json<{ planId: string }>().planId;
}
