import { areasIn, findArea } from "#areas/store";
import type { Database, Grant, Reader } from "#database";
import type { Measure } from "#facts";
import { measuresByCode } from "#facts/store";
import { type AreaId, accept, areaId, type Result, refuse } from "#kernel";
import type { TextRow } from "#office";
import { readCreditCode } from "../domain/credit-code.ts";
import { isHeadingRow, readHeadings, type SheetLayout } from "../domain/enterprise-sheet.ts";
import { type ImportSurroundings, type PlannedFact, planRow, type RowPlan } from "../domain/import-row.ts";
import type { IndustryTree } from "../index.ts";
import {
  changeImport,
  claimsHeld,
  clearRows,
  codesInUse,
  fileOfImport,
  heldEnterprises,
  type StagedRow,
  type StoredImport,
  stageRows,
} from "../store/index.ts";
import type { ImportProgress } from "./imports-under-way.ts";

/** Opens a workbook in a place of its own and hands over its rows; refuses what `streamRows` refuses and `enterprise.sheet-stopped`. */
export type ReadRows = (
  bytes: Uint8Array,
  take: (rows: readonly TextRow[]) => Promise<Result<unknown>>,
  signal: AbortSignal,
) => Promise<Result<unknown>>;

export type ListReading = {
  readonly database: Database;
  readonly grant: Grant;
  readonly industries: IndustryTree;
  readonly readRows: ReadRows;
};

/** Above the headings stand at most a title and some remarks. */
const HEAD_ROWS = 20;
const ROWS_LIMIT = 200_000;

/** The key of a fact of a list: taken in twice, the same list records it once. */
export function keyOf(it: Pick<StoredImport, "id">, plan: RowPlan, fact: PlannedFact): string {
  return `list:${it.id}:${plan.number}:${fact.measure}`;
}

type Around = { readonly within: ReadonlySet<AreaId> } & Pick<
  ImportSurroundings,
  "layout" | "areas" | "ownArea" | "registerMeasures" | "industries" | "tier" | "day"
>;

async function areasFor(query: Reader, within: AreaId): Promise<Pick<Around, "areas" | "ownArea" | "within">> {
  const rows = await areasIn(query, within).select(["below.id", "below.name", "below.short_name"]).execute();
  const areas = new Map<string, AreaId>();
  const several = new Set<string>();
  for (const { id, name, short_name: short } of rows)
    for (const one of new Set([name, short])) {
      if (areas.has(one)) several.add(one);
      areas.set(one, areaId(id));
    }
  for (const name of several) areas.delete(name);
  const area = await findArea(query, within);
  const leaf = area?.level === "township" || area?.level === "programme";
  return { areas, ownArea: leaf ? within : null, within: new Set(rows.map(({ id }) => areaId(id))) };
}

function registerMeasures(measures: ReadonlyMap<string, Measure>): ImportSurroundings["registerMeasures"] {
  const of = (code: string) => {
    const measure = measures.get(code);
    if (!measure) throw new Error(`the catalogue has no measure ${code}`);
    return measure;
  };
  return { name: of("name"), industry: of("industry"), address: of("address") };
}

function measureCodes({ columns }: SheetLayout): string[] {
  return columns.flatMap((column) => (column?.kind === "measure" ? [column.measure.code] : []));
}

/** The reading of one list: what is looked up once, and what was seen so far. */
class ListDesk {
  readonly #reading: ListReading;
  readonly #it: StoredImport;
  readonly #firstRow = new Map<string, number>();
  readonly #firstCode = new Map<string, string>();
  #around: Around | undefined;
  #before: TextRow[] = [];
  rows = 0;

  constructor(reading: ListReading, it: StoredImport) {
    this.#reading = reading;
    this.#it = it;
  }

