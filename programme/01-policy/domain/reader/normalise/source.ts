import type { Span } from "../../draft.ts";
import { plainForm } from "./character.ts";
import { isPageFurniture } from "./furniture.ts";
import { lostBreaks } from "./long-lines.ts";

/** One printed line: its range in the plain text and in the raw text (UTF-16 units). */
export type Line = {
  readonly start: number;
  readonly end: number;
  readonly rawStart: number;
  readonly rawEnd: number;
  /** Blank lines stand between it and the line before. */
  readonly afterBlank: boolean;
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
};

const LINE_END = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;

/** Readings that a web page put behind characters: 人(rén)民. Left out of the plain text where a page is full of them. */
const READING = /(?<=[\u4e00-\u9fff])\([a-z\u00e0-\u01dc]{1,6}\)/g;
const FULL_OF_READINGS = 5;

function readingsIn(raw: string): ReadonlyMap<number, number> {
  const found = new Map([...raw.matchAll(READING)].map((match) => [match.index, match[0].length] as const));
  return found.size >= FULL_OF_READINGS ? found : new Map();
}

type Builder = { chunks: string[]; at: Uint32Array; length: number };

function grow(builder: Builder, needed: number): void {
  if (needed <= builder.at.length) return;
  const larger = new Uint32Array(Math.max(needed, builder.at.length * 2));
  larger.set(builder.at);
  builder.at = larger;
}

type Stretch = { from: number; to: number; pairs: number[]; readings: ReadonlyMap<number, number> };

function appendLine(builder: Builder, raw: string, range: Stretch): string {
  let plain = "";
  const positions: number[] = [];
  for (let i = range.from; i < range.to; i++) {
    const reading = range.readings.get(i);
    if (reading !== undefined) {
      i += reading - 1;
      continue;
    }
    const code = raw.charCodeAt(i);
    const isPair = code >= 0xd800 && code <= 0xdbff && i + 1 < range.to && (raw.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
    const form = isPair ? "□" : plainForm(code);
    if (form.length === 1) positions.push(i);
    else for (const _ of form) positions.push(i);
    plain += form;
    if (isPair) range.pairs.push(i++);
  }
  if (plain === "" || isPageFurniture(plain)) return "";
  grow(builder, builder.length + plain.length);
  builder.at.set(positions, builder.length);
  builder.length += plain.length;
  builder.chunks.push(plain);
  return plain;
}

/** Reads the raw text once, line by line. Linear in its length. */
export function sourceOf(raw: string): Source {
  const builder: Builder = { chunks: [], at: new Uint32Array(raw.length + 16), length: 0 };
  const lines: Line[] = [];
  const pairs: number[] = [];
  const readings = readingsIn(raw);
  let afterBlank = false;
  let from = 0;
  const take = (to: number) => {
    const start = builder.length;
    const plain = appendLine(builder, raw, { from, to, pairs, readings });
    if (plain !== "") lines.push({ start, end: builder.length, rawStart: from, rawEnd: to, afterBlank });
    afterBlank = plain === "" && (afterBlank || /^\s*$/.test(raw.slice(from, to)));
  };
  const takeLine = (to: number) => {
    const line = from;
    for (const cut of lostBreaks(raw.slice(from, to))) {
      take(line + cut);
      from = line + cut;
    }
    take(to);
  };
  for (const end of raw.matchAll(LINE_END)) {
    takeLine(end.index);
    from = end.index + end[0].length;
  }
  takeLine(raw.length);
  return { raw, text: builder.chunks.join(""), at: builder.at.subarray(0, builder.length), lines, pairs };
}

/** The raw range [start, end) behind a range of plain characters. */
export function rawRange(source: Source, start: number, end: number): readonly [number, number] {
  if (end <= start) return [source.at[start] ?? 0, source.at[start] ?? 0];
  const last = source.at[end - 1] ?? 0;
  const wide =
    (source.raw.charCodeAt(last) & 0xfc00) === 0xd800 && (source.raw.charCodeAt(last + 1) & 0xfc00) === 0xdc00;
  return [source.at[start] ?? 0, last + (wide ? 2 : 1)];
}

/** Printed text without the white space of the layout; one blank stays between two Latin words. */
export function tidy(printed: string): string {
  return printed.replace(/\s+/g, (gap, at: number) =>
    /[A-Za-z0-9]/.test(printed[at - 1] ?? "") && /[A-Za-z]/.test(printed[at + gap.length] ?? "") ? " " : "",
  );
}

/** The printed text behind a range of plain characters, tidied. */
export function printed(source: Source, start: number, end: number): string {
  const [from, to] = rawRange(source, start, end);
  return tidy(source.raw.slice(from, to));
}

function pairsBefore(pairs: readonly number[], index: number): number {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Code-point offsets of a raw UTF-16 range. */
export function codePoints(source: Source, from: number, to: number): Span {
  return [from - pairsBefore(source.pairs, from), to - pairsBefore(source.pairs, to)];
}

/** Quote and span of a range of plain characters. */
export function quoted(source: Source, start: number, end: number): { readonly quote: string; readonly span: Span } {
  const [from, to] = rawRange(source, start, end);
  return { quote: tidy(source.raw.slice(from, to)), span: codePoints(source, from, to) };
}
