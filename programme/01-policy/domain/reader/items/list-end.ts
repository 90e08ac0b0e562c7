import { firstLineWhere, type Source } from "../normalise/source.ts";
import { UNIT_END } from "./unit-names.ts";

/** Where a list of units ends that no bracket closes: at a full stop, or at the end of the line that completes it. */

/** 按职责分工负责 completes a list also where a page lost the break behind it. */
const COMPLETE =
  /按(?:照)?(?:各自)?职责(?:分工)?(?:分别)?负责(?=[\u4e00-\u9fff"□])(?!落实|实施|组织|推进|抓好|协调|配合)/;

const DUTY_END = /(?:负责|牵头|配合|参与|落实|协助|协同|协办|实施)$/;
const LABEL_AHEAD =
  /^[〔(]?(?:主要)?(?:责任|牵头|主办|承办|主责|负责|配合|参与|参加|协[办同助作]|完成|时[间限]|进度)[^,、。;:]{0,6}:/;
const AREA = /^[市省区县州各国]/;

/** The first line that begins at or behind a place of the plain text. */
export function lineFrom(source: Source, place: number): number {
  return firstLineWhere(source, (line) => line.start >= place);
}

/** The words of a line up to its first sign. */
function firstPiece(line: string): string {
  const sign = line.search(/[、,;。]/);
  return sign < 0 ? line : line.slice(0, sign);
}

/** Whether a list goes on in the next line. */
function goesOn(before: string, line: string): boolean {
  if (/[、,;:(〔和及与]$/.test(before) || /^[、,;)〕。]/.test(line) || LABEL_AHEAD.test(line)) return true;
  const piece = firstPiece(line);
  if (DUTY_END.test(before)) return AREA.test(piece) && DUTY_END.test(line) && (UNIT_END.test(piece) || piece === line);
  return !UNIT_END.test(before) || UNIT_END.test(piece) || DUTY_END.test(piece);
}

/** The full stop that ends a list: not one before the next label of the same list. */
function fullStop(text: string, at: number): number {
  let stop = text.indexOf("。", at);
  while (stop >= 0 && LABEL_AHEAD.test(text.slice(stop + 1, stop + 16))) stop = text.indexOf("。", stop + 1);
  return stop < 0 ? text.length : stop;
}

/** The end of the list that begins at `at` of `text`, which begins at `start` of the plain text. */
export function listEnd(source: Source, start: number, text: string, at: number): number {
  const end = fullStop(text, at);
  for (let i = lineFrom(source, start + at + 1); ; i++) {
    const line = source.lines[i];
    if (!line || line.start >= start + end) break;
    const cut = line.start - start;
    if (
      !goesOn(text.slice(Math.max(at, cut - 24), cut), source.text.slice(line.start, Math.min(line.end, start + end)))
    )
      return completed(text, at, cut);
  }
  return completed(text, at, end);
}

function completed(text: string, at: number, end: number): number {
  const list = text.slice(at, end);
  const found = list.includes("职责") ? COMPLETE.exec(list) : null;
  return found ? at + found.index + found[0].length : end;
}
