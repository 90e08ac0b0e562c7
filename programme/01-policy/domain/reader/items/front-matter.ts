import { NOTHING, plainCode, plainText, SEVERAL } from "../normalise/character.ts";
import { matchesIn } from "../normalise/matches.ts";
import { SAYS_DAY, SAYS_LABEL, SAYS_VALUE } from "../normalise/says.ts";
import { type Line, printed, READING, rawRange, type Source, tidy } from "../normalise/source.ts";
import { type DayMention, daysIn } from "./dates.ts";
import { hasOneOf, lastSigns } from "./needed-words.ts";

/** Ends of names of bodies that issue documents. */
const BODIES =
  "人民政府办公厅|人民政府办公室|人民政府|政府办公室|政府办公厅|政府|委员会办公室|委员会|管委会|办公室|办公厅|(?:委|府|革|人才|金融|改)办|领导小组|工作组|专班|指挥部|局|厅|部|署|委|院|中心|银行|[分支]行|[总支]队|[协学商]会|工商联|联合会|总工会|管理处|海关|公司";
const BODY = `(?:${BODIES})`;
const ONE_BODY = new RegExp(`^[\\u4e00-\\u9fff()]{1,28}${BODY}$`);
/** The last signs of names of bodies, and of what is taken off behind them (盖章). */
const LAST_OF_BODY = lastSigns([...BODIES.split("|"), ")"]);
/** Signs that may stand behind the last name. */
const BEHIND_BODY = /[\s*、,，]/;
const NOT_A_BODY = /关于|印发|各县|各区|各镇|有关单位|工作机构|责任单位|文件$|首页|联系我们/;

/** A labelled field of a government web page (发文字号：…), as plain text with its place. */
export type Field = { readonly label: string; readonly value: string; readonly start: number; readonly end: number };

const LABEL_WORDS =
  "索引号|名称|标题|文件名称|文号|发文字号|文件编号|发布文号|主题分类|发布机构|发布单位|发文机关|发文单位|制发机关|制发单位|成文机关|发文部门|发布部门|颁布部门|颁布单位|颁布机关|颁发部门|印发机关|印发单位|制定机关|制定部门|发文机构|公布机关|信息来源|来源|成文日期|发文日期|印发日期|签发日期|生成日期|成文时间|发文时间|发布日期|发布时间|公开日期|发表于|发布于|施行日期|实施日期|生效日期|有效期|公开类型|公开属性|公开期限|体裁分类|组配分类|主题词|公开方式|有效性|统一编号|废止日期|时间|日期";
const LABELS = `(?:${LABEL_WORDS})`;
const FIELD = new RegExp(`(${LABELS})(?:[:|]|:\\||(?=20\\d\\d))[|]?([^|]*?)(?=\\||$|${LABELS}[:|])`, "g");

const LABEL_ALONE = new RegExp(`^${LABELS}:?$`);

/** One of these stands in every line with a label and its value. */
const BESIDE_VALUE = [":", "|", "发布", "发表"];

/** A label on one line and its value on the next. */
function fieldBelow(label: string, below: Line | undefined): Field | undefined {
  const value = below?.text ?? "";
  if (!below || value === "" || value.length > 80 || LABEL_ALONE.test(value)) return undefined;
  return { label: label.replace(/:$/, ""), value, start: below.start, end: below.end };
}

/** 截止时间, 报名日期: another word ends with the label. */
function endsOtherWord(text: string, { index, 1: label = "" }: RegExpExecArray): boolean {
  return (label === "时间" || label === "日期") && /[\u4e00-\u9fff]/.test(text[index - 1] ?? "");
}

/** The labelled fields of a line. */
function fieldsIn({ text, start: from }: Line): Field[] {
  const fields: Field[] = [];
  for (const match of matchesIn(FIELD, text)) {
    if (endsOtherWord(text, match)) continue;
    const [whole, label = "", value = ""] = match;
    const start = from + match.index + whole.length - value.length;
    fields.push({ label, value, start, end: start + value.length });
  }
  return fields;
}

