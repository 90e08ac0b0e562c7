import type { Source } from "../normalise/source.ts";
import type { Grid } from "../sections/grid.ts";

/** How far below a table its notes reach. */
const REACH = 5;
const NOTE = /^(?:备?注|说明|填表说明)[:.]/;
const NUMBERED = /^\(?\d[.、)]/;
/** 联网设备数为当年底累计数; what is counted stands before it. */
const COUNTED_UP =
  /([^。;:,.\d]{2,60}?)(?:均|都|皆)?(?:为|是|指|按)(?:截至)?(?:当年|每年|各年|历年|本年|上述年份|各?年度)?(?:年?[底末]|期末)?(?:的)?累计(?:完成|培育|达到|建成)?(?:数|值|量|数量|数据|目标)?(?=[。;,]|$)/g;
const ALL = /^(?:表[中内]|以上|上述|表列|各)?(?:所列)?(?:各项)?(?:数据|数字|数值|目标|目标数|目标值|任务数|指标|任务)$/;

/** The names that notes below a table say to be counted up to each year's end; "" when it is all numbers of the table. */
export function stocksNoted({ source, grid }: { source: Source; grid: Grid }): string[] {
  const names: string[] = [];
  let noted = false;
  for (let i = grid.lastLine + 1; i <= grid.lastLine + REACH; i++) {
    const line = source.lines[i];
    if (!line || line.end - line.start > 300) break;
    const text = line.text.replace(/<[^>]*>/g, "");
    if (text === "") continue;
    if (!NOTE.test(text) && !(noted && NUMBERED.test(text))) break;
    noted = true;
    if (!text.includes("累计")) continue;
    for (const [, words = ""] of text.replace(NOTE, "").matchAll(COUNTED_UP))
      names.push(...(ALL.test(words) ? [""] : words.split(/[、和及]/)));
  }
  return names;
}

/** Whether a note speaks of an indicator: by its name, or by a part of it long enough to be no other. */
export function isNoted(names: readonly string[], indicator: string): boolean {
  return names.some((name) => name === "" || name === indicator || (name.length >= 4 && indicator.includes(name)));
}
