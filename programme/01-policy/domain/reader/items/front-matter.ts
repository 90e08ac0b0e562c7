import { plainText } from "../normalise/character.ts";
import { matchesIn } from "../normalise/matches.ts";
import { printed, READING, rawRange, type Source, tidy } from "../normalise/source.ts";
import { type DayMention, daysIn } from "./dates.ts";

/** Ends of names of bodies that issue documents. */
const BODY =
  "(?:人民政府办公厅|人民政府办公室|人民政府|政府办公室|政府办公厅|政府|委员会办公室|委员会|管委会|办公室|办公厅|领导小组|工作组|指挥部|局|厅|部|委|院|中心|银行|分行|总队|协会|海关|公司)";
const ONE_BODY = new RegExp(`^[\\u4e00-\\u9fff()]{1,28}${BODY}$`);
const NOT_A_BODY = /关于|印发|各县|各区|各镇|有关单位|工作机构|责任单位|文件$/;

/** A labelled field of a government web page (发文字号：…), as plain text with its place. */
export type Field = { readonly label: string; readonly value: string; readonly start: number; readonly end: number };

const LABELS =
  "(?:索引号|名称|标题|文件名称|文号|发文字号|文件编号|发布文号|主题分类|发布机构|发布单位|发文机关|发文单位|制发机关|制发单位|成文机关|信息来源|来源|成文日期|发文日期|印发日期|签发日期|生成日期|成文时间|发文时间|发布日期|发布时间|公开日期|发表于|发布于|施行日期|实施日期|生效日期|有效期|公开类型|公开属性|公开期限|体裁分类|组配分类|主题词|公开方式|有效性|统一编号|废止日期|时间|日期)";
const FIELD = new RegExp(`(${LABELS})(?:[:|]|:\\||(?=20\\d\\d))[|]?([^|]*?)(?=\\||$|${LABELS}[:|])`, "g");

/** Labelled fields among the first and last lines of the document. */
export function fieldsOf(source: Source): Field[] {
  const fields: Field[] = [];
  const edge = source.lines.length > 60 ? [...source.lines.slice(0, 40), ...source.lines.slice(-20)] : source.lines;
  for (const line of edge) {
    const text = source.text.slice(line.start, line.end);
    if (text.length > 200 || !/[:|]|发布|发表/.test(text)) continue;
    for (const match of matchesIn(FIELD, text)) {
      const start = line.start + match.index + match[0].length - (match[2]?.length ?? 0);
      fields.push({ label: match[1] ?? "", value: match[2] ?? "", start, end: start + (match[2]?.length ?? 0) });
    }
  }
  return fields;
}

/** Splits a printed line into names of bodies; undefined when any piece is something else. */
export function bodiesIn(printedLine: string): string[] | undefined {
  const names = printedLine.replace(READING, "").replace(/^\s*[(（]/, "");
  const pieces = names.split(/[\s、,，]+/).filter((piece) => piece !== "");
  const whole = tidy(names);
  const isBody = (name: string) => ONE_BODY.test(plainText(name));
  if (pieces.length > 1 && pieces.every((piece) => isBody(piece) && piece.length >= 3)) return pieces.map(tidy);
  if (!isBody(whole) || NOT_A_BODY.test(plainText(whole))) return undefined;
  return glued(whole);
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

const ONLY_A_DAY = /^\(?(?:20\d\d|二[〇零]).{2,14}日?\)?(?:印发)?$/;

function dayAlone(source: Source, index: number): DayMention | undefined {
  const line = source.lines[index];
  if (!line) return undefined;
  const text = source.text.slice(line.start, line.end);
  if (text.length > 40) return undefined;
  const day = daysIn(text)[0];
  if (!day) return undefined;
  const rest = text.slice(0, day.start) + text.slice(day.end);
  const shifted = { ...day, start: day.start + line.start, end: day.end + line.start };
  if (ONLY_A_DAY.test(text) && /^[()印发]*$/.test(rest)) return shifted;
  return bodiesIn(source.raw.slice(line.rawStart, rawRange(source, line.start, shifted.start)[1]))
    ? shifted
    : undefined;
}

function bodiesAbove(source: Source, dayLine: number): string[] {
  const issuers: string[] = [];
  for (let i = dayLine; i >= Math.max(0, dayLine - 12); i--) {
    const line = source.lines[i];
    if (!line) break;
    const day = i === dayLine ? daysIn(source.text.slice(line.start, line.end))[0] : undefined;
    const to = day
      ? day.start === 0
        ? line.rawStart
        : rawRange(source, line.start, line.start + day.start)[1]
      : line.rawEnd;
    const names = bodiesIn(source.raw.slice(line.rawStart, to));
    if (names) issuers.unshift(...names);
    else if (i < dayLine) break;
  }
  return issuers;
}

/** The signature: names of bodies on lines of their own with a day below (or beside) them; the first one counts. */
export function signatureOf(source: Source, limit: number): Signature {
  let lone: Signature["day"];
  for (let i = 0; i < source.lines.length; i++) {
    if ((source.lines[i]?.start ?? 0) >= limit) break;
    const day = dayAlone(source, i);
    if (!day) continue;
    const issuers = bodiesAbove(source, i);
    if (issuers.length > 0) return { issuers, day: { ...day, line: i } };
    lone ??= { ...day, line: i };
  }
  return { issuers: [], day: lone };
}

/** A field's value as printed. */
export function printedField(source: Source, field: Field): string {
  return printed(source, field.start, field.end);
}
