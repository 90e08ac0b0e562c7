import type { DecompositionTable, Metadata, TableRow, Target, Task } from "#policy";
import type { AcceptedItem } from "./plan-from-draft.ts";

/**
 * A plan of an invented city for tests: its annex has one stock that falls and one sum that does not hold, three parks
 * ask for more than the city's goal, and one task names a unit in the annex that its body lacks.
 */
export const INVENTED_METADATA: Metadata = {
  title: "青澜市制造业数字化改造三年行动计划（2026—2028年）",
  plan_title: null,
  issuers: ["青澜市人民政府办公室"],
  doc_numbers: ["青政办发〔2026〕7号"],
  date: "2026-03-12",
  published: null,
  period: [2026, 2028],
  region: "青澜市",
  level: "city",
  status: "final",
};

const AREAS = ["全市", "东屿区", "西泽区", "云港园区"] as const;

/** A table row with the total first; the city's workshops of 2027 are one short of its parts on purpose. */
function row(what: Omit<TableRow, "values">, figures: readonly number[]): TableRow {
  return { ...what, values: Object.fromEntries(AREAS.map((area, index) => [area, figures[index] ?? 0])) };
}

const investment = { indicator: "数字化改造投资", unit: "亿元" };
const machines = { indicator: "在役数控机床", unit: "台" };
const workshops = { indicator: "数字化车间", unit: "个" };

export const INVENTED_TABLE: DecompositionTable = {
  id: "tb1",
  title: "青澜市数字化改造目标分解表",
  regions: AREAS,
  total_region: "全市",
  quote: "青澜市数字化改造目标分解表",
  span: [2000, 2013],
  rows: [
    row({ ...investment, year: 2028, measure: "plan_total", label: "三年目标" }, [60.3, 30.1, 20.2, 10]),
    row({ ...investment, year: 2026, measure: "annual", label: "2026年" }, [18.1, 9.1, 6, 3]),
    row({ ...investment, year: 2027, measure: "annual", label: "2027年" }, [20.1, 10, 7.1, 3]),
    row({ ...investment, year: 2028, measure: "annual", label: "2028年" }, [22.1, 11, 7.1, 4]),
    row({ ...machines, year: 2026, measure: "stock", label: "到2026年底" }, [900, 400, 300, 200]),
    row({ ...machines, year: 2027, measure: "stock", label: "到2027年底" }, [1000, 500, 320, 180]),
    row({ ...machines, year: 2028, measure: "stock", label: "到2028年底" }, [1200, 600, 390, 210]),
    row({ ...workshops, year: 2028, measure: "plan_total", label: "三年目标" }, [30, 15, 9, 6]),
    row({ ...workshops, year: 2026, measure: "annual", label: "2026年" }, [8, 4, 2, 2]),
    row({ ...workshops, year: 2027, measure: "annual", label: "2027年" }, [9, 5, 3, 2]),
    row({ ...workshops, year: 2028, measure: "annual", label: "2028年" }, [12, 6, 4, 2]),
  ],
};

export function inventedTarget(id: string, start: number, more: Partial<Target> & { indicator: string }): Target {
  const value = more.op === "range" ? {} : { value: 10 };
  return {
    id,
    ...value,
    unit: "家",
    op: "eq",
    period: "cumulative",
    year: 2028,
    quote: `${more.indicator}${id}`,
    span: [start, start + 10],
    ...more,
  };
}

export function inventedTask(id: string, start: number, more: Partial<Task> & { title: string }): Task {
  const section = "重点任务";
  return { id, number: null, lead: [], coop: [], section, quote: more.title, span: [start, start + 10], ...more };
}

const inPark = (park: string) => `建设${park}，集聚数字服务力量`;

export const INVENTED_TARGETS: readonly Target[] = [
  inventedTarget("t1", 100, { indicator: "数字化改造投资", value: 60.3, unit: "亿元" }),
  inventedTarget("t2", 120, { indicator: "在役数控机床", value: 1200, unit: "台", op: "ge", period: "level" }),
  inventedTarget("t3", 140, { indicator: "设备联网率", value: 65, unit: "%", op: "ge", period: "level" }),
  inventedTarget("t4", 300, { indicator: "工业软件与数字服务企业", value: 40 }),
  inventedTarget("t5", 1120, { indicator: "工业软件企业", value: 18, scope: "潮信园", op: "ge" }),
  inventedTarget("t6", 1220, { indicator: "数据服务企业", value: 15, scope: "磐石园" }),
  inventedTarget("t7", 1320, { indicator: "检测服务企业", value: 9, scope: "望海园" }),
];

export const INVENTED_TASKS: readonly Task[] = [
  inventedTask("k1", 400, { title: inPark("潮信园"), number: "1", lead: ["市工信局", "东屿区"] }),
  inventedTask("k2", 500, { title: inPark("磐石园"), number: "2", lead: ["市工信局", "西泽区"] }),
  inventedTask("k3", 600, { title: inPark("望海园"), number: "3", lead: ["云港园区管委会", "市科技局"] }),
  inventedTask("k4", 700, { title: "推动设备联网", number: "4", lead: ["市工信局"] }),
  ...(["潮信园", "磐石园", "望海园"] as const).map((park, index) =>
    inventedTask(`k${index + 5}`, 1100 + 100 * index, {
      title: inPark(park),
      number: `${index + 1}`,
      section: "附件1：重点园区任务表",
      lead: [["市工信局"], ["西泽区"], ["云港园区管委会"]][index] ?? [],
      coop: [["东屿区"], ["市工信局", "市商务局"], ["市科技局"]][index] ?? [],
    }),
  ),
];

export const INVENTED_ITEMS: readonly AcceptedItem[] = [
  ...INVENTED_TARGETS.map((item) => ({ kind: "target", item }) as const),
  { kind: "table", item: INVENTED_TABLE },
  ...INVENTED_TASKS.map((item) => ({ kind: "task", item }) as const),
  {
    kind: "incentive",
    item: {
      id: "i1",
      kind: "rate",
      subject: "数字化改造项目",
      rate: 12.5,
      cap: 300,
      unit: "万元",
      quote: "数字化改造项目按投资额的12.5%补助",
      span: [800, 818],
    },
  },
  {
    kind: "reference",
    item: {
      id: "r1",
      name: "数字化改造评价规范",
      number: null,
      kind: "standard",
      quote: "数字化改造评价规范",
      span: [900, 909],
    },
  },
];
