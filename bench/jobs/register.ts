import type pg from "pg";
import { areaId, instant } from "#kernel";
import { resultHash } from "../harness/canonical.ts";
import { type Load, type Visit, visitAll } from "../harness/clients.ts";
import type { Contender, Job, JobOptions } from "../harness/job.ts";
import { median, quantile } from "../harness/statistics.ts";
import { type BenchDatabase, connected } from "../region/bench-database.ts";
import { inventedRegion, inventedSeats } from "../region/invented-region.ts";
import { loadByCopy } from "../region/load-by-copy.ts";
import { type Officer, officerOf, standingDatabase } from "../region/officers.ts";
import { type ServerProcess, startServer } from "../servers/served.ts";

const AT = instant("2026-11-22T04:00:00.000Z");
const SEED = 20_261_129;
const CLIENTS = 64;
const OFFICERS = 8;
const COUNTRY = 100_000;
const ZHEJIANG = 330_000;

type Region = {
  readonly database: BenchDatabase;
  readonly owner: pg.Client;
  readonly ours: ServerProcess;
  readonly plain: ServerProcess;
  readonly officers: readonly Officer[];
  readonly all: Officer;
};

async function regionOf(root: string, within: number, count: number): Promise<Region> {
  const database = await standingDatabase(root);
  const owner = await connected(database.owner);
  const region = { base: root, within: areaId(within), seed: SEED, count, years: [2025], at: AT };
  await loadByCopy(owner, inventedRegion(region), { at: AT, registerOnly: true });
  const districts = [...new Set(inventedSeats(root, areaId(ZHEJIANG)).map(({ division }) => Number(division)))];
  const officers: Officer[] = [];
  for (const district of districts.slice(0, OFFICERS)) officers.push(await officerOf(database, district));
  return {
    database,
    owner,
    officers,
    all: await officerOf(database, within),
    ours: await startServer(new URL("../servers/gongfu-server.ts", import.meta.url), database.app),
    plain: await startServer(new URL("../servers/plain-server.ts", import.meta.url), database.owner),
  };
}

type Shown = { readonly id: string; readonly name: string; readonly areaName: string; readonly revenue: string | null };

