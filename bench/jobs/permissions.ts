import type pg from "pg";
import { areaId, instant } from "#kernel";
import { resultHash } from "../harness/canonical.ts";
import { type Load, type Visit, visitAll } from "../harness/clients.ts";
import type { Contender, Job, JobOptions } from "../harness/job.ts";
import { median, quantile } from "../harness/statistics.ts";
import { connected } from "../region/bench-database.ts";
import { inventedRegion, inventedSeats } from "../region/invented-region.ts";
import { loadByCopy } from "../region/load-by-copy.ts";
import { type Officer, officerOf, standingDatabase } from "../region/officers.ts";
import { startServer } from "../servers/served.ts";

const AT = instant("2026-11-22T04:00:00.000Z");
const SEED = 20_261_130;
const CLIENTS = 64;
const OFFICERS = 8;
const SHOWN = 50;

type Row = { readonly id: string; readonly name: string; readonly areaName: string; readonly revenue: string | null };

const rowsOf = (rows: readonly Row[]) => rows.map(({ id, name, areaName, revenue }) => [id, name, areaName, revenue]);

function shownHash(load: Load): string {
  const pages = [...load.answers].map(([address, answer]) => {
    const { enterprises } = JSON.parse(answer) as { readonly enterprises: readonly Row[] };
    return [new URL(address).search, rowsOf(enterprises)] as const;
  });
  return resultHash(pages.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** The same pages by a query of the owner, who knows no permission. */
async function byHand(owner: pg.Client, areas: readonly number[]): Promise<string> {
  const pages: (readonly [string, unknown])[] = [];
  for (const area of areas) {
    const { rows } = await owner.query<Row>(
      `select it.id, it.name, seat.name as "areaName", it.revenue::text as revenue from enterprise it join area seat on seat.id = it.area_id
       join area at on at.id = $1 and at.tree = seat.tree and seat.preorder_from between at.preorder_from and at.preorder_to
       order by it.revenue desc nulls last, it.id desc limit ${SHOWN}`,
      [area],
    );
    pages.push([`?areaId=${area}`, rowsOf(rows)]);
  }
  return resultHash(pages.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * What row security costs: the register's list asked of the same program with the same sessions over the same data, once with the policies of the
 * database and once over a copy without them. Each officer asks for the area that is the officer's, so that both show the same.
 */
export async function permissionsJob(root: string, { quick }: JobOptions): Promise<Job> {
  const [within, count, requests] = quick ? [330_000, 5_000, 320] : [100_000, 1_000_000, 1_920];
  const database = await standingDatabase(root);
  const loader = await connected(database.owner);
  const region = { base: root, within: areaId(within), seed: SEED, count, years: [2025], at: AT };
  await loadByCopy(loader, inventedRegion(region), { at: AT, registerOnly: true });
  await loader.end();
  const districts = [...new Set(inventedSeats(root, areaId(330_000)).map(({ division }) => Number(division)))];
  const officers: Officer[] = [];
  for (const district of districts.slice(0, OFFICERS)) officers.push(await officerOf(database, district));
  const copy = await database.copyWithoutRowSecurity();
  const owner = await connected(database.owner);
  const script = new URL("../servers/gongfu-server.ts", import.meta.url);
  const [guarded, open] = [await startServer(script, database.app), await startServer(script, copy.app)];
  const areas = officers.map(({ area }) => area);
  const latencies = new Map<string, number[]>();
  const asked = (id: string, does: string, address: string): Contender => {
    const list = officers.map(
      ({ area, cookie }): Visit => ({ address: `${address}/api/enterprises?areaId=${area}`, headers: { cookie } }),
    );
    const visits = Array.from({ length: requests }, (_, turn) => list[turn % list.length] as Visit);
    return {
      ...{ id, does },
      async run() {
        const load = await visitAll(visits, CLIENTS);
        latencies.set(id, [...(latencies.get(id) ?? []), ...load.latencies]);
        return load;
      },
      hashOf: (result) => shownHash(result as Load),
      expected: () => byHand(owner, areas),
    };
  };
  return {
    id: "permissions",
    input: `${count.toLocaleString("en")} invented enterprises, ${requests} requests of ${OFFICERS} officers a round`,
    ...{ amount: requests, unit: "requests" },
    contenders: [
      asked("guarded", "with row security", guarded.address),
      asked("open", "the same without it", open.address),
    ],
    comparisons: [
      { id: "permissions.list", ours: "guarded", baseline: "open", measure: "rate", goal: quick ? null : 0.8 },
    ],
    notes: () =>
      [...latencies].map(([id, all]) => {
        const [p50, p99] = [median(all), quantile(all, 0.99)].map((ms) => ms.toFixed(1));
        return `${id}: p50 ${p50} ms, p99 ${p99} ms of ${all.length} requests`;
      }),
    close: async () => {
      guarded.stop();
      open.stop();
      await owner.end();
      await database.stop();
    },
  };
}
