import { joined } from "./characters.ts";
import type { Block, TextLine } from "./page-blocks.ts";

/** Begins a paragraph, whatever the line before looks like. */
const MARKER =
  /^(?:第[一二三四五六七八九十百零〇\d]{1,4}[章节条款]|[一二三四五六七八九十]{1,4}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、．]|\d{1,2}\.(?!\d)|\d{1,2}(?:\.\d{1,2}){1,3}(?![\d%．.])|[①-⑳]|[-•●■◆▪·※]|附[件表录]|专栏|表\s*\d|图\s*\d|注[:：]|备注[:：]|抄送|主送|联系人|\|)/;
const SENTENCE_END = /[。！？；：!?;:]["”’）)》]?$/;

type Paragraph = { text: string; readonly first: TextLine; last: TextLine };

/** Whether the next line stands at the edge, by the column's other lines or because the first line is indented before it. */
function isAtEdge(first: TextLine, next: TextLine): boolean {
  const indent = (first.x0 - next.x0) / next.size;
  return Math.abs(next.x0 - next.left) < next.size * 0.8 || (indent > 1.4 && indent < 2.6);
}

/** Whether a line certainly goes on in the next. */
function goesOn(paragraph: Paragraph, next: TextLine): boolean {
  const { first, last } = paragraph;
  const full = last.x1 > last.right - last.size * 1.7 && last.x1 - last.x0 > last.size * 8;
  const sameType = Math.abs(last.size - next.size) < 0.6;
  if (!full || !sameType || !isAtEdge(first, next) || MARKER.test(next.text)) return false;
  // Where paragraphs are indented, a line that is not goes on even after the end of a sentence.
  if (SENTENCE_END.test(last.text)) return first.x0 - next.x0 > next.size * 1.2 && !/[：:]$/.test(last.text);
  return first.x0 <= last.left + last.size * 4;
}

function isNear(last: TextLine, next: TextLine): boolean {
  const step = next.y - last.y;
  // A step up is the next column or page.
  return step <= 0 || step < last.size * 3;
}

function rowText(row: readonly string[]): string {
  return `| ${row.join(" | ")} |`;
}

/** The document's lines: wrapped lines of a paragraph joined where that is certain, a table row a line. */
export function paragraphLines(blocks: readonly Block[]): string[] {
  const out: string[] = [];
  let open: Paragraph | undefined;
  const close = () => {
    if (open) out.push(open.text);
    open = undefined;
  };
  for (const block of blocks) {
    if (block.kind === "table") {
      close();
      for (const row of block.rows) out.push(rowText(row));
    } else if (open && goesOn(open, block) && isNear(open.last, block)) {
      open.text = joined(open.text, block.text);
      open.last = block;
    } else {
      close();
      open = { text: block.text, first: block, last: block };
    }
  }
  close();
  return out;
}
