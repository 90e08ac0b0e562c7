import fc from "fast-check";
import { idOf } from "#kernel";
import { INVENTED_ITEMS, INVENTED_METADATA } from "../domain/invented-plan.ts";
import { type AllocationGrid, type PlanContent, type PlanTask, planFromDraft } from "../index.ts";

/** The invented city's plan. */
export function inventedPlan(): PlanContent {
  const made = planFromDraft(INVENTED_ITEMS, INVENTED_METADATA, { units: new Map(), areas: new Map() });
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

const decimal = fc
  .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.nat(99))
  .map(([whole, part]) => (part === 0 ? `${whole}` : `${whole}.${`${part}`.padStart(2, "0")}`.replace(/0$/, "")));

const word = fc
  .array(
    fc.constantFrom(..."云溪石桥松竹海港东西南北新老甲乙丙丁机床车间企业投资产值平台（）()·、，-—1 \n=".split("")),
    {
      minLength: 1,
      maxLength: 9,
    },
  )
  .map((characters) => characters.join(""))
  .filter((text) => /[\u4e00-\u9fff]/u.test(text));

const ofId = (prefix: string) => fc.nat(12).map((number) => `${prefix}${number}`);
const AREAS = ["全市", "云溪区", "石桥\n区", "松竹 县", "海港开发区", "云溪区东片", "新城"] as const;
const YEARS = [2026, 2027, 2028] as const;

const grid = (id: string, tableId: string, areas: readonly string[]): fc.Arbitrary<AllocationGrid> =>
  fc
    .record({
      indicator: word,
      unit: fc.constantFrom("", "亿元", "台", "个", "%", "家"),
      years: fc.subarray([...YEARS], { minLength: 1 }),
      total: fc.boolean(),
      kind: fc.constantFrom("flow" as const, "stock" as const, "ratio" as const),
    })
    .chain(({ indicator, unit, years, total, kind }) => {
      const span = kind === "stock" ? ("yearEnd" as const) : ("year" as const);
      const periods = [
        ...(total && kind === "flow" ? [{ span: "planTotal" as const, year: 2028, label: "三年目标" }] : []),
        ...years.map((year) => ({ span, year, label: span === "year" ? `${year}年` : `到${year}年底` })),
      ];
      return fc
        .array(fc.array(fc.option(decimal), { minLength: periods.length, maxLength: periods.length }), {
          minLength: areas.length,
          maxLength: areas.length,
        })
        .map((cells) => ({
          id,
          tableId,
          title: `${tableId}分解表`,
          indicator,
          kind,
          kindReason: "officer" as const,
          unit,
          areas: areas.map((name) => ({
            name,
            areaId: null,
            role: name === "全市" ? ("total" as const) : ("part" as const),
          })),
          periods,
          cells,
          modes: {
            children: kind === "ratio" ? ("none" as const) : ("equal" as const),
            years: kind === "flow" ? ("sum" as const) : ("none" as const),
            fallingStock: "none" as const,
          },
        }));
    });

const table = (tableId: string): fc.Arbitrary<AllocationGrid[]> =>
  fc
    .tuple(fc.subarray([...AREAS], { minLength: 2 }), fc.integer({ min: 1, max: 4 }))
    .chain(([areas, count]) =>
      fc.tuple(...Array.from({ length: count }, (_, index) => grid(`${tableId}.${index + 1}`, tableId, areas))),
    );

const named = word.map((name) => ({ name: name.replace(/[、，,\n]/g, ""), unitId: idOf<"unit">("u") }));
const units = fc.uniqueArray(
  named.filter(({ name }) => name.trim() !== ""),
  { maxLength: 3, selector: ({ name }) => name },
);

const anyTask: fc.Arbitrary<PlanTask> = fc.record({
  id: ofId("k"),
  number: fc.option(fc.constantFrom("1", "2", "3", "一", "（二）", "12")),
  title: word,
  section: fc.constantFrom(null, "重点任务", "附件2：园区任务"),
  lead: units,
  cooperating: units,
  implied: units,
  deadlines: fc.uniqueArray(fc.constantFrom("2026年底", "2027年6月底前", "长期"), { maxLength: 2 }),
});

/** Plans whose entries may come in any number and order, with ids that other plans have too. */
export const anyPlan: fc.Arbitrary<PlanContent> = fc
  .record({
    title: word,
    issuers: fc.array(word, { maxLength: 2 }),
    targets: fc.shuffledSubarray([...inventedPlan().targets]),
    bounds: fc.array(decimal, { minLength: 7, maxLength: 7 }),
    tables: fc.subarray(["tb1", "tb2"]),
    tasks: fc.array(anyTask, { maxLength: 6 }),
    incentives: fc.shuffledSubarray([...inventedPlan().incentives]),
    references: fc.shuffledSubarray([...inventedPlan().references]),
  })
  .chain(({ title, issuers, bounds, tables, ...lists }) =>
    fc.tuple(...tables.map(table)).map((grids) => ({
      schema: 1 as const,
      about: { ...inventedPlan().about, title, issuers },
      ...lists,
      targets: lists.targets.map((target, index) => ({
        ...target,
        bound: { op: "ge" as const, value: bounds[index] ?? "0" },
      })),
      grids: grids.flat(),
    })),
  );
