import { areasIn, findArea } from "#areas/store";
import type { Reader } from "#database";
import { type Measure, typedForm } from "#facts";
import { measuresByCode } from "#facts/store";
import { type AreaId, accept, areaId, yearOf } from "#kernel";
import type { TextRow } from "#office";
import { readCreditCode } from "../../domain/credit-code.ts";
import { isHeadingRow, readHeadings, type SheetLayout } from "../../domain/enterprise-sheet.ts";
import { type ImportSurroundings, planRow, type RowPlan } from "../../domain/import-row.ts";
import type { IndustryTree } from "../../index.ts";
import { claimsHeld, codesInUse, heldEnterprises, placesOf, type StagedRow } from "../../store/index.ts";
import { templateFile } from "../list-files.ts";
import { takeInEnterprises, undoEnterprises } from "./enterprise-entries.ts";
import type { ListKind } from "./list-kind.ts";

/** What is looked up once for a list. */
type Around = { readonly within: ReadonlySet<AreaId> } & Pick<
  ImportSurroundings,
  "layout" | "measures" | "areas" | "places" | "ownArea" | "registerMeasures" | "industries" | "tier" | "day"
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

/** Measures of the columns, and the wholes that they are parts of. */
function measureCodes({ columns }: SheetLayout, measures: ReadonlyMap<string, Measure>): string[] {
  const codes = new Set<string>();
  for (const column of columns) {
    let measure = column?.kind === "measure" ? column.measure : undefined;
    for (; measure; measure = measures.get(measure.partOf ?? "")) codes.add(measure.code);
  }
  return [...codes];
}

/** The rows of one list against the register; knows in which row each code stood first. */
class EnterpriseRows {
  readonly #around: Around;
  readonly #firstRow = new Map<string, number>();
  readonly #firstCode = new Map<string, string>();

  constructor(around: Around) {
    this.#around = around;
  }

  async plan(query: Reader, rows: readonly TextRow[]): Promise<readonly StagedRow<RowPlan>[]> {
    const around = this.#around;
    const column = around.layout.columns.findIndex((one) => one?.kind === "register" && one.field === "creditCode");
    const codes = rows.flatMap(({ number, cells }) => {
      const code = readCreditCode(cells[column] ?? "");
      if (!code.ok) return [];
      const text: string = code.value.code;
      if (!this.#firstRow.has(text)) this.#firstRow.set(text, number);
      return [text];
    });
    const wanted = [...new Set(codes)];
    const measures = [...measureCodes(around.layout, around.measures), "name", "industry", "address"];
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
  rows: readonly StagedRow<RowPlan>[],
  { held, tier }: Pick<ImportSurroundings, "held" | "tier">,
): Promise<StagedRow<RowPlan>[]> {
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

/** 企业名单: enterprises with their figures, by 统一社会信用代码. */
export function enterpriseList(industries: IndustryTree): ListKind<RowPlan> {
  return {
    code: "enterprises",
    isHeadingRow,
    begin: async (query, { areaId: within, tier, day }, headings) => {
      const measures = await measuresByCode(query);
      const layout = readHeadings(headings, [...measures.values()]);
      if (!layout.ok) return layout;
      const places = await areasFor(query, within);
      const own = registerMeasures(measures);
      const rows = new EnterpriseRows({
        ...{
          layout: layout.value,
          measures,
          ...places,
          places: await placesOf(query, within),
          registerMeasures: own,
          industries,
          tier,
          day,
        },
      });
      return accept({ unknown: layout.value.unknown, plan: (later, next) => rows.plan(later, next) });
    },
    takeIn: takeInEnterprises,
    // A code stands once in a list, and so does an enterprise by any of its codes.
    rowsApart: true,
    undo: undoEnterprises,
    changes: ({ facts }, { measures }) => ({
      facts: facts.flatMap(({ measure: code, period, value, before, takesEffect }) => {
        const measure = measures.get(code);
        if (!measure) return [];
        const year = period.to === null ? null : yearOf(period.from);
        const was = before === null ? null : typedForm(measure, before);
        return [{ measure: code, year, before: was, after: typedForm(measure, value), takesEffect }];
      }),
      details: [],
    }),
    template: async ({ measures }, { year }) => ({
      fileName: `企业名单模板 ${year}.xlsx`,
      bytes: await templateFile([...measures.values()], year),
    }),
  };
}
