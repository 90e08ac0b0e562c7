import type { DecompositionTable, TableRow } from "../../draft.ts";
import { BoundPattern } from "../clauses/bound-pattern.ts";
import type { Source } from "../normalise/source.ts";
import { rounded } from "../quantities/numerals.ts";
import { isUnitWord } from "../quantities/units.ts";
import { type Cell, EMPTY, figureOf, type Grid, widest } from "../sections/grid.ts";
import { isPlaceKind } from "../sections/place-kinds.ts";
import { isArea, isMeasured, isTime, isUnit } from "../sections/readings/kinds.ts";
import { areaColumnOf, namesSay, SUM, TOTAL } from "./row-names.ts";
import { bracketUnit, OF_YEAR_END, WITHIN_YEAR, YEAR_END } from "./table-bracket.ts";
import { besideEachOther, countedPlaces, type DataColumn, isWithinYear } from "./table-columns.ts";
import { type Entry, type NotedUnit, rowsOf, type Series, withNotes } from "./table-entries.ts";
import type { Label, Labels } from "./table-labels.ts";
import { type Layout, layoutOf } from "./table-layout.ts";
import type { StockNote } from "./table-notes.ts";
import { tableQuote } from "./table-quote.ts";
import { addedTo, plainName, topicOf, withoutAdded } from "./table-topic.ts";
import { plainUnit } from "./table-units.ts";

const AREA = new BoundPattern(
  /(?:[省市区县旗镇乡州盟]|街道|园|园区|新城|港|新区|开发区|经开区|高新区|示范区|度假区|管委会|集团|公司|(?:区|市|县|园)\([^()]+\)|农场|林场|基地|办事处|(?:科技|科学|生态|大学|航空|航天|创新|产业)城|(?:[区县市旗州镇乡]|街道)(?:人民)?政府)$/,
  { ends: "省市区县旗镇乡州盟道园城港区会团司)场地处府" },
);
/** The sum of a group of areas with the group's name: 市区小计, 沿江片合计. A sum of years (三年小计) is none. */
const GROUP_SUM =
  /^[^\d年期月]{1,8}(?<=[区县市州域片群圈带园线镇乡旗]|[东西南北中]部|街道|组|类)(?<!地区|区域|全.|年.{0,3})[小合]计$/;
const HEAD_WORDS = new BoundPattern(
  /^(?:序号|编号|单位|备注|县\(市、?区\)|县\(区\)|区县|县区|地区|区域|市\(州\)|市县|各县\(市、区\)|县\(市、区\)名称|区\(市、县\)|项目内容|项目|指标|指标名称|内容|年份|年度|任务|责任单位|街道|镇\(街道\)|镇街|街镇|园区|类别|目标|目标任务|任务目标|任务数|任务量|任务指标|目标任务数|目标数|计划|计划数|分解数|分配数|下达数|数量|名称|地市|区市县|行政区|板块)$/,
  { begins: "序编单备县区地市各项指内年任责街镇园类目计分下数名行板" },
);
const PLAN_TOTAL = new BoundPattern(
  /^(?:"?十[二三四五六七]五"?(?:期间|时期)?(?:累计|合计|小计|总计|目标|总目标)|(?:三|五|两|四|[2-5])年(?:累计|合计|小计|目标|总目标|总计|任务|总量|总数)?|(?:累计|总)(?:目标|任务|数|量)?|合计|总计|小计|目标值|总目标数?)(?:任务|目标|数)?$/,
  { begins: '"十三五两四2345累总合小目' },
);

const WHOLE_YEAR = new BoundPattern(/^全年(?:合计|目标|任务|计划){0,2}(?:数|值)?$/, { begins: "全" });
/** What is wanted of a year names no indicator: 2025年拟完成, 2025年分解任务, 2025年(目标). */
const WANTED =
  /^\(?(?:拟|计划|预计|力争|分解|下达|安排|预期)*(?:完成|实现|达到)?(?:目标|任务|计划|指标)*(?:数|值|量)?\)?$/;
/** What was there before the plan names no indicator: 2024年基数. */
const REACHED = /^\(?(?:基数|基期|基准|现状|实际|完成)(?:完成)?(?:数|值|情况)?\)?$/;

