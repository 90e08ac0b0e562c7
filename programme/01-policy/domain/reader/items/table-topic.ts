import { codesOf } from "../clauses/codes.ts";

const PLACES = "县市区|区县|县区|街镇|镇街|乡镇|街道|地区|地市|市州|州市|设区市|园区|镇|县|区(?![域块])|市";
/** For whom the numbers are, which is no part of what they count: 各街镇(园区), 各县、区. */
const SHARED_BY = new RegExp(`^各(?:${PLACES})(?:[、和及](?:各)?(?:${PLACES}))*`);

/** What a table counts, told by its title: without its years, those who share it out and the words for a table of goals. */
export function topicOf(title: string): string {
  return title
    .replace(/^附件\d*[:.]?/, "")
    .replace(/\([^()]*\)/g, "")
    .replace(/^20\d\d年?(?:[-~至到]20\d\d年)?(?:度)?/, "")
    .replace(
      /(?:三年|五年|年度|分年度|分区县|各县\(市、区\)|各区县|各县市区|各区)?(?:目标任务|任务目标|工作任务|目标|任务|指标|计划)?(?:分解|分配)?(?:任务|目标|计划|情况|安排)?(?:一览)?表$/,
      "",
    )
    .replace(/(?<=.{4})(?:目标任务|任务目标|目标|任务)(?:分解|分配)?$/, "")
    .replace(/^.{2,6}?(?:省|市|区|县)(?=.{4})/, (place) => (place.startsWith("各") ? place : ""))
    .replace(SHARED_BY, "");
}

/** A word beside a year that says how the numbers are counted, and names no indicator of its own: 2025年新增, 三年合计新增. */
const ADDED = /(?:新增|净增|新建|新认定|新培育)(?=(?:数|量|数量|目标|任务)?$)/;

/** One sign of each of these words. */
const IN_ADDED = codesOf("增建定育");

/** The words of a label without the one that counts; undefined when there is none. */
export function withoutAdded(text: string): { readonly rest: string; readonly added: string } | undefined {
  if (!IN_ADDED.standIn(text)) return undefined;
  const found = ADDED.exec(text);
  return found ? { rest: text.slice(0, found.index), added: found[0] } : undefined;
}

/** The name of an indicator with the word that counts before it, once. */
export function addedTo(indicator: string, added: string | undefined): string {
  return added === undefined || indicator.includes(added) ? indicator : added + indicator;
}

/** A name without the word that makes it a part of the one above, and without the sign of a note: 其中:智能车间, 示范工厂①. */
export function plainName(name: string): string {
  const last = name.charCodeAt(name.length - 1);
  const noted = last >= 0x2460 && last <= 0x2473;
  if (!noted && !name.startsWith("其中")) return name;
  return name.replace(/^其中[:,]?(?=.{2})/, "").replace(/(?<=.)[①-⑳]+$/, "");
}
