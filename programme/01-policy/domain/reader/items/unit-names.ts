import { cutter } from "../clauses/clauses.ts";
import { codesOf } from "../clauses/codes.ts";
import { matchesIn } from "../normalise/matches.ts";
import { printed, rawRange, type Source, tidy } from "../normalise/source.ts";
import { lastSigns } from "./needed-words.ts";

/** How the names of units end. */
export const UNIT_END =
  /(?:局|委|办|厅|部|院|府|会|署|处|所|中心|集团|公司|银行|分行|镇|街道|街镇|乡|区|园|市|县|海关|协会|联合会|学校|大学|队|站|社|组|委员会|管委|办事处|单位|部门|企业|机构|总工会|支行|监管局|分局|税务|电力|电信|移动|联通|铁塔|妇联|残联|科协|工商联|专班|\))$/;

const BARE_AREA =
  /^(?:各|有关|相关)(?:设区市|地级市|市州|区|市|县|镇|乡|街道|乡镇|旗|州|园区|地|区县|县区|市县|功能区)(?:[〔(][^〕)]*[〕)])?$/;
const AREA_GOES_ON =
  /^(?:市|县|区|旗|县级市|自治县|自治旗|镇|乡|街道|街|功能区|园区|开发区|区县|县区|县市区|市区)(?:[〔(][^〕)]*[〕)])?(?:人民)?(?:政府|管委|管委会|管理委员会|办事处|街道办)?(?:[〔(][^〕)]*[〕)])?(?:及.{1,10})?$/;

/** 各镇、开发区: the zone beside the towns is a unit of its own; 各县、区 are one. */
function isZone(words: string): boolean {
  return /^(?:开发区|园区|功能区)$/.test(words);
}

export type Part = { start: number; end: number };

const BEGINS_AREAS = codesOf("各有相");

function gluedParts(text: string, parts: readonly Readonly<Part>[]): Readonly<Part>[] {
  const glued: Part[] = [];
  for (const part of parts) {
    const before = glued.at(-1);
    // What an area goes on from begins with 各, 有关 or 相关.
    const goesOn = before !== undefined && BEGINS_AREAS.has(text.charCodeAt(before.start));
    const words = goesOn ? text.slice(part.start, part.end) : "";
    if (goesOn && AREA_GOES_ON.test(words) && BARE_AREA.test(text.slice(before.start, before.end)) && !isZone(words))
      before.end = part.end;
    else if (
      goesOn &&
      AREA_GOES_ON.test(words) &&
      /^(?:各|有关|相关)(?:区|市|县|旗)、/.test(text.slice(before.start, before.end)) &&
      !/政府|管委|办事处/.test(text.slice(before.start, before.end))
    )
      before.end = part.end;
    else glued.push({ start: part.start, end: part.end });
  }
  return glued;
}

const AND = /以及|和|及|与/g;
/** The last signs of these words. */
const ANY_AND = codesOf("和及与");

function atAnd(text: string, part: Readonly<Part>): Readonly<Part>[] {
  const words = text.slice(part.start, part.end);
  if (!ANY_AND.standIn(words)) return [part];
  for (const match of matchesIn(AND, words)) {
    const left = words.slice(0, match.index);
    const right = words.slice(match.index + match[0].length);
    if (
      left.length >= 3 &&
      right.length >= 3 &&
      UNIT_END.test(left) &&
      UNIT_END.test(right) &&
      /^(?:市|省|区|县|各|有关|相关|国家|州)/.test(right) &&
      !/^(?:各|有关|相关)/.test(left)
    ) {
      return [
        { start: part.start, end: part.start + left.length },
        { start: part.start + match.index + match[0].length, end: part.end },
      ];
    }
  }
  return [part];
}

const LISTED_ONLY =
  /等(?:有关|相关)?(?:单位|部门|市直部门|职能部门)?(?:按(?:照)?(?:各自)?职责(?:分工)?)?(?:分工)?(?:分别)?(?:负责|配合|落实|参与)?$|(?:按(?:照)?(?:各自)?职责(?:分工)?(?:负责|落实|配合)?|分别负责|负责|牵头|配合|参与)$|(?:结合(?:各自)?实际|具体|分别|共同|组织|抓好)+(?:贯彻)?(?:落实|实施|推进|负责)$/;

/** 各镇政府(按职责分工负责): what all of the list do, or who of the body answers, in a bracket of its own. */
const DUTY_BRACKET =
  /\((?:按(?:照)?(?:各自)?职责(?:分工)?)(?:分别)?(?:负责|落实|配合)?\)$|\((?:责任|分管|牵头)?(?:领导|责任人|联系人|负责人):[^()]{1,20}\)$/;

/** How such words end. */
const LAST_OF_LISTED = lastSigns("等 有关 相关 单位 部门 职责 分工 分别 负责 配合 落实 参与 牵头 实施 推进".split(" "));

const atListSigns = cutter("、,;。/ ①②③④⑤⑥⑦⑧⑨");

/** The stretches of a list that each name a unit. */
function namedParts(source: Source, start: number, text: string): readonly Readonly<Part>[] {
  const parts = gluedParts(text, atListSigns(text));
  const single = ANY_AND.standIn(text) ? parts.flatMap((part) => atAnd(text, part)) : parts;
  if (single.every((part) => standsClose(source, start, part))) return single;
  return single.flatMap((part) => atBlanks(source, start, text, part));
}