/** Year wordings of labels; what is left over may be an indicator. */
export const YEAR_LABELS: readonly {
  readonly form: RegExp;
  readonly measure: TableRow["measure"];
  readonly example: string;
}[] = [
  { form: /(?:到|至|截至)?(20\d\d)年?(?:底|末|年底|年末)(?:前)?/, measure: "stock", example: "到2025年底" },
  {
    form: /(?:20\d\d)年?[-~至到](20\d\d)年?(?:合计|累计|小计|目标|总计)?/,
    measure: "plan_total",
    example: "2023—2025年合计",
  },
  { form: /(?:到|至)(20\d\d)年/, measure: "stock", example: "到2025年" },
  { form: /(20\d\d)年?(?:度)?/, measure: "annual", example: "2024年" },
];

/** Reads one label. Areas are told from indicators by their last character. */
export function labelOf(cell: Cell, yearsBeside: boolean): Label {
  const { rest: text, ...unit } = bracketUnit(cell.text);
  if (text === "" || HEAD_WORDS.test(text) || isPlaceKind(cell.text)) return unit;
  // Units may have a line of heads of their own.
  if (text.length < 5 && isUnitWord(text)) return plainUnit(text);
  const sum = TOTAL.test(cell.text) || (text.endsWith("计") && GROUP_SUM.test(text));
  const asArea = sum || (AREA.test(cell.text) && !/率|目标|任务|数量|示范区\(|企业/.test(cell.text));
  if (asArea && !(yearsBeside && SUM.test(cell.text))) return { area: cell };
  if (PLAN_TOTAL.test(text)) return { measure: "plan_total", ...unit };
  if (WHOLE_YEAR.test(text)) return { measure: "annual", ...unit };
  return timeOf(text, unit) ?? { indicator: text, ...(OF_YEAR_END.test(text) ? { measure: "stock" } : {}), ...unit };
}

/** A label of a time: a year, a span or a sum, what is counted of it, and what is left over as an indicator. */
function timeOf(text: string, unit: Pick<Label, "unit" | "factor">): Label | undefined {
  const counted = withoutAdded(text);
  if (counted && PLAN_TOTAL.test(counted.rest)) return { measure: "plan_total", added: counted.added, ...unit };
  if (counted && WITHIN_YEAR.test(counted.rest)) return { measure: "annual", added: counted.added, ...unit };
  if (YEAR_END.test(text)) return { measure: "stock", ...unit };
  if (!text.includes("20")) return undefined;
  for (const { form, measure } of YEAR_LABELS) {
    const found = form.exec(text);
    if (!found?.[1]) continue;
    const rest = bracketUnit(
      (text.slice(0, found.index) + text.slice(found.index + found[0].length)).replace(
        /^(?:年度)?(?:目标|任务|计划|新增目标|目标值|目标任务|目标数|任务数|计划数)$/,
        "",
      ),
    );
    const words = rest.rest.replace(/(?:年度)?(?:目标任务|目标值|目标数|任务数|目标|任务|计划)$/, "");
    const { rest: _, ...inner } = rest;
    return { year: Number(found[1]), measure, ...unit, ...inner, ...leftOver(words, measure) };
  }
  return undefined;
}

/** What stands beside a year: a word that counts, 累计 up to it, or an indicator. */
function leftOver(words: string, measure: TableRow["measure"]): Pick<Label, "measure" | "added" | "indicator"> {
  if (words === "" || REACHED.test(words) || WANTED.test(words)) return {};
  if (/^累计(?:数|量|达到?|总数)?$/.test(words)) return measure === "annual" ? { measure: "stock" } : {};
  const counted = withoutAdded(words);
  if (counted && /^(?:拟|计划|预计)?$/.test(counted.rest)) return { added: counted.added };
  if (counted?.rest === "累计" && measure !== "annual") return { measure: "plan_total", added: counted.added };
  return words.length >= 2 ? { indicator: words } : {};
}

/** Title and surroundings of a table. */
export type Caption = {
  readonly title: string;
  readonly plain: string;
  readonly unit: string | undefined;
  /** Several units noted for the table, one for each of its indicators in their order: 单位:家、台. */
  readonly units: readonly NotedUnit[];
  /** Indicators that a note says to be counted up to each year's end. */
  readonly stocks: readonly StockNote[];
  readonly from: number;
  readonly to: number;
};

function merged(labels: readonly Label[]): Labels {
  const indicators: string[] = [];
  let area: Label["area"];
  let year: Label["year"];
  let measure: Label["measure"];
  let added: Label["added"];
  let unit: Label["unit"];
  let factor: Label["factor"];
  for (const label of labels) {
    area = label.area ?? area;
    year = label.year ?? year;
    measure = label.measure ?? measure;
    added = label.added ?? added;
    unit = label.unit ?? unit;
    factor = label.factor ?? factor;
    if (label.indicator !== undefined) indicators.push(label.indicator);
  }
  return { area, year, measure, added, unit, factor, indicators };
}

/** Labels are read once per cell and not once per number under them. */
function labelReader(): typeof labelOf {
  const known = [new Map<Cell, Label>(), new Map<Cell, Label>()] as const;
  return (cell, yearsBeside) => {
    const memory = known[yearsBeside ? 1 : 0];
    const label = memory.get(cell) ?? labelOf(cell, yearsBeside);
    memory.set(cell, label);
    return label;
  };
}

/** The heads above each data column, each once. */
function headsOf(heads: readonly (readonly Cell[])[], firstData: number): Cell[][] {
  const width = widest(heads);
  return Array.from({ length: Math.max(0, width - firstData) }, (_, i) => {
    const above = heads.map((head) => head[firstData + i] ?? EMPTY).filter((head) => head.text !== "");
    return above.filter((head, k) => above.findIndex((other) => other.text === head.text) === k);
  });
}

/** Heads without the one over all columns that says the kind of what the others name: 企业培育 over 数字车间 and 上云企业. */
function withoutKind(columns: readonly Cell[][]): readonly Cell[][] {
  const kind = columns[0]?.[0];
  const names = (cell: Cell) => !isTime(cell) && !isUnit(cell) && !isArea(cell);
  if (columns.length < 2 || !kind || !names(kind) || isMeasured(kind)) return columns;
  const told = columns.every(([first, ...below]) => first?.text === kind.text && below.some(names));
  return told ? columns.map((cells) => cells.slice(1)) : columns;
}

/** Heads of columns whose numbers are no figures. */
const NO_FIGURES =
  /电话|手机|传真|联系|邮编|邮箱|号码|代码|账号|序号|编号|文号|页码|分值|得分|分数|权重|排名|名次|备注/;

/** The column that tells units of measure; 单位 may also head the names of those who deliver. */
function unitColumnOf({ heads, body, firstData }: Layout): number {
  const at = heads.at(-1)?.findIndex((cell, i) => i < firstData && /^(?:计量)?单位$/.test(cell.text)) ?? -1;
  return at >= 0 && body.some((row) => isUnitWord(row[at]?.text ?? "")) ? at : -1;
}

/** The series of the last figure of a column or row, and the unit printed beside that figure. */
type Known = { unit: string; series: Series | undefined };

/** A column of figures. */
type Column = DataColumn & {
  /** It says nothing but its area. */
  readonly bare: boolean;
  readonly countsNothing: boolean;
  readonly known: Known;
};

function columnsOf(layout: Layout, labelIn: (cell: Cell) => Label, areasDown: boolean): Column[] {
  const columns = withoutKind(headsOf(layout.heads, layout.firstData)).map((cells) => {
    const says = merged(cells.map(labelIn));
    return { cells, says: areasDown ? countedPlaces(says) : says };
  });
  return besideEachOther(columns).map(({ cells, says }) => {
    const countsNothing = cells.some((it) => NO_FIGURES.test(it.text)) || isWithinYear(cells);
    return { cells, says, bare: saysNoMoreThanArea(says), countsNothing, known: { unit: "", series: undefined } };
  });
}

/** The column that puts areas in groups, before the column of their names. */
function groupColumnOf({ heads, firstData }: Layout): number {
  const names = (heads[0] ?? []).slice(0, firstData).map((cell) => cell.text);
  const at = names.findIndex((text) => /^(?:区域|片区|板块|分区|类别|类型|分类|分组|梯队|档次)$/.test(text));
  return at >= 0 && names.slice(at + 1).some((text) => isPlaceKind(text) || /^(?:地区|单位|名称)$/.test(text))
    ? at
    : -1;
}

/** 小计 of a group of areas has no name of its own. */
function withoutGroupSums(body: Layout["body"], firstData: number) {
  return body.filter((row) => !row.slice(1, firstData).some((cell) => cell.text === "小计"));
}

function entriesOf(layout: Layout, caption: Caption, end: number | null): Entry[] {
  const { body, firstData } = layout;
  const read = labelReader();
  const areaColumn = areaColumnOf(layout);
  const areas = body.filter((row) =>
    row.slice(0, firstData).some((cell, i) => (i === areaColumn ? cell.text !== "" : read(cell, false).area)),
  ).length;
  const areasDown = areas > body.length / 2;
  const unitColumn = unitColumnOf(layout);
  const groupColumn = groupColumnOf(layout);
  const yearsDown = body.some((row) => row.slice(0, firstData).some((cell) => /20\d\d/.test(cell.text)));
  const columns = columnsOf(layout, (cell) => read(cell, areasDown), areasDown);
  // A single row that ends as the name of an area does, among others that do not, is an indicator: 示范园区.
  if (areas < body.length / 3 && !columns.some(({ says }) => says.area)) return [];
  const table = captionSays(caption, end);
  const entries: Entry[] = [];
  for (const row of groupColumn < 0 ? body : withoutGroupSums(body, firstData)) {
    const names = row.slice(0, firstData);
    const left = merged(namesSay(names, { unitColumn, groupColumn, areaColumn, areasDown, yearsDown }, read));
    const own = unitColumn >= 0 ? plainUnit(row[unitColumn]?.text ?? "") : undefined;
    addEntries(entries, { row, names, left, own, firstData, columns, table });
  }
  return entries;
}

type RowWork = {
  readonly row: readonly Cell[];
  readonly names: readonly Cell[];
  readonly left: Labels;
  /** The unit column of the row. */
  readonly own: { readonly unit: string; readonly factor: number } | undefined;
  readonly firstData: number;
  readonly columns: readonly Column[];
  readonly table: TableSays;
};

/**
 * The numbers of one row that stand under a head and have an area. Where the row says nothing but an area, a number is of the series
 * of the number above it, and where the column says no more, of that of the number before it: as long as their units are the same.
 */
function addEntries(entries: Entry[], work: RowWork): void {
  const { row, left, own, firstData, columns } = work;
  const bare = own === undefined && saysNoMoreThanArea(left);
  const inRow: Known = { unit: "", series: undefined };
  for (let at = firstData; at < row.length; at++) {
    const column = columns[at - firstData];
    if (!column || column.countsNothing) continue;
    const figure = figureOf(row[at]?.text ?? "");
    const area = left.area ?? column.says.area;
    if (!figure || !area) continue;
    const known = bare ? column.known : column.bare ? inRow : undefined;
    const same = known?.unit === figure.unit ? known.series : undefined;
    const series = same ?? seriesOf({ unit: figure.unit, column, area, work });
    if (known) {
      known.unit = figure.unit;
      known.series = series;
    }
    entries.push({ series, area, value: rounded(figure.value * series.factor) });
  }
}

function saysNoMoreThanArea({ year, measure, added, unit, indicators }: Labels): boolean {
  return (
    year === undefined && measure === undefined && added === undefined && unit === undefined && indicators.length === 0
  );
}

/** The first cell that says for which year or sum a number is, other than its area. */
function labelling(cells: readonly Cell[], area: Cell): Cell | undefined {
  const others = cells.filter((it) => it.printed !== area.printed);
  // The name of an indicator may hold 累计 too: 上云企业数(期末累计).
  return others.find((it) => /年|^20\d\d$/.test(it.text)) ?? others.find((it) => /合计|累计|小计|总/.test(it.text));
}

/** What a caption says for all numbers of its table. */
type TableSays = {
  readonly unit: string | undefined;
  readonly factor: number;
  readonly topic: string;
  /** A year in the title that is no span: what numbers without a label of their own are for. */
  readonly annual: number | undefined;
  /** The year up to whose end all numbers without a label are counted: (到2027年底累计). */
  readonly stock: number | undefined;
  readonly year: number | null;
};

function captionSays(caption: Caption, end: number | null): TableSays {
  const own = caption.unit === undefined ? undefined : plainUnit(caption.unit);
  const inTitle = /(20\d\d)年(?!.{0,2}20\d\d)/.exec(caption.plain)?.[1];
  const span = /20\d\d年?[-~至到](20\d\d)/.exec(caption.plain)?.[1];
  const stock = /\((?:到|至|截至)?(20\d\d)年(?:[底末]|年底|年末)(?:前)?(?:累计)?(?:数|目标)?\)/.exec(
    caption.plain,
  )?.[1];
  return {
    unit: own?.unit,
    factor: own?.factor ?? 1,
    topic: topicOf(caption.plain),
    annual: inTitle && !span && !stock ? Number(inTitle) : undefined,
    stock: stock === undefined ? undefined : Number(stock),
    year: span ? Number(span) : end,
  };
}

type SeriesWork = {
  /** Printed beside the number. */
  readonly unit: string;
  readonly column: Column;
  readonly area: Cell;
  readonly work: RowWork;
};

/** The unit of a number and what to multiply it by: printed beside it, in a label, in its row's unit column, in the caption. */
function unitOf({ unit: beside, column, work }: SeriesWork): { readonly unit: string; readonly factor: number } {
  if (beside !== "") return plainUnit(beside);
  const { unit, factor = 1 } = work.left.unit === undefined ? column.says : work.left;
  if (unit !== undefined) return { unit, factor };
  return work.own ?? { unit: work.table.unit ?? "", factor: work.table.factor };
}

function seriesOf(series: SeriesWork): Series {
  const { column, area, work } = series;
  const { left, table } = work;
  const head = column.says;
  const measure = left.measure ?? head.measure;
  const unlabelled = measure === undefined ? (table.stock ?? table.annual) : unlabelledYear(measure, table);
  const label = labelling(column.cells, area) ?? labelling(work.names, area);
  const names = left.indicators.length === 0 ? head.indicators : [...head.indicators, ...left.indicators];
  const { unit, factor } = unitOf(series);
  return {
    indicator: addedTo(plainName(indicatorOf(names, table)), left.added ?? head.added),
    unit,
    factor,
    year: left.year ?? head.year ?? unlabelled ?? table.year,
    measure: measure ?? unlabelledMeasure(table),
    label: label?.printed ?? "",
  };
}

/** 全年 is the year of the title. */
function unlabelledYear(measure: TableRow["measure"], { annual }: TableSays): number | undefined {
  return measure === "annual" ? annual : undefined;
}

function unlabelledMeasure({ stock, annual }: TableSays): TableRow["measure"] {
  if (stock !== undefined) return "stock";
  return annual === undefined ? "plan_total" : "annual";
}

function indicatorOf(names: readonly string[], table: TableSays): string {
  const [first = table.topic] = names;
  return names.length <= 1 ? first : [...new Set(names)].join("");
}

/** A decomposition table out of a grid; undefined when no area stands in its labels. */
export function tableOf(
  source: Source,
  grid: Grid,
  work: { caption: Caption; end: number | null },
): Omit<DecompositionTable, "id"> | undefined {
  const layout = layoutOf(grid);
  if (!layout) return undefined;
  const entries = withNotes(entriesOf(layout, work.caption, work.end), work.caption);
  if (entries.length < 2) return undefined;
  const regions = new Set(entries.map((entry) => entry.area.printed));
  const rows = rowsOf(entries);
  const total = entries.find(({ area }) => TOTAL.test(area.text))?.area.printed ?? null;
  return {
    ...tableQuote(source, grid, work.caption),
    regions: [...regions],
    total_region: total,
    rows,
  };
}
