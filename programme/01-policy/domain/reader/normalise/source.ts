import type { Span } from "../../draft.ts";
import { NOTHING, plainCode, plainEntry, plainForm, plainOf, plainSignOf, SEVERAL } from "./character.ts";
import { firstIndexWhere } from "./first-index.ts";
import { FURNITURE_LIMIT, isPageFurniture, mayBeFurniture } from "./furniture.ts";
import { lostBreaks } from "./long-lines.ts";
import { type Markup, markupIn, tagCuts, withoutMarkup } from "./markup.ts";
import { matchesIn } from "./matches.ts";
import { saysBehind, signOf } from "./says.ts";
import { BRACKET, OTHER_LINE_END, QUOTES_APART, SMALL_LETTER, signsIn } from "./signs.ts";

/** One printed line: its plain text, and its range in the plain text and in the raw text (UTF-16 units). */
export type Line = {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly rawStart: number;
  readonly rawEnd: number;
  /** Blank lines stand between it and the line before. */
  readonly afterBlank: boolean;
  /** The kinds of words that stand in it or go on in it, as says.ts has them. */
  readonly says: number;
};

/**
 * The document twice: as handed in, and plain (simplified, half width, no white space, no page furniture). `at[i]` is the
 * raw UTF-16 index of plain character i, so every find leads back to the printed text.
 */
export type Source = {
  readonly raw: string;
  readonly text: string;
  readonly at: Uint32Array;
  readonly lines: readonly Line[];
  /** Raw indexes of the first halves of surrogate pairs: what tells code points from UTF-16 units. */
  readonly pairs: readonly number[];
  /** The page put readings behind characters: 人(rén)民. */
  readonly withReadings: boolean;
  /** The kinds of rare signs in the raw text, as signs.ts has them. */
  readonly signs: number;
  /** What any of its lines says. */
  readonly says: number;
  /** Some printed character has a plain form of several. */
  readonly widened: boolean;
  /** The text kept tags of its page or marks of Markdown. */
  readonly withMarkup: boolean;
};

/** Where the line that begins at `from` ends: at \n, \v, \f, \r, next line, line or paragraph separator, or the end. */
function lineEnd(raw: string, from: number, signs: number): number {
  if ((signs & OTHER_LINE_END) === 0) {
    const end = raw.indexOf("\n", from);
    return end < 0 ? raw.length : end;
  }
  let at = from;
  for (; at < raw.length; at++) {
    const code = raw.charCodeAt(at);
    if (code < 0x0e ? code >= 0x0a : code === 0x85 || code === 0x2028 || code === 0x2029) break;
  }
  return at;
}

