import { type Fraction, fen, fraction, type Instant, inUnit, isMoneyUnit, multiply } from "#kernel";
import type { SheetCell, SheetModel } from "#office";
import type { StoredPlan } from "#plan/store";
import { formatMoment } from "#wording";
import { type Actual, type IndicatorDefinition, type MeasuredCell, printedFigure } from "../index.ts";
import { FILE_DOUBTS, FILE_STANDINGS } from "./file-words.ts";
import type { IndicatorOptions } from "./indicator-options.ts";
import type { PlanProgress } from "./plan-progress.ts";
import { definitionView } from "./present-indicator.ts";
import type { ReadFigures } from "./read-figures.ts";
import type { Place } from "./whole-area.ts";

/** Places behind the point, as the screen gets them; a workbook shows as many as its cells have room for. */
const PLACES = 6;
/** Money is added up in 分, which nobody reads. */
const SHOWN_MONEY = "万元";

const cell = (text: string, look: SheetCell["look"]): SheetCell => ({ content: { kind: "text", text }, look });
const words = (text: string) => cell(text, "text");
const number = (decimal: string | null): SheetCell =>
  decimal === null ? words("") : { content: { kind: "figure", decimal }, look: "figure" };
const figure = (value: Fraction | null) => number(value && printedFigure(value, PLACES));
const count = (value: number) => number(String(value));

/** A plan's progress with its exact rows and the figures behind them. */
type ShownProgress = Pick<PlanProgress, "measurable" | "figureOf"> & {
  readonly plan: StoredPlan;
  readonly rows: PlanProgress["measured"];
};

/** Where the figures come from and of which moment they are; stands under the title of every sheet. */
export type FileSource = { readonly moment: Instant; readonly demo: boolean };

function sourceLine({ moment, demo }: FileSource): string {
  const mark = demo ? "演示数据；" : "";
  return `${mark}数据来源：Gongfu 工赋企业档案，按指标口径实时汇总；读取时间：${formatMoment("zh-CN", moment)}`;
}

type Table = {
  readonly name: string;
  readonly title: string;
  readonly source: FileSource;
  readonly columns: readonly (readonly [heading: string, width: number])[];
  readonly rows: readonly (readonly SheetCell[])[];
};

function sheetOf({ name, title, source, columns, rows }: Table): SheetModel {
  const across = (text: string, look: SheetCell["look"]) => columns.map((_, at) => cell(at === 0 ? text : "", look));
  const right = columns.length - 1;
  return {
    name,
    widths: columns.map(([, width]) => width),
    rows: [
      across(title, "title"),
      across(sourceLine(source), "subtitle"),
      columns.map(([heading]) => cell(heading, "header")),
      ...rows,
    ],
    merges: [0, 1].map((row) => ({ top: row, bottom: row, left: 0, right })),
    print: { orientation: "landscape", repeatRows: 3 },
  };
}

const BASIS = [
  ...([
    ["分子", 18],
    ["分子单位", 10],
    ["分母", 18],
    ["分母单位", 10],
  ] as const),
  ...([
    ["有数的企业", 12],
    ["应统计的企业", 14],
    ["达到证据要求的企业", 20],
    ["证据要求", 10],
    ["说明", 28],
  ] as const),
] as const;

type Catalogue = Pick<IndicatorOptions, "measures" | "rosterKinds">;

/** A sum of a measure with the unit in which it is printed: money, which is counted in 分, in 万元. */
function measured(value: Fraction | null, unit: string): SheetCell[] {
  if (value === null) return [words(""), words("")];
  if (!isMoneyUnit(unit)) return [figure(value), words(unit)];
  const whole = multiply(value, fraction(1n)).numerator / value.denominator;
  return [number(inUnit(fen(whole), SHOWN_MONEY) ?? null), words(SHOWN_MONEY)];
}

