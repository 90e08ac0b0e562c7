import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { DEEP } from "../tools/deep.ts";
import { inventedCode, listWorkbook } from "./support/enterprise-list.ts";
import { killInTurn, killTimes } from "./support/kills.ts";
import { type Caller, callerOf, inTemporaryFolder, startPlatform } from "./support/platform.ts";

const ROUNDS = DEEP ? 16 : 5;
const ROWS = 900;
const TOWN = 990102101;

/** A list of enterprises that no other round has. */
function listOf(round: number): Promise<Buffer> {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const turn = round * ROWS + index;
    return [
      inventedCode(turn),
      `端云轮次${round}号${index}机械有限公司`,
      "端云镇",
      "3421",
      30 + (index % 50),
      2500 + index,
    ];
  });
  return listWorkbook(rows);
}

type Import = { readonly state: string; readonly counts: { readonly new: number; readonly change: number } };
const lookAt = (call: Caller, id: string) => call<Import>("GET", `/api/enterprise-imports/${id}`);

async function until(call: Caller, id: string, states: readonly string[]): Promise<Import> {
  for (;;) {
    const found = await lookAt(call, id);
    if (states.includes(found.state)) return found;
    await delay(20);
  }
}

/** A list that was handed in and checked, to be decided. */
async function checkedList(call: Caller, round: number): Promise<string> {
  const address = `/api/enterprise-imports?areaId=${TOWN}&tier=0&fileName=list-${round}.xlsx`;
  const { id } = await call<{ id: string }>("POST", address, await listOf(round));
  const found = await until(call, id, ["read", "refused"]);
  expect(found.counts.new, JSON.stringify(found).slice(0, 600)).toBe(ROWS);
  return id;
}

const decide = (call: Caller, id: string) =>
  call("POST", `/api/enterprise-imports/${id}/decision`, { mode: "all" }).then(
    () => true,
    () => false,
  );

/** How many enterprises of a township are there, counted by the pages of its list. */
async function enterprisesOf(call: Caller): Promise<number> {
  return (await call<{ count: number }>("GET", `/api/enterprises/count?areaId=${TOWN}`)).count;
}

/** Milliseconds that taking a list in takes here now; the kills begin around it. */
async function timeOfTakingIn(call: Caller): Promise<number> {
  const id = await checkedList(call, ROUNDS);
  const begun = performance.now();
  await decide(call, id);
  await until(call, id, ["committed"]);
  return performance.now() - begun;
}

test(`killed ${ROUNDS} times while a list is taken in, all of its rows are there or none`, { timeout: 600_000 }, () =>
  inTemporaryFolder(async (folder) => {
    const dataDir = path.join(folder, "data");
    const env = { GONGFU_DEMO_ENTERPRISES: "0" };
    let platform = await startPlatform({ dataDir, env });
    let call = await callerOf(platform.url, "duanyun.clerk");
    const times = killTimes(0.7 * (await timeOfTakingIn(call)), 20_261_128);
    const outcomes = { whole: 0, none: 0, wentOn: 0 };
    let there = await enterprisesOf(call);
    for (let round = 0; round < ROUNDS; round++) {
      const id = await checkedList(call, round);
      const decided = decide(call, id);
      const at = times.next();
      await delay(at);
      killInTurn(platform, dataDir, round);
      const acknowledged = await decided;
      await platform.ended();
      platform = await startPlatform({ dataDir, env });
      call = await callerOf(platform.url, "duanyun.clerk");
      const after = (await enterprisesOf(call)) - there;
      expect([0, ROWS], `round ${round}`).toContain(after);
      times.found(at, after !== 0);
      outcomes[after === 0 ? "none" : "whole"] += 1;
      // What was decided goes on when its person looks; what was not waits to be decided.
      const settled = await until(call, id, ["committed", "read"]);
      if (acknowledged) expect(settled.state).toBe("committed");
      if (settled.state === "committed" && after === 0) outcomes.wentOn += 1;
      there = await enterprisesOf(call);
      expect(there % ROWS, `round ${round}`).toBe(0);
    }
    platform.process.kill("SIGTERM");
    expect(await platform.ended()).toBe(0);
    console.info("after the kills the lists were", outcomes);
    expect(Math.min(outcomes.whole, outcomes.none)).toBeGreaterThan(0);
  }),
);