/** What the answers show, whoever gave them and whatever else stands in them. */
function shownHash(load: Load): string {
  const pages = [...load.answers].map(([address, answer]) => {
    const { enterprises } = JSON.parse(answer) as { readonly enterprises: readonly Shown[] };
    const rows = enterprises.map(({ id, name, areaName, revenue }) => [id, name, areaName, revenue]);
    return [new URL(address).search, rows] as const;
  });
  return resultHash(pages.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const LAST_SHOWN = 50;

/** The same pages by a query that knows no index and no permission. */
async function pagesByHand(owner: pg.Client, areas: readonly number[]): Promise<string> {
  const pages: (readonly [string, unknown])[] = [];
  for (const area of areas) {
    const { rows } = await owner.query<Shown>(
      `select it.id, it.name, seat.name as "areaName", it.revenue::text as revenue from enterprise it join area seat on seat.id = it.area_id
       join area at on at.id = $1 and at.tree = seat.tree and seat.preorder_from between at.preorder_from and at.preorder_to
       order by it.revenue desc nulls last, it.id desc limit ${LAST_SHOWN}`,
      [area],
    );
    pages.push([`?areaId=${area}`, rows.map(({ id, name, areaName, revenue }) => [id, name, areaName, revenue])]);
  }
  return resultHash(pages.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

type Asked = {
  readonly id: string;
  readonly does: string;
  readonly visits: readonly Visit[];
  readonly expected: () => Promise<string>;
};

/** A contender that is asked by 64 clients; what each request took is kept for the notes. */
function asked({ id, does, visits, expected }: Asked, latencies: Map<string, number[]>, clients = CLIENTS): Contender {
  return {
    id,
    does,
    async run() {
      const load = await visitAll(visits, clients);
      latencies.set(id, [...(latencies.get(id) ?? []), ...load.latencies]);
      return load;
    },
    hashOf: (result) => shownHash(result as Load),
    expected,
  };
}

/** Where a page deep in the list begins, found by counting. */
async function deepPlace(owner: pg.Client, behind: number): Promise<string> {
  const { rows } = await owner.query<{ id: string; revenue: string | null }>(
    "select id, revenue::text as revenue from enterprise it order by it.revenue desc nulls last, it.id desc offset $1 limit 1",
    [behind - 1],
  );
  const [place] = rows;
  return `&afterId=${place?.id ?? ""}${place?.revenue == null ? "" : `&afterRevenue=${place.revenue}`}`;
}

async function deepPageByHand(owner: pg.Client, search: string, behind: number): Promise<string> {
  const { rows } = await owner.query<Shown>(
    `select it.id, it.name, seat.name as "areaName", it.revenue::text as revenue from enterprise it join area seat on seat.id = it.area_id
     order by it.revenue desc nulls last, it.id desc offset $1 limit ${LAST_SHOWN}`,
    [behind],
  );
  return resultHash([[search, rows.map(({ id, name, areaName, revenue }) => [id, name, areaName, revenue])]]);
}

/** Parts of names that are there, of three to five characters, spread over the register. */
async function partsOfNames(owner: pg.Client, count: number): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    "select name from enterprise where id > ('00000000-0000-4000-8000-000000000000')::uuid order by md5(id::text) limit $1",
    [count],
  );
  return rows.map(({ name }, turn) => [...name].slice(2, 5 + (turn % 3)).join(""));
}

/** Names found by the server are those that a scan of all finds; asked for once. */
async function searchesByHand(owner: pg.Client, parts: readonly string[], within: number): Promise<string> {
  const pages: (readonly [string, unknown])[] = [];
  for (const part of new Set(parts)) {
    const { rows } = await owner.query<Shown>(
      `select it.id, it.name, seat.name as "areaName", it.revenue::text as revenue from enterprise it join area seat on seat.id = it.area_id
       where position($1 in it.folded) > 0 order by position($1 in it.folded) > 1, length(it.folded), it.folded collate "C", it.id limit ${LAST_SHOWN}`,
      [part],
    );
    const search = new URL(`http://x/?areaId=${within}&text=${encodeURIComponent(part)}`).search;
    pages.push([search, rows.map(({ id, name, areaName, revenue }) => [id, name, areaName, revenue])]);
  }
  return resultHash(pages.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const times = (visits: readonly Visit[], count: number) =>
  Array.from({ length: count }, (_, turn) => visits[turn % visits.length] as Visit);

/**
 * The register's list with permissions beside the same page from a plain server without any: 64 clients, eight officers of
 * districts, a million enterprises of the country (5,000 of a province with --quick, told only).
 */
export async function registerJob(root: string, { quick }: JobOptions): Promise<Job> {
  const [within, count, deep, requests] = quick ? [ZHEJIANG, 5_000, 4_000, 160] : [COUNTRY, 1_000_000, 500_000, 960];
  const region = await regionOf(root, within, count);
  const { owner, ours, plain, officers, all } = region;
  const areas = officers.map(({ area }) => area);
  const list = (address: string, signedIn: boolean) =>
    officers.map(({ area, cookie }) => ({
      address: `${address}/api/enterprises?areaId=${area}`,
      headers: signedIn ? { cookie } : ({} as Record<string, string>),
    }));
  const page = (search: string): Visit => ({
    address: `${ours.address}/api/enterprises?areaId=${within}${search}`,
    headers: { cookie: all.cookie },
  });
  const place = await deepPlace(owner, deep);
  const parts = await partsOfNames(owner, quick ? 20 : 40);
  const latencies = new Map<string, number[]>();
  const byHand = () => pagesByHand(owner, areas);
  const contenders = [
    asked(
      {
        id: "gongfu",
        does: "sessions, permissions, 64 clients",
        visits: times(list(ours.address, true), requests),
        expected: byHand,
      },
      latencies,
    ),
    asked(
      {
        id: "plain",
        does: "Fastify and pg, no session, no permission",
        visits: times(list(plain.address, false), requests),
        expected: byHand,
      },
      latencies,
    ),
    asked(
      {
        id: "page-1",
        does: "first page of all, one client",
        visits: times([page("")], 60),
        expected: () => pagesByHand(owner, [within]),
      },
      latencies,
      1,
    ),
    asked(
      {
        ...{
          id: "page-deep",
          does: `page behind ${deep.toLocaleString("en")}, one client`,
          visits: times([page(place)], 60),
        },
        expected: () => deepPageByHand(owner, new URL(page(place).address).search, deep),
      },
      latencies,
      1,
    ),
    asked(
      {
        ...{
          id: "search",
          does: "parts of names, one client",
          visits: parts.map((part) => page(`&text=${encodeURIComponent(part)}`)),
        },
        expected: () => searchesByHand(owner, parts, within),
      },
      latencies,
      1,
    ),
  ];
  return {
    id: "register",
    input: `${count.toLocaleString("en")} invented enterprises, ${requests} requests a round`,
    amount: requests,
    unit: "requests",
    contenders,
    comparisons: [
      { id: "register.list", ours: "gongfu", baseline: "plain", measure: "rate", goal: quick ? null : 0.8 },
      { id: "register.deep", ours: "page-deep", baseline: "page-1", measure: "time", goal: quick ? null : 1.5 },
    ],
    notes: () =>
      [...latencies].map(([id, all]) => {
        const [p50, p99] = [median(all), quantile(all, 0.99)].map((ms) => ms.toFixed(1));
        return `${id}: p50 ${p50} ms, p99 ${p99} ms of ${all.length} requests`;
      }),
    close: async () => {
      ours.stop();
      plain.stop();
      await owner.end();
      await region.database.stop();
    },
  };
}
