import { randomUUID } from "node:crypto";
import { createReadStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import exceljs from "exceljs";
import type pg from "pg";
import { readDivisions, readMeasures } from "#catalogue";
import { typedForm } from "#facts";
import { areaId, instant } from "#kernel";
import { type ListCell, streamWorkbook } from "#office";
import { resultHash } from "../harness/canonical.ts";
import type { Job, JobOptions } from "../harness/job.ts";
import { quantile } from "../harness/statistics.ts";
import { type BenchDatabase, connected } from "../region/bench-database.ts";
import { copyIn } from "../region/copy-in.ts";
import { inventedRegion, inventedSeats } from "../region/invented-region.ts";
import { type Officer, officerOf, standingDatabase } from "../region/officers.ts";
import { type ServerProcess, startServer } from "../servers/served.ts";

const ZHEJIANG = 330_000;
const YEAR = 2025;
const AT = instant("2026-11-22T04:00:00.000Z");
/** Rows that an import leaves in the register and the ledger. */
const TABLES = ["fact_subject", "credit_code_directory", "enterprise", "fact", "fact_cell"] as const;

/** A list as an office would hand it in: five columns of the register, fifteen figures of a year. */
async function listOf(root: string, count: number, seed: number): Promise<Buffer> {
  const measures = readMeasures(root);
  const divisions = new Map(readDivisions(root).map((area) => [area.id, area]));
  const seats = inventedSeats(root, areaId(ZHEJIANG)).flatMap(({ id }) => divisions.get(areaId(id)) ?? []);
  const known = new Map<string, number>();
  for (const { name, shortName } of divisions.values())
    for (const one of new Set([name, shortName])) known.set(one, (known.get(one) ?? 0) + 1);
  const towns = seats.filter(({ name, shortName }) => known.get(name) === 1 && known.get(shortName) === 1);
  const region = { base: root, within: areaId(ZHEJIANG), seed, count, years: [YEAR], at: AT };
  const asked = measures.filter(({ per, code }) => per === "year" && FIGURES.has(code));
  const headings = ["统一社会信用代码", "企业名称", "所在区域", "行业代码", "地址"];
  async function* rows(): AsyncGenerator<ListCell[]> {
    let turn = 0;
    for (const { enterprise: it, facts } of inventedRegion(region)) {
      const figures = new Map(facts.map(({ measure, value }) => [measure, value]));
      const cells = asked.map((measure): ListCell => {
        const value = figures.get(measure.code);
        return value ? { decimal: typedForm(measure, value) } : "";
      });
      const town = towns[turn++ % towns.length]?.name ?? "";
      yield [it.creditCode ?? "", it.name, town, it.industry ?? "", it.address ?? "", ...cells];
    }
  }
  const columns = [...headings, ...asked.map(({ label, unit }) => `${YEAR}年${label.zh}（${unit}）`)];
  const stream = streamWorkbook({ name: "名单", headings: columns }, rows());
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The figures of the invented enterprises, those that are numbers. */
const FIGURES = new Set([
  ...["staff", "revenue", "output-value", "research-expense", "renovation-investment", "smart-investment", "equipment"],
  ...["equipment-digital", "equipment-connected", "equipment-nc", "robots", "key-steps", "key-steps-nc", "electricity"],
]);

type Call = <T>(method: string, path: string, body?: unknown) => Promise<T>;

const callerOf =
  ({ address }: ServerProcess, { cookie }: Officer): Call =>
  async (method, path, body) => {
    const binary = body instanceof Buffer;
    const type = binary ? "application/octet-stream" : "application/json";
    const headers = { cookie, ...(body === undefined ? {} : { "content-type": type }) };
    const sent = body === undefined ? {} : { body: binary ? new Uint8Array(body) : JSON.stringify(body) };
    const response = await fetch(address + path, { method, headers, ...sent });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`);
    return (text === "" ? undefined : JSON.parse(text)) as never;
  };

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Asks for a page and enters a figure again and again, until stopped. */
class Witness {
  readonly pages: number[] = [];
  readonly entries: number[] = [];
  #going = true;
  #ended: Promise<unknown>;

  constructor(call: Call, enterpriseId: string) {
    this.#ended = Promise.all([
      this.#again(20, async () => {
        this.pages.push(await timeOf(() => call("GET", "/api/enterprises?areaId=330102")));
      }),
      this.#again(250, async () => {
        const fact = { act: "record", measure: "staff", from: "2021-01-01", tier: 0, sourceNote: null, text: "12" };
        const entry = { ...fact, id: randomUUID() };
        this.entries.push(await timeOf(() => call("POST", `/api/enterprises/${enterpriseId}/facts`, entry)));
      }),
    ]);
  }

  async #again(every: number, work: () => Promise<void>): Promise<void> {
    while (this.#going) {
      await work();
      await pause(every);
    }
  }

  async stop(): Promise<void> {
    this.#going = false;
    await this.#ended;
  }
}

/** The most that the server's process holds in memory while some work lasts, and what it holds before. */
async function memoryOf<T>(server: ServerProcess, work: () => Promise<T>) {
  const before = bytesOf(server);
  let most = before;
  const look = setInterval(() => {
    most = Math.max(most, bytesOf(server));
  }, 100);
  try {
    const result = await work();
    return { result, before, most };
  } finally {
    clearInterval(look);
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** What the server's process holds in memory. */
function bytesOf({ pid }: ServerProcess): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1024;
}

type Import = { readonly state: string; readonly counts: Readonly<Record<string, number>> };

/** Hands a list in, waits until it is read, takes it in, waits until it is there. Gives the milliseconds of both parts. */
async function importList(call: Call, file: Buffer) {
  const begun = performance.now();
  const query = `areaId=${ZHEJIANG}&tier=0&fileName=list.xlsx`;
  const { id } = await call<{ id: string }>("POST", `/api/enterprise-imports?${query}`, file);
  let firstRow: number | undefined;
  const until = async (wanted: string): Promise<Import> => {
    for (;;) {
      const found = await call<Import>("GET", `/api/enterprise-imports/${id}`);
      const seen = Object.values(found.counts).some((count) => count > 0);
      if (seen) firstRow ??= performance.now() - begun;
      if (found.state === wanted) return found;
      if (["refused", "discarded"].includes(found.state)) throw new Error(JSON.stringify(found).slice(0, 500));
      // As the page asks: often until something is seen, then once in a while.
      await pause(firstRow === undefined ? 100 : 1000);
    }
  };
  const read = await until("read");
  const readMs = performance.now() - begun;
  await call("POST", `/api/enterprise-imports/${id}/decision`, { mode: "good" });
  await until("committed");
  return { readMs, firstRow: firstRow ?? readMs, wholeMs: performance.now() - begun, counts: read.counts };
}

/** A number for all rows of the tables, whatever order they lie in. */
async function hashOfTables(owner: pg.Client): Promise<string> {
  const sums: unknown[] = [];
  for (const table of TABLES) {
    await owner.query(`alter table ${table} no force row level security`);
    const { rows } = await owner.query(
      `select count(*)::text as count, coalesce(sum(hashtextextended(it::text, 0)::numeric), 0)::text as sum from ${table} it`,
    );
    sums.push([table, rows[0]]);
  }
  return resultHash(sums);
}

/** Writes all rows of a table into a file, as COPY reads them. */
async function keepRows(owner: pg.Client, table: string, file: string): Promise<void> {
  await owner.query(`alter table ${table} no force row level security`);
  const { rows: columns } = await owner.query<{ name: string }>(
    "select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum",
    [table],
  );
  const list = columns.map(({ name }) => `"${name}"`).join(", ");
  const line = columns
    .map(
      ({ name }) =>
        `coalesce(replace(replace(replace("${name}"::text, '\\', '\\\\'), E'\\t', '\\t'), E'\\n', '\\n'), '\\N')`,
    )
    .join(", ");
  async function* lines(): AsyncGenerator<string> {
    yield `${list}\n`;
    await owner.query("begin");
    await owner.query(`declare kept cursor for select concat_ws(E'\\t', ${line}) as line from ${table}`);
    for (;;) {
      const { rows } = await owner.query<{ line: string }>("fetch 20000 from kept");
      if (rows.length === 0) break;
      yield `${rows.map((row) => row.line).join("\n")}\n`;
    }
    await owner.query("commit");
  }
  await writeFile(file, Readable.from(lines()));
}

async function copyFile(owner: pg.Client, table: string, file: string): Promise<void> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
  const reading = lines[Symbol.asyncIterator]();
  const list = String((await reading.next()).value);
  async function* rest(): AsyncGenerator<string> {
    for await (const line of { [Symbol.asyncIterator]: () => reading }) yield `${line}\n`;
  }
  await copyIn(owner, `${table} (${list})`, rest());
}

/** Reads every cell of the first sheet with the usual library, piece by piece. */
async function readByLibrary(file: Buffer): Promise<number> {
  const reader = new exceljs.stream.xlsx.WorkbookReader(
    Readable.from([file]) as never,
    { sharedStrings: "cache", styles: "cache", worksheets: "emit" } as never,
  );
  let cells = 0;
  for await (const sheet of reader) for await (const row of sheet) cells += row.cellCount;
  return cells;
}

type Sides = { readonly ours: BenchDatabase; readonly bare: BenchDatabase };

const ms = (time: number) => `${time.toFixed(0)} ms`;

/** What somebody else waited for without an import and beside one. */
function besideNotes(before: Witness, beside: Witness): string[] {
  const told = (times: readonly number[]) => `p50 ${ms(quantile(times, 0.5))}, p99 ${ms(quantile(times, 0.99))}`;
  return [
    `others' pages: ${told(before.pages)} before, ${told(beside.pages)} beside the import`,
    `others' entries: p50 ${ms(quantile(before.entries, 0.5))} before, p50 ${ms(quantile(beside.entries, 0.5))}, worst ${ms(Math.max(...beside.entries))} beside`,
  ];
}

/**
 * A list of new enterprises, from handing in to committed, beside the usual library's reading of the same file and COPY of the very
 * rows that the import left; then another such list while somebody else looks at a page and enters figures, for whom it is told
 * what they wait for. The first is alone because the library and COPY are.
 */
export async function listImportJob(root: string, { quick }: JobOptions): Promise<Job> {
  const count = quick ? 500 : Number(process.env["GONGFU_BENCH_ROWS"] ?? 100_000);
  const folder = mkdtempSync(join(tmpdir(), "gongfu-bench-list-"));
  const sides: Sides = { ours: await standingDatabase(root), bare: await standingDatabase(root) };
  const [officer, colleague] = [await officerOf(sides.ours, ZHEJIANG), await officerOf(sides.ours, 330_100)];
  const server = await startServer(new URL("../servers/gongfu-server.ts", import.meta.url), sides.ours.app);
  const [owner, bare] = [await connected(sides.ours.owner), await connected(sides.bare.owner)];
  const [file, other] = [await listOf(root, count, 3), await listOf(root, count, 4)];
  const [call, otherCall] = [callerOf(server, officer), callerOf(server, colleague)];
  const registration = {
    name: "旁证机械有限公司",
    creditCode: "91330102A00000011X",
    overrideReason: "演示",
    industry: "3421",
  };
  const { id } = await otherCall<{ id: string }>("POST", "/api/enterprises", {
    ...{ ...registration, address: null, areaId: 330_102 },
  });
  const notes: string[] = [];
  let kept = "";
  const keptRows = (table: string) => join(folder, table);
  return {
    id: "list-import",
    input: `${count.toLocaleString("en")} rows × ${5 + FIGURES.size} columns, ${(file.length / 1e6).toFixed(1)} MB Excel`,
    amount: count,
    unit: "rows",
    once: true,
    contenders: [
      {
        id: "gongfu",
        does: "reads, checks, shows, takes in",
        async run() {
          const { result: told, before, most } = await memoryOf(server, () => importList(call, file));
          notes.push(
            `first rows seen after ${ms(told.firstRow)}, all read after ${ms(told.readMs)}, all taken in after ${ms(told.wholeMs)}`,
            `rows: ${JSON.stringify(told.counts)}`,
            `memory: ${(before / 1e6).toFixed(0)} MB before, ${(most / 1e6).toFixed(0)} MB at most`,
          );
          return told.wholeMs;
        },
        timeOf: (result: unknown) => result as number,
        hashOf: () => "taken in",
        expected: async () => {
          for (const table of TABLES) await keepRows(owner, table, keptRows(table));
          kept = await hashOfTables(owner);
          return "taken in";
        },
      },
      {
        id: "library-and-copy",
        does: "reads the cells with exceljs, then COPY of the rows as they are",
        async run() {
          const reading = await timeOf(() => readByLibrary(file));
          for (const table of TABLES) await bare.query(`alter table ${table} no force row level security`);
          const copying = await timeOf(async () => {
            for (const table of TABLES) await copyFile(bare, table, keptRows(table));
          });
          notes.push(`library ${reading.toFixed(0)} ms, COPY ${copying.toFixed(0)} ms`);
          return reading + copying;
        },
        timeOf: (result: unknown) => result as number,
        hashOf: () => "",
        hashLater: () => hashOfTables(bare),
        expected: () => kept,
      },
      {
        id: "beside-others",
        does: "another such list, while somebody else looks at a page and enters figures",
        async run() {
          const before = new Witness(otherCall, id);
          await pause(quick ? 1000 : 5000);
          await before.stop();
          const beside = new Witness(otherCall, id);
          const told = await importList(call, other);
          await beside.stop();
          notes.push(...besideNotes(before, beside));
          return told.wholeMs;
        },
        timeOf: (result: unknown) => result as number,
        hashOf: () => "taken in",
        expected: () => "taken in",
      },
    ],
    comparisons: [
      {
        id: "list-import.floor",
        ours: "gongfu",
        baseline: "library-and-copy",
        measure: "time",
        goal: quick ? null : 2,
      },
    ],
    notes: () => notes,
    close: async () => {
      server.stop();
      await owner.end();
      await bare.end();
      await sides.ours.stop();
      await sides.bare.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
