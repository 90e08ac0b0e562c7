import { type Line, printed, type Source } from "../normalise/source.ts";
import { isUnitWord } from "../quantities/units.ts";
import type { Grid } from "../sections/grid.ts";
import type { NotedUnit } from "./table-entries.ts";
import { stocksNoted } from "./table-notes.ts";
import type { Caption } from "./tables.ts";

const CAPTION = /(?:表|清单|分解|一览|任务|指标|目标)(?:\([^()]*\))*(?:\(?单位:[^()]{1,6}(?:\([^()]{1,3}\))?\)?)?$/;
const UNIT_NOTE = /单位:([^()、,\s]{1,8}?(?:\([^()]{1,3}\))?)\)?[:。]?$/;
const UNIT_PART = /\((?:[^()]{1,12}[,;、])?单位:[^()]*(?:\([^()]{1,3}\))?\)$|单位:[^()]*(?:\([^()]{1,3}\))?\)?$/;
/** A bracket of the title that says that all numbers are counted up: (累计数,单位:台). */
const COUNTED_UP = /\((?:[^()]*[,;、])?(?:期末|年末|年底|历年)?累计(?:数|值)?[,;、)]/;
const UNITS_NOTE = /单位:((?:[^()、,:\s]{1,8}[、,])+[^()、,:\s]{1,8}?)\)?$/;
/** (示范工厂:家;联网设备:万台) */
const UNITS_BY_NAME = /^\(?(?:单位:)?[^():;,、]{2,16}:[^():;,、]{1,6}(?:[;,、][^():;,、]{2,16}:[^():;,、]{1,6})+\)?$/;
const LEAD =
  /^(?:附(?:件|表|录)(?:\d{1,2}(?=20\d\d年)|\d{1,2}(?!\d)|[一二三四五六七八九十])?[:.]?|\d+[.、]|专栏\d*[:.]?|表[一二三四五六七八九十](?![一二三四五六七八九十年季])[:.]?|表(?:\d{1,2}(?=20\d\d年)|\d{1,2}(?!\d))[:.]?)/;
/** A sentence that hands the numbers of the table out: 将技改投资任务分解到各县区(单位:亿元): */
const HANDED_OUT = /[将把]([^,。;:将把]{2,24}?(?:任务|目标)(?:分解|分配))(?:到|至|给|下达)[^。;]{1,40}:$/;

/** A span of years on a line of its own under the caption. */
function yearsBelow(source: Source, caption: number, table: number): string {
  const line = source.lines[caption + 1];
  if (!line || caption + 1 >= table) return "";
  const text = line.text;
  return /^\(?20\d\d.{0,14}\)?$/.test(text) ? text : "";
}

type Noted = Pick<Caption, "unit" | "units" | "stocks">;

function captionFrom(source: Source, part: { start: number; end: number; below: string }, noted: Noted): Caption {
  const { start, end, below } = part;
  const title = printed(source, start, end);
  const [from, to] = [source.at[start] ?? 0, (source.at[end - 1] ?? 0) + 1];
  return { title, plain: source.text.slice(start, end) + below, ...noted, from, to };
}

/** The part of a line that is the title of the table below; undefined when the line is none. */
function titleIn(text: string, isLast: boolean): { from: number; to: number; unit: string | undefined } | undefined {
  const handed = isLast && text.endsWith(":") ? HANDED_OUT.exec(text) : null;
  if (handed?.[1]) return { from: handed.index + 1, to: handed.index + 1 + handed[1].length, unit: undefined };
  if (!CAPTION.test(text) || text.startsWith("(")) return undefined;
  const from = LEAD.exec(text)?.[0].length ?? 0;
  const bracket = /\(([^()]{1,6})\)$/.exec(text)?.[1];
  const to = Math.max(from + 1, UNIT_PART.exec(text)?.index ?? text.length);
  return { from, to, unit: bracket && isUnitWord(bracket) ? bracket : undefined };
}

/** The units noted in a line, one for each indicator, by its name or in their order; none when one of them is no unit. */
function unitsIn(text: string): readonly NotedUnit[] {
  if (!text.includes(":")) return [];
  const units: readonly NotedUnit[] = UNITS_BY_NAME.test(text)
    ? text
        .replace(/^\(?(?:单位:)?|\)$/g, "")
        .split(/[;,、]/)
        .map((part) => ({ name: part.slice(0, part.indexOf(":")), unit: part.slice(part.indexOf(":") + 1) }))
    : (UNITS_NOTE.exec(text)?.[1]?.split(/[、,]/) ?? []).map((unit) => ({ unit }));
  return units.every(({ unit }) => isUnitWord(unit)) ? units : [];
}

/** What a title cannot be alone: the second line of one. */
const LOWER_HALF = /^(?:(?:重点)?(?:目标|任务|指标|工作|计划){1,2}(?:分解|分配)?(?:一览)?|分解|分配)表(?:\(|$)/;

/** The first line of a title that goes on in the next one. */
function upperHalf(line: Line | undefined, below: string): Line | undefined {
  if (!line || !LOWER_HALF.test(below) || line.end - line.start < 6) return undefined;
  return /[。;:,)]|表$|^附/.test(line.text) || !/^[\u4e00-\u9fff\d]/.test(line.text) ? undefined : line;
}

/** Where a title begins in the plain text: in its line, or with the one above when it goes on from there. */
function beginOf({ lines }: Source, { at, least, from }: { at: number; least: number; from: number }): number {
  const line = lines[at];
  const above = line && from === 0 && at > least ? upperHalf(lines[at - 1], line.text) : undefined;
  return above?.start ?? (line?.start ?? 0) + from;
}

/** A head that is printed again below a page; it may end as a caption does: 2026年目标. */
function isHeadOf(grid: Grid, text: string): boolean {
  return grid.rows.slice(0, 2).some((row) => row.map((cell) => cell.text).join("") === text);
}

/** The caption of a table: the nearest line between it and the table above that reads as one, with what is noted for all of it. */
export function captionOf(source: Source, grid: Grid, above: Grid | undefined): Caption {
  let unit: string | undefined;
  let units: readonly NotedUnit[] = [];
  const stocks = stocksNoted({ source, grid });
  const least = Math.max(0, grid.firstLine - 6, (above?.lastLine ?? -1) + 1);
  for (let i = grid.firstLine - 1; i >= least; i--) {
    const line = source.lines[i];
    if (!line) break;
    const text = line.text;
    if (text.includes("单位:")) unit ??= UNIT_NOTE.exec(text)?.[1];
    if (text.includes("累计") && COUNTED_UP.test(text)) stocks.push({ allBut: [] });
    if (units.length === 0) units = unitsIn(text);
    if (/[。;]$/.test(text) || text.length > 90) break;
    const title = isHeadOf(grid, text) ? undefined : titleIn(text, i === grid.firstLine - 1);
    if (!title) continue;
    unit ??= title.unit;
    const [start, end] = [beginOf(source, { at: i, least, from: title.from }), line.start + title.to];
    return captionFrom(source, { start, end, below: yearsBelow(source, i, grid.firstLine) }, { unit, units, stocks });
  }
  return { title: "", plain: "", unit, units, stocks, from: 0, to: 0 };
}