  /** Takes the next rows of the sheet: finds the headings first, then plans and keeps row after row. */
  async take(rows: readonly TextRow[]): Promise<Result<unknown>> {
    if (this.#around) return this.#plan(this.#around, rows);
    this.#before.push(...rows);
    const at = this.#before.findIndex(({ cells }) => isHeadingRow(cells));
    if (at < 0) {
      return this.#before.length > HEAD_ROWS ? refuse("enterprise.sheet-without-headings") : accept();
    }
    const headings = this.#before[at]?.cells ?? [];
    const around = await this.#begin(headings);
    if (!around.ok) return around;
    this.#around = around.value;
    return this.#plan(around.value, this.#before.slice(at + 1));
  }

  /** Refuses `enterprise.sheet-without-headings` and `enterprise.sheet-without-rows`. */
  end(): Result<unknown> {
    if (!this.#around) return refuse("enterprise.sheet-without-headings");
    return this.rows === 0 ? refuse("enterprise.sheet-without-rows") : accept();
  }

  async #begin(headings: readonly string[]): Promise<Result<Around>> {
    const { database, grant, industries } = this.#reading;
    const { id, areaId: within, tier, day } = this.#it;
    const found = await database.read(grant, async (query) => ({
      measures: await measuresByCode(query),
      places: await areasFor(query, within),
    }));
    const layout = readHeadings(headings, [...found.measures.values()]);
    if (!layout.ok) return layout;
    await database.transact(grant, async (write) => {
      await changeImport(write, id, ["reading"], { headings: [...headings], unknownHeadings: layout.value.unknown });
      return accept();
    });
    const own = registerMeasures(found.measures);
    return accept({ layout: layout.value, ...found.places, registerMeasures: own, industries, tier, day });
  }

  async #plan(around: Around, rows: readonly TextRow[]): Promise<Result<unknown>> {
    this.rows += rows.length;
    if (this.rows > ROWS_LIMIT) return refuse("enterprise.sheet-too-long", { most: ROWS_LIMIT });
    if (rows.length === 0) return accept();
    const { database, grant } = this.#reading;
    return database.transact(grant, async (write) => {
      if (!(await changeImport(write, this.#it.id, ["reading"], { state: "reading" })))
        return refuse("enterprise.sheet-stopped");
      const staged = await this.#stagedRows(write, around, rows);
      await stageRows(write, this.#it, staged);
      return accept();
    });
  }

  async #stagedRows(query: Reader, around: Around, rows: readonly TextRow[]): Promise<StagedRow[]> {
    const column = around.layout.columns.findIndex((one) => one?.kind === "register" && one.field === "creditCode");
    const codes = rows.flatMap(({ number, cells }) => {
      const code = readCreditCode(cells[column] ?? "");
      if (!code.ok) return [];
      const text: string = code.value.code;
      if (!this.#firstRow.has(text)) this.#firstRow.set(text, number);
      return [text];
    });
    const wanted = [...new Set(codes)];
    const measures = [...measureCodes(around.layout), "name", "industry", "address"];
    const found = await heldEnterprises(query, wanted, measures);
    // A list is for its area: what lies outside is another's, though its person might see it, since others look at the list too.
    const held = new Map([...found].filter(([, it]) => around.within.has(it.areaId)));
    // Two codes of one enterprise, since its files were merged, are one code twice.
    for (const code of wanted) {
      const first = this.#firstCode.get(held.get(code)?.id ?? code) ?? code;
      this.#firstCode.set(held.get(code)?.id ?? code, first);
      this.#firstRow.set(code, this.#firstRow.get(first) ?? 0);
    }
    const elsewhere = await codesInUse(
      query,
      wanted.filter((code) => !held.has(code)),
    );
    const surroundings = { ...around, held, elsewhere, firstRow: this.#firstRow };
    const plans = rows.map((row) => ({ plan: planRow(row, surroundings), cells: row.cells }));
    return withoutKnownClaims(query, plans, surroundings);
  }
}

/** Claims that the ledger has already, beside a better one, are nothing new. */
async function withoutKnownClaims(
  query: Reader,
  rows: readonly StagedRow[],
  { held, tier }: Pick<ImportSurroundings, "held" | "tier">,
): Promise<StagedRow[]> {
  const claims = rows.flatMap(({ plan }) => {
    const it = held.get(plan.creditCode ?? "");
    const beside = it ? plan.facts.filter(({ takesEffect }) => !takesEffect) : [];
    return it ? beside.map((fact) => ({ homeId: it.homeId, enterpriseId: it.id, tier, fact })) : [];
  });
  const known = await claimsHeld(query, claims);
  if (known.size === 0) return [...rows];
  return rows.map(({ plan, cells }) => {
    const facts = plan.facts.filter((fact) => !known.has(fact));
    const outcome = plan.outcome === "change" && facts.length === 0 ? "same" : plan.outcome;
    return { plan: { ...plan, facts, outcome }, cells };
  });
}

/** Reads a list from its beginning and keeps what its rows would do; ends it as read, or as refused with the reason. */
export async function readList(
  reading: ListReading,
  it: StoredImport,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (progress: ImportProgress) => void },
): Promise<void> {
  const { database, grant, readRows } = reading;
  const bytes = await database.read(grant, (query) => fileOfImport(query, it.id));
  if (!bytes) return;
  // Whoever asked may have seen an older state: what is read already is left alone.
  const begun = await database.transact(grant, async (write) => {
    if (!(await changeImport(write, it.id, ["reading"], { state: "reading" })))
      return refuse("enterprise.list-not-ready");
    await clearRows(write, it);
    return accept();
  });
  if (!begun.ok) return;
  const desk = new ListDesk(reading, it);
  const read = await readRows(
    bytes,
    async (rows) => {
      const taken = await desk.take(rows);
      onProgress({ done: desk.rows, total: null });
      return taken;
    },
    signal,
  );
  if (signal.aborted) return;
  const ended = read.ok ? desk.end() : read;
  await database.transact(grant, async (write) => {
    if (!ended.ok) await clearRows(write, it);
    await changeImport(
      write,
      it.id,
      ["reading"],
      ended.ok ? { state: "read" } : { state: "refused", refusal: ended.refusal },
    );
    return accept();
  });
}
