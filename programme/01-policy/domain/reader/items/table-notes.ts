import type { Source } from "../normalise/source.ts";
import type { Grid } from "../sections/grid.ts";

/** How far below a table its notes reach. */
const REACH = 5;
const NOTE = /^(?:备?注|说明|填表说明)[:.]/;
const NUMBERED = /^\(?\d[.、)]/;
/** 联网设备数为当年底累计数, 联网率为年末数; what is counted stands before it. */
const COUNTED_UP =
  /([^。;:,.\d]{2,60}?)(?:均|都|皆)?(?:为|是|指|按)(?:截至|到|至)?(?:当年|每年|各年|历年|本年|上述年份|各?年度)?(?:(?:年?[底末]|期末)?(?:的)?累计(?:完成|培育|达到|建成)?(?:数|值|量|数量|数据|目标)?|(?:年?[底末]|期末|时点)(?:数|值|数据|时点数))(?=[。;,]|$)/g;
/** 增速为当年增速, 改造户数为当年新增数: what is not counted up. */
const OF_THE_YEAR =
  /([^。;:,.\d]{2,60}?)(?:均|都|皆)?(?:为|是|指|按)(?:当年|本年|年度|各年)(?:新增|完成|发生|实际)?(?:数|值|量|增速|增幅|新增|增量)(?=[。;,]|$)/g;
const ALL = /^(?:表[中内]|以上|上述|表列|各)?(?:所列)?(?:各项)?(?:数据|数字|数值|目标|目标数|目标值|任务数|指标|任务)$/;
const THE_REST = /^(?:其余|其他|其它)(?:各项)?(?:数据|指标|目标)?$/;

/** What notes say to be counted up to each year's end: indicators by name, or all but those that are named as flows of the year. */
export type StockNote = { readonly name: string } | { readonly allBut: readonly string[] };

function namesIn(words: string): string[] {
  return words.split(/[、和及]/);
}

/** What the words of a note say to be counted up. */
function notesIn(text: string): StockNote[] {
  const flows = [...text.matchAll(OF_THE_YEAR)].flatMap(([, words = ""]) => namesIn(words));
  return [...text.matchAll(COUNTED_UP)].flatMap(([, words = ""]): StockNote[] => {
    if (ALL.test(words)) return [{ allBut: [] }];
    return THE_REST.test(words) ? [{ allBut: flows }] : namesIn(words).map((name) => ({ name }));
  });
}

/** What notes below a table say to be counted up to each year's end. */
export function stocksNoted({ source, grid }: { source: Source; grid: Grid }): StockNote[] {
  const notes: StockNote[] = [];
  let noted = false;
  for (let i = grid.lastLine + 1; i <= grid.lastLine + REACH; i++) {
    const line = source.lines[i];
    if (!line || line.end - line.start > 300) break;
    const text = line.text.replace(/<[^>]*>/g, "");
    if (text === "") continue;
    if (!NOTE.test(text) && !(noted && NUMBERED.test(text))) break;
    noted = true;
    if (/累计|[末底期时].{0,2}[数值]/.test(text)) notes.push(...notesIn(text.replace(NOTE, "")));
  }
  return notes;
}

function speaksOf(name: string, indicator: string): boolean {
  return (
    name === indicator || (name.length >= 4 ? indicator.includes(name) : name.length === 3 && indicator.endsWith(name))
  );
}

/** Whether a note speaks of an indicator: by its name, or by a part of it long enough to be no other. */
export function isNoted(notes: readonly StockNote[], indicator: string): boolean {
  return notes.some((note) =>
    "name" in note ? speaksOf(note.name, indicator) : !note.allBut.some((name) => speaksOf(name, indicator)),
  );
}