/** Whether nothing is printed between the first and the last sign but the signs themselves. */
function standsClose(source: Source, start: number, part: Readonly<Part>): boolean {
  const [first, last] = [source.at[start + part.start] ?? 0, source.at[start + part.end - 1] ?? 0];
  return last - first === part.end - 1 - part.start;
}

const BEFORE_NAME = /^(?:由|以及|和|及|与|:|-|\d{1,2}[.)])*/;
/** 本部分任务由市工信局牵头: what the list is of stands before its first unit. */
const WHAT_FOR =
  /^(?:本|该|此|这|上述|以上|以下|各)[^由,、]{0,6}(?:任务|工作|部分|项|条|章|内容|事项|行动|工程)(?:均|都|统一)?由/;

const BEGINS_BEFORE_NAME = codesOf("由以和及与:-123456789本该此这上各");

/** How many signs before a name are no part of it. */
function beforeName(words: string): number {
  if (!BEGINS_BEFORE_NAME.has(words.charCodeAt(0))) return 0;
  const what = words.includes("由") ? (WHAT_FOR.exec(words)?.[0].length ?? 0) : 0;
  return what > 0 ? what : (BEFORE_NAME.exec(words)?.[0].length ?? 0);
}

/** What a date and words about the list begin with; but for 底前, 月前 and 年前, which end so. */
const BEGINS_NO_NAME = codesOf("0123456789长持下标列排各等有相第首单部按根");
const ENDS_NO_NAME = "前".charCodeAt(0);

/** A date or words about the list itself. */
function isNoName(words: string): boolean {
  if (!BEGINS_NO_NAME.has(words.charCodeAt(0)) && words.charCodeAt(words.length - 1) !== ENDS_NO_NAME) return false;
  return (
    /^(?:20)?\d\d年|^\d+月|(?:底|月|年)前$|^长期|^持续/.test(words) ||
    /^下同|^标.{0,8}为|^(?:列|排).{0,8}(?:牵头|首位)|^(?:各|等|有关|相关)?(?:第一|首位|单位|部门)|^(?:按|根据)/.test(
      words,
    )
  );
}

/** How many signs behind a name are no part of it. */
function trailLength(words: string): number {
  if (words.endsWith(")")) return /职责|领导|人:/.test(words) ? (DUTY_BRACKET.exec(words)?.[0].length ?? 0) : 0;
  return LAST_OF_LISTED.has(words.charCodeAt(words.length - 1)) ? (LISTED_ONLY.exec(words)?.[0].length ?? 0) : 0;
}

/** Splits a list of units at 、，； and keeps names together that hold a sign of their own. */
export function unitNames(source: Source, start: number, end: number): string[] {
  const text = source.text.slice(start, end);
  const names: string[] = [];
  for (const part of namedParts(source, start, text)) {
    const words = text.slice(part.start, part.end);
    const lead = beforeName(words);
    const trail = trailLength(words);
    const from = part.start + lead;
    const to = part.end - trail;
    if (to - from < 2 || isNoName(text.slice(from, to))) continue;
    names.push(printedName(source, start + from, start + to));
  }
  return names;
}

/** Whether a name is whole at the end of a line and another one begins in the next. */
function isNextName(before: string, behind: string): boolean {
  return /(?:局|厅|办|政府|中心|公司|委)$/.test(before) && /^[市省区县州各].{2,}/.test(behind) && UNIT_END.test(behind);
}

function partsNames(gap: string, before: string): boolean {
  return /[ \u3000\t\u00a0]/.test(gap) && UNIT_END.test(before);
}

/** As wide as a character: it parts names, where a narrow one may stand in the middle of one. */
const WIDE_BLANK = "\u3000";

/** Names that only blanks part: 市发改委  市工信局. A line break inside a name is none. */
function atBlanks(source: Source, start: number, text: string, part: Readonly<Part>): Readonly<Part>[] {
  const parts: Part[] = [];
  let from = part.start;
  if (standsClose(source, start, part)) return [part];
  for (let i = part.start + 3; i < part.end - 1; i++) {
    const gap = source.raw.slice((source.at[start + i - 1] ?? 0) + 1, source.at[start + i]);
    if (gap === "" || i - from < 3) continue;
    if (
      /[\r\n]/.test(gap)
        ? !isNextName(text.slice(from, i), text.slice(i, part.end))
        : !partsNames(gap, text.slice(from, i))
    )
      continue;
    if (!/^[市省区县州各国]/.test(text.slice(i, part.end)) && gap.length < 2 && gap !== WIDE_BLANK) continue;
    parts.push({ start: from, end: i });
    from = i;
  }
  return [...parts, { start: from, end: part.end }];
}

/** The printed name, without a page number that stands in the middle of it. */
export function printedName(source: Source, start: number, end: number): string {
  const close = (source.at[end - 1] ?? 0) - (source.at[start] ?? 0) === end - 1 - start;
  const [from, to] = rawRange(source, start, end);
  const words = source.raw.slice(from, to);
  if (close || (!words.includes("\n") && !words.includes("\r")))
    return source.withReadings || source.withMarkup ? printed(source, start, end) : tidy(words);
  let name = "";
  for (let i = start; i < end; i++)
    if (source.at[i] !== source.at[i - 1] || i === start) name += source.raw[source.at[i] ?? 0] ?? "";
  return name;
}
