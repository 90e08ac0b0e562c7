import type { Block, PageBlocks } from "./page-blocks.ts";

const PAGE_NUMBER =
  /^(?:[—–\-―－一~·.•\s]*(?:第\s*)?(?:\d{1,4}|[ivxlcIVXLC]{1,6}|[０-９]{1,4})\s*(?:页)?(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页?)?[—–\-―－~·.•\s]*|(?:Page|P\.?)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?)$/i;
const MARGIN = 0.12;
/** How many lines from the top and bottom of a page may be running headers and footers. */
const DEEP = 3;

/** Stands at the top of every annex and still says something. */
const KEPT =
  /^(?:附[件表录]|专栏|表\s*\d|续表|图\s*\d|[（(]?(?:计量)?单位\s*[:：]|注[:：]|备注[:：]|第[一二三四五六七八九十\d]+[章节条]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/;

type Edge = { readonly page: number; readonly index: number; readonly key: string; readonly text: string };

function edgeLines(page: PageBlocks, number: number): Edge[] {
  const found: Edge[] = [];
  const lines = page.blocks.flatMap((block, index) => (block.kind === "line" ? [{ block, index }] : []));
  const byHeight = lines.toSorted((a, b) => a.block.y - b.block.y);
  const top = byHeight.slice(0, DEEP).filter(({ block }) => block.y < page.height * MARGIN);
  const bottom = byHeight.slice(-DEEP).filter(({ block }) => block.y > page.height * (1 - MARGIN));
  for (const { block, index } of [...top, ...bottom]) {
    const place = block.y < page.height / 2 ? "top" : "bottom";
    const key = `${place} ${block.text.replace(/[\d０-９]+/g, "#").replace(/\s/g, "")}`;
    found.push({ page: number, index, key, text: block.text });
  }
  return found;
}

/** Pages without running headers, footers and page numbers: what repeats at the same edge of several pages. */
export function withoutFurniture(pages: readonly PageBlocks[]): Block[][] {
  const edges = pages.flatMap(edgeLines);
  const counts = new Map<string, number>();
  for (const edge of edges) counts.set(edge.key, (counts.get(edge.key) ?? 0) + 1);
  const enough = Math.max(2, Math.min(3, Math.ceil(pages.length * 0.3)));
  const dropped = pages.map(() => new Set<number>());
  for (const edge of edges) {
    const repeated = (counts.get(edge.key) ?? 0) >= enough && !KEPT.test(edge.text);
    if (repeated || PAGE_NUMBER.test(edge.text)) dropped[edge.page]?.add(edge.index);
  }
  return pages.map((page, i) => page.blocks.filter((_, index) => !dropped[i]?.has(index)));
}
