import { codesOf } from "../clauses/codes.ts";
import { matchesIn } from "../normalise/matches.ts";
import { SAYS_BEHIND, SAYS_BY, SAYS_DEED, SAYS_DUTY, SAYS_LABELLED } from "../normalise/says.ts";
import { type Source, saidBetween } from "../normalise/source.ts";
import { chineseNumber } from "../quantities/numerals.ts";
import { lineFrom } from "./list-end.ts";

/** How a list of responsible units opens, and of which items it speaks. */

export const TIME =
  "(?:完成时限|完成时间|完成期限|时间节点|时限要求|时间要求|时间进度|进度要求|时间安排|时限|责任领导|牵头领导|分管领导|责任人|牵头人|联系人)";
export const LABEL =
  "(?:责任(?:单位|部门|主体|分工|处室|科室|股室|科\\(处\\)室|处\\(科\\)室)|牵头(?:单位|部门|责任单位|处室|科室|股室)|(?:主办|承办|主责|负责)(?:单位|部门|处室|科室|股室)|实施(?:单位|主体)|(?:政策)?落实单位|(?:配合|参与|协办|协同|协助|参加|协作)(?:单位|部门|处室|科室|股室)|(?:牵头|主办|配合|协办|参与)(?=:)|主要(?:责任|负责)(?:单位|部门)|责任和配合单位|第一责任单位)";

/** Of which items a list speaks: （第2—4项责任单位：…, （以上三项责任单位：… */
const OF_ITEMS =
  "第[\\d一二三四五六七八九十]{1,3}项?(?:[-~至到、和及]第?[\\d一二三四五六七八九十]{1,3})?[项条](?:任务|工作|措施)?的?|(?:以上|上述)[\\d两二三四五六七八九十]{1,2}[项条](?:任务|工作|措施)?的?";
const BEGINS_OF_ITEMS = new RegExp(`^(?:${OF_ITEMS})(?=${LABEL})`);
/** A label or a word for time in a bracket: （责任单位：… */
const IN_BRACKET = new RegExp(`[(〔](?=(?:${OF_ITEMS})?${LABEL}|${TIME}:[^()〔〕]{1,20}[;,])`, "g");
/** A label or a word for time up to its colon. */
const LABEL_ALONE = new RegExp(`(?:${LABEL}(?:为)?|${TIME}):`, "y");
const LONGEST_LABEL = 8;
const BEGINS_LABEL = codesOf("责牵主承负实政落配参协第完时进分联");
/** What stands before a label where a sentence begins. */
const BEFORE_LABEL = codesOf("。;!)〕-★▲●◆■*");

/** Whether a sentence or a line begins at a place of a text that starts at `start` of the source. */
function beginsHere(source: Source, start: number, text: string, at: number): boolean {
  if (at === 0 || BEFORE_LABEL.has(text.charCodeAt(at - 1))) return true;
  return source.lines[lineFrom(source, start + at)]?.start === start + at;
}

/** Where labels begin that a colon closes, at the start of a text, of a line or of a sentence in it. */
function labelsIn(source: Source, start: number, text: string): number[] {
  const found: number[] = [];
  for (let colon = text.indexOf(":"); colon >= 0; colon = text.indexOf(":", colon + 1))
    for (let at = Math.max(0, colon - LONGEST_LABEL); at < colon; at++) {
      if (!BEGINS_LABEL.has(text.charCodeAt(at))) continue;
      LABEL_ALONE.lastIndex = at;
      if (LABEL_ALONE.test(text) && beginsHere(source, start, text, at)) found.push(at);
    }
  return found;
}

/** Brackets at a sentence's end without a label: （市工信局、市财政局负责） */
const UNLABELLED =
  /[(〔](?=[^()〔〕]{2,160}(?:[(〔][^()〔〕]{1,20}[)〕][^()〔〕]{0,100}){0,6}(?:负责|牵头|配合|参与|落实|参加|协助|协办|协同|负责实施|组织实施)[)〕])/g;

/** Names of units alone, in brackets behind a full stop or on a line of their own: 。（市工业和信息化局、各镇街） */
const NAMES_ONLY =
  /[(〔](?<=(?:[。;]|^).)(?=[\u4e00-\u9fff★☆][^()〔〕。;:]{1,90}(?:[(〔][^()〔〕。;:]{1,14}[)〕][^()〔〕。;:]{0,60}){0,4}(?:;20\d\d年[^()〔〕。;:]{0,12})?[)〕])/g;
/** 由市工信局牵头，市科技局配合。 at the end of an item. */
const BY_WHOM = /(?<=[。;])由(?=[^。;:()]{3,90}(?:负责|牵头|配合|参与|落实|实施|协助)(?:。|$))/g;

/** The ways a list of units opens with a bracket, each with what a line with such a bracket says. */
const OPENINGS: readonly { readonly form: RegExp; readonly says: number }[] = [
  { form: IN_BRACKET, says: SAYS_LABELLED },
  { form: UNLABELLED, says: SAYS_DEED },
  { form: NAMES_ONLY, says: SAYS_BEHIND },
];
const ANY_OPENING = SAYS_LABELLED | SAYS_DEED | SAYS_BEHIND | SAYS_DUTY | SAYS_BY;

const OPEN = codesOf("(〔");
const CLOSE = codesOf(")〕");

/** Names alone may open a text, too; the number of a heading (一) has one sign. */
function mayOpenWithNames(text: string): boolean {
  return OPEN.has(text.charCodeAt(0)) && !CLOSE.has(text.charCodeAt(2));
}

const NOWHERE: readonly number[] = [];

/** Where lists of units open in a text that starts at `start` of the source. Most hold no label, no 由, and no bracket but those of numbers. */
export function openingsIn(source: Source, start: number, text: string): readonly number[] {
  const behind = mayOpenWithNames(text) ? SAYS_BEHIND : 0;
  const said = saidBetween(source, start, start + text.length) | behind;
  if ((said & ANY_OPENING) === 0) return NOWHERE;
  const found = said & SAYS_DUTY ? labelsIn(source, start, text) : [];
  for (const { form, says } of OPENINGS)
    if (said & says) for (const match of matchesIn(form, text)) found.push(match.index);
  if (said & SAYS_BY) for (const match of matchesIn(BY_WHOM, text)) found.push(match.index);
  return found.length > 1 ? found.sort((a, b) => a - b) : found;
}

/** How many items above it a list speaks for: （以上三项…）; undefined when it does not say. */
export function itemsAbove(words: string): number | undefined {
  const count = words.includes("上") ? COUNTED_ABOVE.exec(words)?.[1] : undefined;
  return count === undefined ? undefined : /\d/.test(count) ? Number(count) : chineseNumber(count);
}

const COUNTED_ABOVE = /^[(〔]?(?:以上|上述)(\d{1,2}|[两二三四五六七八九十]{1,2})[项条]/;

/** How long the words of a list are that say of which items it speaks. */
export function itemsLength(words: string): number {
  return "第以上".includes(words.charAt(0)) ? (BEGINS_OF_ITEMS.exec(words)?.[0].length ?? 0) : 0;
}
