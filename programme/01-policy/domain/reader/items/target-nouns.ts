import { codesOf } from "../clauses/codes.ts";

const NOUN_START = /^(?:的)?[\u4e00-\u9fffA-Za-z0-9"'(《+□]/;
const NOT_A_NOUN =
  /^(?:的?(?:年均)?(?:增速|速度|比例|基础|目标|要求|水平|标准|幅度|增长|规模)(?![\u4e00-\u9fff])|的?(?:年均)?(?:增长|增速|提升)(?:目标|任务|要求|水平)(?![\u4e00-\u9fff])|的(?:年度|全年|既定)?(?:目标任务|工作任务|任务|目标)$|大关|关口|并|且|其中|以上|左右|以内|以下|和|及|与|或|至|到|的$|等$|\()/;

/** What `NOT_A_NOUN` begins with. */
const BEGINS_NO_NOUN = codesOf("的年增速比基目要水标幅规提大关并且其以左和及与或至到等(");

const isChinese = (code: number) => code >= 0x4e00 && code <= 0x9fff;

/** Whether the words behind a number can name what is counted. */
export function isNoun(name: string): boolean {
  if (name === "" || !(isChinese(name.charCodeAt(0)) || NOUN_START.test(name))) return false;
  return !(BEGINS_NO_NOUN.has(name.charCodeAt(0)) && NOT_A_NOUN.test(name));
}

/** Trailing words of a noun phrase that are not part of the name. */
const ENDS_TRAIL = codesOf("务标右上内地效)等");
const TRAILS =
  /(?:的(?:年度)?(?:目标任务|工作任务|工作目标|任务|目标)|左右|以上|以内|落地|见效|\(详见[^)]*\)|\(见[^)]*\)|等)$/;

/** How many signs at the end of a noun phrase are no part of the name. */
export function trailLength(name: string): number {
  return ENDS_TRAIL.has(name.charCodeAt(name.length - 1)) ? (TRAILS.exec(name)?.[0].length ?? 0) : 0;
}
