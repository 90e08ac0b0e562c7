import { SAYS_DUTY } from "../normalise/says.ts";
import type { PlanText } from "../plan-text.ts";
import type { Section } from "../sections/outline.ts";

/** 完成时限：2026年6月 below a task: the goals of that task are due then, where they name no year themselves. */
const DUE =
  /(?:完成|办结|实施)?(?:时限|时间节点|期限|时间)(?:要求)?(?:为)?:(?:到)?(20\d\d)年(?:(?:\d{1,2}|年|上|下|第?[一二三四1-4])(?:月|季度|半年)?)?(?:份|底|末)?(?:前|之前|以前)?(?:完成)?(?=[。;)〕,]|$)/;

const TO = "到".charCodeAt(0);
const TWO = "2".charCodeAt(0);

/** Whether a year stands right behind a label of a deadline anywhere; the days of a page stand behind 发布时间 and the like. */
function namesDeadline(text: string): boolean {
  for (let at = text.indexOf(":", 1); at > 0; at = text.indexOf(":", at + 1)) {
    const year = text.charCodeAt(at + 1) === TO ? at + 2 : at + 1;
    if (text.charCodeAt(year) !== TWO || !text.startsWith("20", year)) continue;
    // A text that begins so is a piece of one: what stands behind this form in it is not told.
    if (text.startsWith(text.slice(at, year + 2))) continue;
    if (/(?:限|节点|求|限为|[成施结]时间)$/.test(text.slice(Math.max(0, at - 4), at))) return true;
  }
  return false;
}

/** The year by which a section's task is to be done, by section; a section that names two has none. */
export function deadlinesOf({ source, blocks }: PlanText): ReadonlyMap<Section, number> {
  const due = new Map<Section, number>();
  if ((source.says & SAYS_DUTY) === 0 || !namesDeadline(source.text)) return due;
  const twice = new Set<Section>();
  for (const { section, start, end, marker } of blocks) {
    const level = marker?.level ?? section.marker?.level;
    if (level === undefined || level === "one" || level === "chapter") continue;
    const text = source.text.slice(start, end);
    const year = /[限间点求]:/.test(text) ? DUE.exec(text)?.[1] : undefined;
    if (year === undefined) continue;
    if (due.has(section)) twice.add(section);
    due.set(section, Number(year));
  }
  for (const section of twice) due.delete(section);
  return due;
}