/** Readings that a web page put behind characters: 人(rén)民. Left out of the plain text where a page is full of them. */
export const READING = /\((?<=[\u4e00-\u9fff]\()[a-z\u00e0-\u01dc]{1,6}\)/g;
const FULL_OF_READINGS = 5;

/** Where readings begin and how long they are; undefined for a text that is not full of them. */
function readingsIn(raw: string, signs: number): ReadonlyMap<number, number> | undefined {
  if ((signs & BRACKET) === 0 || (signs & SMALL_LETTER) === 0) return undefined;
  const found = matchesIn(READING, raw);
  if (found.length < FULL_OF_READINGS) return undefined;
  return new Map(found.map((match) => [match.index, match[0].length] as const));
}

type Builder = {
  readonly codes: number[];
  at: Uint32Array;
  length: number;
  widened: boolean;
  /** The last plain character as a sign of says.ts, and what the line says so far. */
  sign: number;
  says: number;
};

/** Room for the plain characters while a text is read, taken again for the next one; nothing of a text is looked up in it later. */
const ROOM: number[] = [];
/** A text so long has a room of its own, which is not kept. */
const ROOM_LIMIT = 0x10000;

/** Room for the places of one text after the other: whoever lends it is done with a source before the next one is made. */
export type PlacesRoom = { places: Uint32Array };

function placesFor(length: number, room: PlacesRoom | undefined): Uint32Array {
  if (!room || length >= ROOM_LIMIT) return new Uint32Array(length);
  if (room.places.length < length) room.places = new Uint32Array(2 * length);
  return room.places;
}

function builderFor(raw: string, room: PlacesRoom | undefined): Builder {
  const codes = raw.length < ROOM_LIMIT ? ROOM : [];
  return { codes, at: placesFor(raw.length + 16, room), length: 0, widened: false, sign: 0, says: 0 };
}

/** Makes room for so many further places; the codes make it as they come. */
function reserve(builder: Builder, count: number): void {
  if (builder.length + count <= builder.at.length) return;
  const at = new Uint32Array(Math.max(builder.at.length * 2, builder.length + count));
  at.set(builder.at);
  builder.at = at;
}

function put(builder: Builder, code: number, at: number): void {
  reserve(builder, 1);
  builder.codes[builder.length] = code;
  builder.at[builder.length] = at;
  builder.length++;
  const sign = signOf(code);
  builder.says |= saysBehind(builder.sign, sign);
  builder.sign = sign;
}

const CHUNK = 8192;

function textBetween({ codes }: Builder, start: number, end: number): string {
  let text = "";
  for (let i = start; i < end; i += CHUNK) text += String.fromCharCode(...codes.slice(i, Math.min(i + CHUNK, end)));
  return text;
}

type Stretch = {
  from: number;
  to: number;
  pairs: number[];
  /** Readings and marks, by their place: how many signs are left out. */
  readings: ReadonlyMap<number, number> | undefined;
  /** Quotation marks are no text here. */
  quotesLost: boolean;
};

const QUOTES_TOGETHER = /[\u201c\u201d\u2018\u2019] [\u201c\u201d\u2018\u2019]/g;
const LOST_FROM = 3;
const QUOTE = '"'.charCodeAt(0);

/** Whether a page copied from a PDF has its quotation marks away from their words (2023 “ ”年): then they say nothing. */
function quotesAreLost(raw: string, signs: number): boolean {
  if ((signs & QUOTES_APART) === 0) return false;
  if (!raw.includes("\u201c \u201d") && !raw.includes("\u201d \u201c")) return false;
  return (raw.match(QUOTES_TOGETHER)?.length ?? 0) >= LOST_FROM;
}

const QUESTION = "?".charCodeAt(0);
const SQUARE = "□".charCodeAt(0);

function isPairAt(raw: string, i: number, to: number): boolean {
  return (raw.charCodeAt(i) & 0xfc00) === 0xd800 && i + 1 < to && (raw.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
}

/** Appends what stands at `i` when that is more than one plain character for one printed; gives the index of its last unit. */
function appendRare(builder: Builder, raw: string, i: number, { to, pairs, readings, quotesLost }: Stretch): number {
  const reading = readings?.get(i);
  if (reading !== undefined) return i + reading - 1;
  if (isPairAt(raw, i, to)) {
    put(builder, SQUARE, i);
    pairs.push(i);
    return i + 1;
  }
  const code = raw.charCodeAt(i);
  const plain = plainCode(code);
  if (plain === SEVERAL) {
    builder.widened = true;
    for (const sign of plainForm(code)) put(builder, sign.charCodeAt(0), i);
  } else if (plain !== NOTHING && !(quotesLost && plain === QUOTE)) put(builder, plain, i);
  return i;
}

/** Appends as many plain characters as stand for one printed each; gives the index of the first that does not. */
function appendPlain(builder: Builder, raw: string, from: number, to: number): number {
  reserve(builder, to - from);
  const { codes, at } = builder;
  let { length, sign, says } = builder;
  let i = from;
  for (; i < to; i++) {
    const entry = plainEntry(raw.charCodeAt(i));
    const plain = plainOf(entry);
    if (plain === NOTHING) continue;
    if (plain === SEVERAL) break;
    codes[length] = plain;
    at[length] = i;
    length++;
    const next = plainSignOf(entry);
    says |= saysBehind(sign, next);
    sign = next;
  }
  builder.length = length;
  builder.sign = sign;
  builder.says = says;
  return i;
}

/** Appends the plain form of a line; gives false when nothing of it is text. What it says stands in the builder until the next one. */
function appendLine(builder: Builder, raw: string, stretch: Stretch): boolean {
  const { length: start, sign } = builder;
  builder.says = 0;
  const { from, to, readings, quotesLost } = stretch;
  const mayLeaveOut = readings !== undefined || quotesLost;
  for (let i = from; i < to; i++) {
    if (!mayLeaveOut) i = appendPlain(builder, raw, i, to);
    if (i < to) i = appendRare(builder, raw, i, stretch);
  }
  if (builder.length > start && !isFurniture(builder, start)) return true;
  builder.length = start;
  builder.sign = sign;
  return false;
}

/** Whether the line that begins at `start` in the builder is page furniture; its text is made only when it may be. */
function isFurniture(builder: Builder, start: number): boolean {
  const length = builder.length - start;
  const { codes } = builder;
  if (length > FURNITURE_LIMIT || !mayBeFurniture(codes[start] ?? 0, codes[builder.length - 1] ?? 0)) return false;
  return isPageFurniture(textBetween(builder, start, builder.length));
}

/** How many question marks stand at the beginning of a line for the blanks of its indent that a page could not print. */
function blanksLost(raw: string, from: number, to: number): number {
  if (raw.charCodeAt(from) !== QUESTION || raw.charCodeAt(from + 1) !== QUESTION) return 0;
  let at = from;
  while (at < to && raw.charCodeAt(at) === QUESTION) at++;
  return at - from;
}

function isBlankLine(line: string, markup: Markup | undefined): boolean {
  return (markup ? withoutMarkup(line) : line).trim() === "";
}

/** Leaves the tags at the ends of the last line out of its raw range. */
function withoutTags({ at, length }: Builder, line: Writable<Line>): void {
  const last = at[length - 1] ?? line.rawEnd - 1;
  line.rawStart = at[line.start] ?? line.rawStart;
  line.rawEnd = Math.min(line.rawEnd, last + 1);
}

/** Tells, for lines asked for in their order, where they lost their line breaks. */
type Cuts = (from: number, to: number) => readonly number[];

function cutsOf(raw: string, markup: Markup | undefined): Cuts {
  const atTags = markup && markup.breaks.length > 0 ? tagCuts(raw, markup) : undefined;
  return atTags ?? ((from, to) => lostBreaks(raw, from, to));
}

/** Hands out the printed lines of a text in their order; a line that lost its line breaks in its parts. */
function cutLines(
  raw: string,
  { cutsIn, signs }: { readonly cutsIn: Cuts; readonly signs: number },
  take: (from: number, to: number) => void,
): void {
  for (let from = 0; from <= raw.length; ) {
    const end = lineEnd(raw, from, signs);
    let part = from;
    for (const cut of cutsIn(from, end)) {
      take(part, from + cut);
      part = from + cut;
    }
    take(part, end);
    from = end + (raw[end] === "\r" && raw[end + 1] === "\n" ? 2 : 1);
  }
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Gives each line its part of the whole text, which is made once; returns what they say together. */
function cutOut(lines: readonly Writable<Line>[], text: string): number {
  let says = 0;
  for (const line of lines) {
    line.text = text.slice(line.start, line.end);
    says |= line.says;
  }
  return says;
}

/** Reads the raw text once, line by line. Linear in its length. With a room to write in, the source holds until that is lent again. */
export function sourceOf(raw: string, room?: PlacesRoom): Source {
  const builder = builderFor(raw, room);
  const signs = signsIn(raw);
  const lines: Writable<Line>[] = [];
  const pairs: number[] = [];
  const markup = markupIn(raw, signs);
  const readings = readingsIn(raw, signs);
  const leftOut = markup ? new Map([...(readings ?? []), ...markup.lengths]) : readings;
  const quotesLost = quotesAreLost(raw, signs);
  let afterBlank = false;
  // Blank lines around a page number are the page's, not the text's.
  let pageTurned = false;
  const take = (lineStart: number, to: number) => {
    const from = lineStart + blanksLost(raw, lineStart, to);
    const start = builder.length;
    if (appendLine(builder, raw, { from, to, pairs, readings: leftOut, quotesLost })) {
      const apart = afterBlank && !pageTurned;
      const line = {
        text: "",
        start,
        end: builder.length,
        rawStart: from,
        rawEnd: to,
        afterBlank: apart,
        says: builder.says,
      };
      if (markup) withoutTags(builder, line);
      lines.push(line);
      afterBlank = false;
      pageTurned = false;
    } else if (from === to || isBlankLine(raw.slice(from, to), markup)) afterBlank = true;
    else pageTurned = true;
  };
  cutLines(raw, { cutsIn: cutsOf(raw, markup), signs }, take);
  const text = textBetween(builder, 0, builder.length);
  const says = cutOut(lines, text);
  return {
    raw,
    text,
    at: builder.at.subarray(0, builder.length),
    lines,
    pairs,
    withReadings: readings !== undefined,
    signs,
    says,
    widened: builder.widened,
    withMarkup: markup !== undefined,
  };
}

/** Index of the first line for which `is` holds, when it holds for all lines behind it too; the count of lines when for none. */
export function firstLineWhere({ lines }: Source, is: (line: Line) => boolean): number {
  return firstIndexWhere(lines.length, (index) => is(lines[index] as Line));
}

/** What the lines of a range of plain characters say, as says.ts has it. */
export function saidBetween(source: Source, start: number, end: number): number {
  let said = 0;
  for (let i = firstLineWhere(source, (line) => line.end > start); i < source.lines.length; i++) {
    const line = source.lines[i];
    if (!line || line.start >= end) break;
    said |= line.says;
  }
  return said;
}

/** The raw range [start, end) behind a range of plain characters. */
export function rawRange(source: Source, start: number, end: number): readonly [number, number] {
  if (end <= start) return [source.at[start] ?? 0, source.at[start] ?? 0];
  const last = source.at[end - 1] ?? 0;
  const wide =
    (source.raw.charCodeAt(last) & 0xfc00) === 0xd800 && (source.raw.charCodeAt(last + 1) & 0xfc00) === 0xdc00;
  return [source.at[start] ?? 0, last + (wide ? 2 : 1)];
}

/** Whether a code is white space, as `\s` and `trim` take it. */
export function isWhite(code: number): boolean {
  if (code > 0x3000) return code === 0xfeff;
  if (code < 0xa0) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return (code >= 0x2000 && code <= 0x200a) || WIDER_WHITE.includes(code);
}

const WIDER_WHITE = [0x3000, 0xa0, 0x2028, 0x2029, 0x202f, 0x205f, 0x1680];

export function holdsWhite(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isWhite(text.charCodeAt(i))) return true;
  return false;
}

/** Printed text without the white space of the layout; one blank stays between two Latin words. */
export function tidy(printed: string): string {
  if (!holdsWhite(printed)) return printed;
  return printed.replace(/\s+/g, (gap, at: number) =>
    /[A-Za-z0-9]/.test(printed[at - 1] ?? "") && /[A-Za-z]/.test(printed[at + gap.length] ?? "") ? " " : "",
  );
}

/** Whether every printed character of a range became one plain character: then neither white space nor a reading is among them. */
export function standsClose({ widened }: Source, printedLength: number, plainLength: number): boolean {
  return printedLength === plainLength && !widened;
}

/** The printed text behind a range of plain characters, tidied, without readings. */
export function printed(source: Source, start: number, end: number): string {
  const [from, to] = rawRange(source, start, end);
  const whole = source.raw.slice(from, to);
  if (!source.withMarkup && standsClose(source, to - from, end - start)) return whole;
  const words = source.withMarkup ? withoutMarkup(whole) : whole;
  return tidy(source.withReadings ? words.replace(READING, "") : words);
}

function pairsBefore(pairs: readonly number[], index: number): number {
  return firstIndexWhere(pairs.length, (at) => (pairs[at] ?? 0) >= index);
}

/** Code-point offsets of a raw UTF-16 range. */
export function codePoints(source: Source, from: number, to: number): Span {
  return [from - pairsBefore(source.pairs, from), to - pairsBefore(source.pairs, to)];
}

/** Quote and span of a range of plain characters. */
export function quoted(source: Source, start: number, end: number): { readonly quote: string; readonly span: Span } {
  const [from, to] = rawRange(source, start, end);
  const words = source.raw.slice(from, to);
  const quote = standsClose(source, to - from, end - start) ? words : tidy(words);
  return { quote, span: codePoints(source, from, to) };
}
