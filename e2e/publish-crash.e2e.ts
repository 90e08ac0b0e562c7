import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { DEEP } from "../tools/deep.ts";
import { killInTurn, killTimes } from "./support/kills.ts";
import { type Caller, callerOf, inTemporaryFolder, startPlatform } from "./support/platform.ts";

const PLAN = readFileSync(path.resolve(import.meta.dirname, "../demo/invented-city/plan.txt"));
const ROUNDS = DEEP ? 20 : 6;
const CITY = 990100;
/** A plan needs no register, and filling one would go on beside every start. */
const env = { GONGFU_DEMO_ENTERPRISES: "0" };

/** A draft decided on to the last item. */
async function readyDraft(call: Caller): Promise<string> {
  const address = `/api/policy/documents?fileName=plan.txt&areaId=${CITY}&again=true`;
  const { documentId } = await call<{ documentId: string }>("POST", address, PLAN);
  const { items } = await call<{ items: { itemId: string }[] }>("GET", `/api/policy/documents/${documentId}`);
  const decisions = items.map(({ itemId }) => ({ itemId, seenVersion: 0, action: "accept" }));
  await call("POST", `/api/policy/documents/${documentId}/decisions`, { decisions });
  return documentId;
}

const publishing = (call: Caller, documentId: string) =>
  call<{ planId: string }>("POST", "/api/plans", { documentId, keepPrintedNames: true });

/** Runs the reading half of publishing, so that a fresh server is as quick as the one whose time was taken. */
async function warmUp(call: Caller, documentId: string): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await call("GET", `/api/plans/preview?documentId=${documentId}`);
}

/** Milliseconds that publishing takes on this machine now; the kills begin around it. */
async function timeOfPublishing(call: Caller, documentId: string): Promise<number> {
  await warmUp(call, documentId);
  const begun = performance.now();
  await publishing(call, documentId);
  return performance.now() - begun;
}

type Detail = {
  readonly id: string;
  readonly documentId: string | null;
  readonly content: { readonly grids: unknown[]; readonly targets: unknown[] };
  readonly history: unknown[];
};

/** The plans made of a document, each checked to be whole. */
async function plansOf(call: Caller, documentId: string): Promise<Detail[]> {
  const { plans } = await call<{ plans: { id: string; demo: boolean }[] }>("GET", "/api/plans");
  const ours = plans.filter((plan) => !plan.demo);
  const details = await Promise.all(ours.map((plan) => call<Detail>("GET", `/api/plans/${plan.id}`)));
  const found = details.filter((plan) => plan.documentId === documentId);
  for (const plan of found) {
    expect(plan.content.grids.length).toBeGreaterThan(0);
    expect(plan.content.targets.length).toBeGreaterThan(0);
    expect(plan.history).toMatchObject([{ type: "published", version: 1 }]);
  }
  return found;
}

test(`killed ${ROUNDS} times in the middle of publishing, the plan is whole or absent`, { timeout: 600_000 }, () =>
  inTemporaryFolder(async (folder) => {
    const dataDir = path.join(folder, "data");
    let platform = await startPlatform({ dataDir, env });
    let call = await callerOf(platform.url, "chengyan.officer");
    const drafts: string[] = [];
    for (let round = 0; round < ROUNDS; round += 1) drafts.push(await readyDraft(call));
    const times = killTimes(0.7 * (await timeOfPublishing(call, await readyDraft(call))), 20_261_122);
    const outcomes = { whole: 0, absent: 0, acknowledged: 0 };
    for (const [round, documentId] of drafts.entries()) {
      await warmUp(call, documentId);
      const answered = publishing(call, documentId).catch(() => undefined);
      const at = times.next();
      await delay(at);
      killInTurn(platform, dataDir, round);
      const answer = await answered;
      await platform.ended();
      platform = await startPlatform({ dataDir, env });
      call = await callerOf(platform.url, "chengyan.officer");
      const { state } = await call<{ state: string }>("GET", `/api/policy/documents/${documentId}`);
      const plans = await plansOf(call, documentId);
      if (answer) expect(plans.map((plan) => plan.id)).toEqual([answer.planId]);
      expect(plans.length, state).toBe(state === "published" ? 1 : 0);
      times.found(at, plans.length === 1);
      outcomes[plans.length === 1 ? "whole" : "absent"] += 1;
      outcomes.acknowledged += answer ? 1 : 0;
    }
    platform.process.kill("SIGTERM");
    expect(await platform.ended()).toBe(0);
    console.info("after the kills the plans were", outcomes);
    expect(Math.min(outcomes.whole, outcomes.absent)).toBeGreaterThan(0);
  }),
);
