import { isInline, isSilent } from "./elements.ts";
import { lineText } from "./line-text.ts";
import { markersOf } from "./list-marker.ts";
import { isFieldLabel } from "./page-fields.ts";
import type { Reading } from "./reading.ts";
import { tableLines } from "./table.ts";
import { attribute, type HtmlElement } from "./tree.ts";

type Writer = {
  readonly lines: string[];
  pieces: string[];
  /** Number of a list item or name of a field, for the next line. */
  marker: string;
  preformatted: boolean;
  /** Numbers of the items of the ordered lists seen so far. */
  readonly numbers: Map<HtmlElement, string>;
};

const NUMBERED =
  /^(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十百]{1,4}|[a-zA-Z])[.．、)）]|第[一二三四五六七八九十百\d]+[章节条])/;

function flush(writer: Writer): void {
  const line = lineText(writer.pieces.join(""));
  writer.pieces = [];
  if (line === "") return;
  writer.lines.push(writer.marker === "" || NUMBERED.test(line) ? line : writer.marker + line);
  writer.marker = "";
}

function text(writer: Writer, value: string): void {
  if (!writer.preformatted) {
    writer.pieces.push(value);
    return;
  }
  for (const [i, line] of value.split("\n").entries()) {
    if (i > 0) flush(writer);
    writer.pieces.push(line);
  }
}

const FOOTNOTE = /^(?:[[〔【(（]\d{1,3}[\]〕】)）]|[①-⑳]|\*{1,3})$/;

/** A raised mark that points to a note is left out; raised units stay as their own characters. */
function raised(writer: Writer, element: HtmlElement, reading: Reading): void {
  const inner = linesOf(element, reading).join(" ");
  if (FOOTNOTE.test(inner)) return;
  const power = inner === "2" ? "²" : inner === "3" ? "³" : inner;
  writer.pieces.push(/[a-zA-Z米]\s*$/.test(writer.pieces.at(-1) ?? "") ? power : inner);
}

function item(writer: Writer, element: HtmlElement, reading: Reading): void {
  flush(writer);
  writer.marker = writer.numbers.get(element) ?? "";
  children(writer, element, reading);
  flush(writer);
  writer.marker = "";
}

/** A name in a definition list that is a field of an official page goes in front of its value. */
function term(writer: Writer, element: HtmlElement, reading: Reading): void {
  const name = linesOf(element, reading).join("");
  if (!isFieldLabel(name)) writer.lines.push(...(name === "" ? [] : [name]));
  else writer.marker = `${name.replace(/[:：\s]+$/, "")}：`;
}

function block(writer: Writer, element: HtmlElement, reading: Reading): void {
  flush(writer);
  if (element.name === "table") {
    for (const line of tableLines(element, reading, linesOf)) writer.lines.push(line);
    return;
  }
  if (element.name === "dt") {
    term(writer, element, reading);
    return;
  }
  const outer = writer.preformatted;
  writer.preformatted ||= element.name === "pre" || element.name === "xmp" || element.name === "plaintext";
  if (element.name === "ol") for (const [one, number] of markersOf(element)) writer.numbers.set(one, number);
  children(writer, element, reading);
  flush(writer);
  if (element.name === "dl") writer.marker = "";
  writer.preformatted = outer;
}

function children(writer: Writer, element: HtmlElement, reading: Reading): void {
  for (const child of element.children) {
    if (child.kind === "text") text(writer, child.value);
    else if (isSilent(child) || reading.leaveOut(child)) continue;
    else if (child.name === "br" || child.name === "hr") flush(writer);
    else if (child.name === "li") item(writer, child, reading);
    else if (child.name === "sup") raised(writer, child, reading);
    else if (isInline(child)) children(writer, child, reading);
    else block(writer, child, reading);
  }
}

/** The lines of a part of a page: one a paragraph, one a table row. */
export function linesOf(element: HtmlElement, reading: Reading): string[] {
  const style = attribute(element, "style") ?? "";
  const preformatted = /white-space\s*:\s*pre/i.test(style);
  const writer: Writer = { lines: [], pieces: [], marker: "", preformatted, numbers: new Map() };
  children(writer, element, reading);
  flush(writer);
  return writer.lines;
}