/** Labelled fields among the first and last lines of the document. */
export function fieldsOf(source: Source): Field[] {
  const fields: Field[] = [];
  const edge = source.lines.length > 60 ? [...source.lines.slice(0, 40), ...source.lines.slice(-20)] : source.lines;
  for (let i = 0; i < edge.length; i++) {
    const line = edge[i];
    if (!line || line.end - line.start > 200) continue;
    const text = line.text;
    const alone = text.length < 8 && LABEL_ALONE.test(text) ? fieldBelow(text, edge[i + 1]) : undefined;
    if (alone) {
      fields.push(alone);
      continue;
    }
    if ((line.says & SAYS_LABEL) === 0 || (line.says & SAYS_VALUE) === 0 || !hasOneOf(text, BESIDE_VALUE)) continue;
    fields.push(...fieldsIn(line));
  }
  return fields;
}

/** Whether the last sign that is text may end the name of a body: most lines end otherwise. */
function mayEndAsBody(printedLine: string): boolean {
  for (let i = printedLine.length - 1; i >= 0; i--) {
    const plain = plainCode(printedLine.charCodeAt(i));
    if (plain === NOTHING || BEHIND_BODY.test(printedLine[i] ?? "")) continue;
    return plain === SEVERAL || LAST_OF_BODY.has(plain);
  }
  return false;
}

