import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { keepChain } from "#audit/http";
import { recordAudit } from "#audit/store";
import { type Database, type Grant, openDatabase } from "#database";
import { areaId, idOf, instant } from "#kernel";
import { insertUnit } from "#units/store";
import type { Contender, Job, JobOptions } from "../harness/job.ts";
import { median, quantile } from "../harness/statistics.ts";
import { type BenchDatabase, connected } from "../region/bench-database.ts";
import { standingDatabase } from "../region/officers.ts";

const AREA = 330_402;
/** Offered in a second, as long as the machine can take as many. */
const PER_SECOND = 5_000;
const WRITERS = 10;

type Side = { readonly latencies: number[]; seconds: number };
type Measured = {
  readonly without: Side;
  readonly chained: Side;
  readonly verified: number;
  readonly links: number;
  readonly written: number;
};

/** One audited change: a unit and its record, in one transaction, as the route does it. */
async function change(database: Database, grant: Grant): Promise<void> {
  const id = idOf<"unit">(randomUUID());
  const done = await database.transact(grant, async (write) => {
    const unit = { id, name: `单位 ${id}`, kind: "organisation", areaId: areaId(AREA) } as const;
    const made = await insertUnit(write, { ...unit, verification: "sourced", demo: false });
    if (made.ok) {
      const record = { action: "unit-added", objectKind: "unit", objectId: id, areaId: areaId(AREA) } as const;
      await recordAudit(write, grant, { ...record, detail: { name: unit.name } });
    }
    return made;
  });
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
}

/** Writers who between them begin so many changes a second, or as many as are done when that is fewer. A change that had to wait for its turn has waited. */
async function write(database: Database, grant: Grant, { ms, side }: { readonly ms: number; readonly side: Side }) {
  const begun = performance.now();
  let next = 0;
  const writer = async () => {
    for (;;) {
      const due = begun + (next++ / PER_SECOND) * 1000;
      if (due - begun > ms) return;
      const early = due - performance.now();
      if (early > 1) await delay(early);
      if (performance.now() - begun > ms) return;
      const at = performance.now();
      await change(database, grant);
      side.latencies.push(performance.now() - at);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  side.seconds += (performance.now() - begun) / 1000;
}

async function recordsIn({ owner }: BenchDatabase): Promise<number> {
  const client = await connected(owner);
  const { rows } = await client.query<{ count: number }>("select count(*)::integer as count from audit_event");
  await client.end();
  return rows[0]?.count ?? 0;
}

/**
 * What the chain costs those who write: the same audited changes with nobody linking their records and with the chain kept beside them, in turns;
 * and how many records a second a verification walks.
 */
export async function auditJob(root: string, { quick }: JobOptions): Promise<Job> {
  const base = await standingDatabase(root);
  const onError = (error: Error) => console.error(error);
  const database = openDatabase(base.app, () => undefined, WRITERS);
  const chainDatabase = openDatabase(base.app, () => undefined, 2);
  const grant: Grant = { userId: null, userName: "bench", areas: [areaId(AREA)], purpose: "start-up" };
  const folder = mkdtempSync(join(tmpdir(), "gongfu-bench-chain-"));
  const [windows, ms] = quick ? [3, 1_000] : [10, 5_000];
  const chain = () =>
    keepChain({
      ...{ database: chainDatabase, folder, algorithm: "sha256", onError },
      clock: () => instant(new Date().toISOString()),
    });
  const measure = async (): Promise<Measured> => {
    const [without, chained]: Side[] = [
      { latencies: [], seconds: 0 },
      { latencies: [], seconds: 0 },
    ];
    if (!without || !chained) throw new Error("nothing to measure");
    await write(database, grant, { ms, side: { latencies: [], seconds: 0 } });
    for (let turn = 0; turn < windows; turn += 1) {
      await write(database, grant, { ms, side: without });
      // What was written meanwhile is linked before the next turn begins, so that the chain has its usual work in it.
      await (await chain()).stop();
      const keeper = await chain();
      await write(database, grant, { ms, side: chained });
      await keeper.stop();
    }
    const keeper = await chain();
    const begun = performance.now();
    const verdict = await keeper.verify(() => undefined);
    const seconds = (performance.now() - begun) / 1000;
    const { links } = await keeper.state();
    await keeper.stop();
    if (verdict.fault !== null) throw new Error(`the chain is broken: ${JSON.stringify(verdict)}`);
    return { without, chained, verified: Math.round(links / seconds), links, written: await recordsIn(base) };
  };
  let once: Promise<Measured> | undefined;
  const measured = () => {
    once ??= measure();
    return once;
  };
  const p99 = (side: Side) => quantile(side.latencies, 0.99);
  const contender = (id: "without" | "chained", does: string): Contender => ({
    ...{ id, does },
    run: async () => (await measured())[id],
    timeOf: (result) => p99(result as Side),
    // Every record has its link, and the chain was found sound.
    hashOf: () => "all linked",
    expected: async () => {
      const { links, written } = await measured();
      return links === written ? "all linked" : `${written} records, ${links} links`;
    },
  });
  return {
    id: "audit",
    input: `${PER_SECOND.toLocaleString("en")} audited changes a second offered by ${WRITERS} writers, ${windows} turns of ${ms / 1000} s each`,
    ...{ amount: 1, unit: "changes at that pace", once: true },
    contenders: [contender("without", "nobody links"), contender("chained", "the chain is kept beside it")],
    comparisons: [
      { id: "audit.p99", ours: "chained", baseline: "without", measure: "time", goal: quick ? null : 1.15 },
    ],
    notes: () => [],
    close: async () => {
      const { without, chained, verified, links } = await measured();
      for (const [id, side] of Object.entries({ without, chained })) {
        const rate = Math.round(side.latencies.length / side.seconds);
        console.log(
          `${id}: ${rate} changes/s, p50 ${median(side.latencies).toFixed(2)} ms, p99 ${p99(side).toFixed(2)} ms`,
        );
      }
      console.log(`verification: ${verified.toLocaleString("en")} records/s over ${links.toLocaleString("en")} links`);
      await database.close();
      await chainDatabase.close();
      rmSync(folder, { recursive: true, force: true });
      await base.stop();
    },
  };
}
