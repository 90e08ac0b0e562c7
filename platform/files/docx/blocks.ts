import { cellInLine } from "../domain/table-line.ts";
/** What a document is made of once its markup is gone. */
export type Line = { readonly kind: "line"; readonly text: string; readonly heading: boolean };
export type TableBlock = { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };
export type Block = Line | TableBlock;

/** Joined in a cell without a space: 工业 + 增加值, 一、 + 总量. */
const CHINESE = String.raw`[\p{Script=Han}\u3001-\u303f\uff01-\uffef]`;
const BETWEEN_CHINESE = new RegExp(`(?<=${CHINESE})\n(?=${CHINESE})`, "gu");
const INVISIBLE = /[\u00ad\u200b\ufeff]/g;
const PLAIN_SPACES = /[\u00a0\u2002-\u200a\u202f]/g;

/** The lines of one paragraph, which may hold forced breaks: trimmed, without invisible characters, none empty. */
export function linesOfParagraph(text: string): string[] {
  const visible = text.replace(INVISIBLE, "").replace(PLAIN_SPACES, " ");
  if (!visible.includes("\n")) {
    const line = visible.trim();
    return line === "" ? [] : [line];
  }
  return visible
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Lines made one: nothing between two Chinese characters, else a space; tabs become spaces. */
export function joined(lines: readonly string[]): string {
  const text = lines.join("\n").replaceAll("\t", " ");
  return text.replace(BETWEEN_CHINESE, "").replaceAll("\n", " ").trim();
}

function rowLine(cells: readonly string[]): string {
  return `|${cells.map((cell) => (cell === "" ? " " : ` ${cellInLine(cell)} `)).join("|")}|`;
}

/** The document text of blocks: a paragraph or table row a line, a blank line before headings and between tables. */
export function textOfBlocks(blocks: readonly Block[]): string {
  const lines: string[] = [];
  let before: Block | undefined;
  for (const block of blocks) {
    const apart = block.kind === "table" ? before?.kind === "table" : block.heading;
    if (apart && lines.length > 0) lines.push("");
    if (block.kind === "table") for (const row of block.rows) lines.push(rowLine(row));
    else lines.push(block.text);
    before = block;
  }
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}