/** Of which numbers a figure is made and on how many enterprises and what evidence it rests. */
function basisOf(actual: Actual | undefined, definition: IndicatorDefinition | undefined, catalogue: Catalogue) {
  if (!actual || !definition || actual.doubt === "awaited") {
    const doubt = words(actual?.doubt ? FILE_DOUBTS[actual.doubt] : "");
    return [...BASIS.slice(1).map(() => words("")), doubt];
  }
  const { numerator, denominator } = definitionView(definition, catalogue);
  const counted = definition.formula.of === "share" || definition.formula.of === "members";
  return [
    ...measured(actual.numerator, counted ? "家" : (numerator?.unit ?? "")),
    ...measured(actual.denominator, counted ? "家" : (denominator?.unit ?? "")),
    ...[count(actual.known), count(actual.inScope), count(actual.proven), words(`E${definition.evidenceMin}`)],
    words(actual.doubt === null ? "" : FILE_DOUBTS[actual.doubt]),
  ];
}

type IndicatorTable = {
  readonly area: Place;
  readonly year: number;
  readonly figures: ReadFigures;
  readonly source: FileSource;
};

/** Every indicator of an area for a year and the two years before, as the page of indicators shows them. */
export function indicatorSheet({ area, year, figures, source }: IndicatorTable, options: IndicatorOptions): SheetModel {
  const before = [year - 2, year - 1];
  const rows = options.indicators.map((definition) => {
    const at = (of: number) => figures.of(definition.code, of);
    return [
      ...[words(definition.label.zh), words(definition.unit)],
      ...before.map((of) => figure(at(of)?.value ?? null)),
      figure(at(year)?.value ?? null),
      ...basisOf(at(year), definition, options),
      words(`第 ${definition.version} 版`),
    ];
  });
  const years = [...before, year].map((of) => [`${of} 年`, 16] as const);
  const columns = [["指标", 34], ["单位", 12], ...years, ...BASIS, ["口径", 10]] as const;
  return sheetOf({ name: `${year} 年指标`, title: `${area.name} ${year} 年指标`, source, columns, rows });
}

function whenText({ years: [first, last], adding }: MeasuredCell): string {
  if (!adding) return `到 ${last} 年底`;
  return first === last ? `${last} 年` : `${first}—${last} 年累计`;
}

const TARGETS = [
  ...([
    ["指标", 34],
    ["单位", 12],
    ["区域", 20],
    ["时间", 20],
    ["要求", 8],
    ["目标", 14],
  ] as const),
  ...([
    ["完成值", 16],
    ["完成率（%）", 14],
    ["按序时进度应到", 16],
    ["进展", 12],
    ["最近有数的年份", 16],
    ["最近有数", 14],
  ] as const),
] as const;

/** Every numeric target of a plan with its figure, all areas and years, as the page of its progress has them. */
export function progressSheet(
  { plan, measurable, rows, figureOf }: ShownProgress,
  source: FileSource,
  options: IndicatorOptions,
): SheetModel {
  const lines = rows.flatMap(({ indicator, unit, definition, cells }) =>
    cells.map((it) => {
      const year = it.latest?.year ?? it.years[1];
      const now = Math.min(year, Number(source.moment.slice(0, 4)));
      const actual = definition && it.areaId !== null ? figureOf(definition.code, it.areaId, now) : undefined;
      const rate = it.rate && multiply(it.rate, fraction(100n));
      return [
        ...[words(indicator), words(unit), words(it.areaName), words(whenText(it))],
        ...[words(it.wanted === "at-least" ? "≥" : "≤"), figure(it.target), figure(it.figure)],
        ...[number(rate && printedFigure(rate, 2)), figure(it.expected)],
        words(definition && measurable ? FILE_STANDINGS[it.standing] : ""),
        ...[it.latest ? count(it.latest.year) : words(""), figure(it.latest?.figure ?? null)],
        ...basisOf(actual, definition, options),
      ];
    }),
  );
  const title = `${plan.title}：进度`;
  return sheetOf({ name: "进度", title, source, columns: [...TARGETS, ...BASIS], rows: lines });
}