/** Splits a printed line into names of bodies; undefined when any piece is something else. */
export function bodiesIn(printedLine: string): string[] | undefined {
  if (!mayEndAsBody(printedLine)) return undefined;
  if (!APART.test(printedLine)) return bodyAlone(printedLine);
  const names = printedLine
    .replace(READING, "")
    .replace(/[(（]\s*(?:代?盖?章|印章|公章|加盖公章)\s*[)）]/g, " ")
    .replace(/^\s*[(（]|^[\s*#]+|[\s*]+$/g, "");
  const pieces = names.split(/[\s、,，]+/).filter((piece) => piece !== "");
  const isBody = (name: string) => ONE_BODY.test(plainText(name));
  if (pieces.length > 1 && pieces.every((piece) => isBody(piece) && piece.length >= 3))
    return pieces.flatMap((piece) => glued(tidy(piece)));
  return bodyAlone(tidy(names));
}

/** What stands between two names, around a note, or before the first name. */
const APART = /[\s(（*#、,，]/;

function bodyAlone(whole: string): string[] | undefined {
  const plain = plainText(whole);
  return ONE_BODY.test(plain) && !NOT_A_BODY.test(plain) ? glued(whole) : undefined;
}

/** Two names that stand without a blank between them: both begin with the same place. */
function glued(name: string): string[] {
  const place = /^[\u4e00-\u9fff]{2,5}?[省市区县]/.exec(name)?.[0];
  if (!place || name.indexOf(place, 1) < 0) return [name];
  const parts = name.split(new RegExp(`(?<=${BODY})(?=${place})`));
  return parts.every((part) => ONE_BODY.test(part)) ? parts : [name];
}

export type Signature = {
  readonly issuers: readonly string[];
  readonly day: (DayMention & { readonly line: number }) | undefined;
};

/** Longer stretches between a full stop and a day are no names. */
const LONGEST_NAMES = 60;

/** Where the last full stop before a day stands; -1 when it is too far off. */
function stopBefore(text: string, day: number): number {
  for (let i = day - 1; i >= Math.max(0, day - 1 - LONGEST_NAMES); i--) if ("。!);".includes(text[i] ?? " ")) return i;
  return -1;
}

/** A signature in a text that lost its line breaks: …贯彻执行。某市人民政府2024年4月2日 and more text. */
function signatureInLine(source: Source, limit: number): Signature {
  const text = source.text.slice(0, limit);
  for (const day of daysIn(text)) {
    const stop = stopBefore(text, day.start);
    const length = day.start - stop - 1;
    if (stop < 0 || length < 5) continue;
    const names = text.slice(stop + 1, day.start);
    if (/[,:《》]|^(?:本|该|自|于|经|由|根据|截至)/.test(names) || /^[起前至后止以,、内]/.test(text.slice(day.end)))
      continue;
    const issuers = bodiesIn(source.raw.slice(...rawRange(source, stop + 1, day.start)));
    const line = source.lines.findIndex((it) => it.end > day.start);
    if (issuers && line >= 0) return { issuers, day: { ...day, line } };
  }
  return { issuers: [], day: undefined };
}

const ONLY_A_DAY = /^\(?(?:20\d\d|二[〇零]).{2,14}日?\)?(?:印发)?$/;

function dayAlone(source: Source, line: Line): DayMention | undefined {
  if (line.end - line.start > 40) return undefined;
  const text = line.text;
  const day = daysIn(text)[0];
  if (!day) return undefined;
  const rest = text.slice(0, day.start) + text.slice(day.end);
  const shifted = { day: day.day, start: day.start + line.start, end: day.end + line.start };
  if (ONLY_A_DAY.test(text) && /^[()印发]*$/.test(rest)) return shifted;
  return bodiesIn(source.raw.slice(line.rawStart, rawRange(source, line.start, shifted.start)[1]))
    ? shifted
    : undefined;
}

/** A note of the seal between the names and the day. */
const SEAL = /^\((?:代?盖?章|印章|公章|加盖公章)\)$/;

/** The bodies beside a day and on the lines above it. */
function bodiesAbove(source: Source, dayLine: number, day: DayMention): string[] {
  const issuers: string[] = [];
  for (let i = dayLine; i >= Math.max(0, dayLine - 12); i--) {
    const line = source.lines[i];
    if (!line) break;
    const beside = i === dayLine;
    const to = !beside
      ? line.rawEnd
      : day.start === line.start
        ? line.rawStart
        : rawRange(source, line.start, day.start)[1];
    if (!beside && SEAL.test(line.text)) continue;
    const names = bodiesIn(source.raw.slice(line.rawStart, to));
    if (names) issuers.unshift(...names);
    else if (i < dayLine) break;
  }
  return issuers;
}

const TOP_LINES = 8;

/** The signature: names of bodies on lines of their own with a day below (or beside) them; the first one counts. */
export function signatureOf(source: Source, limit: number): Signature {
  let lone: Signature["day"];
  let top: Signature | undefined;
  for (let i = 0; i < source.lines.length; i++) {
    const line = source.lines[i];
    if (!line || line.start >= limit) break;
    const day = line.says & SAYS_DAY ? dayAlone(source, line) : undefined;
    if (!day) continue;
    const issuers = bodiesAbove(source, i, day);
    // Field by field: a spread copies a day in a document so slowly that it shows.
    const signed = { issuers, day: { day: day.day, start: day.start, end: day.end, line: i } };
    // 市数据局 2024-05-08 at the top is the page's; the document may be signed below.
    if (issuers.length > 0 && i < TOP_LINES && !top && !source.text.slice(day.start, day.end).includes("年"))
      top = signed;
    else if (issuers.length > 0) return signed;
    else lone ??= signed.day;
  }
  if (top) return top;
  if (lone) return { issuers: [], day: lone };
  const inLine = signatureInLine(source, limit);
  return inLine.day ? inLine : { issuers: undatedBody(source, limit), day: undefined };
}

const ONLY_A_MONTH = /^20\d\d年\d{1,2}月$/;
const LONGEST_MONTH = 8;

/** A body that signs without a day: alone below the last sentence or the list of annexes, with nothing or an annex below it. */
function undatedBody(source: Source, limit: number): string[] {
  const { text, lines } = source;
  for (let i = lines.length - 1; i > 2; i--) {
    const [above, line, below] = [lines[i - 1], lines[i], lines[i + 1]];
    if (!above || !line || line.end > limit || line.end - line.start > 30) continue;
    const month = below !== undefined && below.end - below.start <= LONGEST_MONTH && ONLY_A_MONTH.test(below.text);
    if (below && below.start < limit && !text.startsWith("附", below.start) && !month) continue;
    if (!month && text[above.end - 1] !== "。" && !text.startsWith("附件", above.start)) continue;
    if (!PLACE_NAMED.test(line.text)) continue;
    const bodies = bodiesIn(source.raw.slice(line.rawStart, line.rawEnd));
    if (bodies) return bodies;
  }
  return [];
}

const PLACE_NAMED = /^[\u4e00-\u9fff]{2,6}?[省市区县州旗盟]/;

/** A field's value as printed. */
export function printedField(source: Source, field: Field): string {
  return printed(source, field.start, field.end);
}
