import type { TemplateValue, TemplateValues } from "../domain/template.ts";
import { legalText } from "../legal-text.ts";
import { wordText } from "./mark-tags.ts";
import type { WordNames } from "./word-names.ts";
import { isElement, isTag, type TemplateTag, type XmlElement, type XmlNode } from "./xml-tree.ts";

/** What one document may cost to fill, in characters and what else there is to do; a list within a list multiplies. */
export type FillBudget = {
  left: number;
  /** The block that is being repeated. */
  within?: number;
};

/** What an element, a text and an entry of a list cost beside their characters. */
const [ELEMENT, TEXT, ENTRY] = [16, 32, 64];

/** What is carried along unread costs less than what is filled, a sign an eighth: a long text in a list is long as often as it has entries. */
const CARRIED = 8;

/** Thrown when something cannot be filled, with the tag at which that showed, if it was at one; caught where the filling began. */
class Unfillable extends Error {
  readonly pair: number | undefined;
  constructor(pair: number | undefined) {
    super();
    this.pair = pair;
  }
}

/** The budget is spent, in the innermost block that is repeated. */
export class TooMuch extends Unfillable {}
/** A block whose end was taken away with another block: the two share a paragraph or a row. */
export class Tangled extends Unfillable {}

type Filling = {
  readonly names: WordNames;
  readonly closes: ReadonlyMap<number, number>;
  readonly budget: FillBudget;
  /** Every block is kept just once, whatever the values say: a trial that leaves nothing out. */
  readonly everyBlock?: boolean;
};

/** What the innermost entry says comes first. */
type Scopes = readonly TemplateValues[];

function spend({ budget }: Filling, amount: number): void {
  budget.left -= amount;
  if (budget.left < 0) throw new TooMuch(budget.within);
}

function valueNamed(name: string, scopes: Scopes): TemplateValue {
  const holder = scopes.find((scope) => Object.hasOwn(scope, name));
  return holder?.[name] ?? "";
}

/** For which entries a block stands; a condition stands in the scope that it is in. */
function entriesOf({ tag, negated }: TemplateTag, scopes: Scopes, { everyBlock }: Filling): readonly Scopes[] {
  const value = valueNamed(tag, scopes);
  if (everyBlock) return [Array.isArray(value) && !negated ? [value[0] ?? {}, ...scopes] : scopes];
  const there = Array.isArray(value) ? value.length > 0 : value !== false && value !== "";
  if (negated) return there ? [] : [scopes];
  return Array.isArray(value) ? value.map((entry) => [entry, ...scopes]) : there ? [scopes] : [];
}

const tagsWithin = new WeakMap<XmlElement, readonly TemplateTag[]>();

/** The tags in a tree; looked for once, as trees do not change. */
function tagsOf(node: XmlNode): readonly TemplateTag[] {
  if (isTag(node)) return [node];
  if (!isElement(node)) return [];
  const known = tagsWithin.get(node);
  if (known) return known;
  const found = node.children.flatMap(tagsOf);
  tagsWithin.set(node, found);
  return found;
}

const sizes = new WeakMap<XmlElement, number>();

/** About how many signs a node comes to; counted once, as trees do not change. */
function sizeOf(node: XmlNode): number {
  if (!isElement(node)) return typeof node === "string" ? node.length : TEXT;
  const known = sizes.get(node);
  if (known !== undefined) return known;
  let size = 2 * node.name.length;
  for (const [name, value] of Object.entries(node.attributes)) size += name.length + value.length;
  for (const child of node.children) size += sizeOf(child);
  sizes.set(node, size);
  return size;
}

/** The first tag of a node whose end lies behind it. */
function openIn(node: XmlNode, { closes }: Filling): TemplateTag | undefined {
  const tags = tagsOf(node);
  const pairs = new Set(tags.map(({ pair }) => pair));
  return tags.find(({ role, pair }) => role === "open" && !pairs.has(closes.get(pair) ?? -1));
}

function without(node: XmlNode, pair: number): XmlNode | undefined {
  if (isTag(node)) return node.pair === pair ? undefined : node;
  if (!isElement(node) || !tagsOf(node).some((tag) => tag.pair === pair)) return node;
  return { ...node, children: node.children.flatMap((child) => without(child, pair) ?? []) };
}

const VISIBLE = new Set(["t", "drawing", "pict", "object", "br", "tab", "fldChar", "fldSimple", "sym"]);

/** Whether nothing is left to be seen, so that a paragraph, row or run that held nothing but a tag falls away. */
function isBare(node: XmlNode, filling: Filling): boolean {
  if (isTag(node)) return false;
  if (!isElement(node)) return node.trim() === "";
  const local = filling.names.local(node);
  if (local === "sectPr") return false;
  if (local === "t") return node.children.every((child) => typeof child === "string" && child.trim() === "");
  return !VISIBLE.has(local ?? "") && node.children.every((child) => isBare(child, filling));
}

const PARAGRAPH_NUMBER = /:(?:paraId|textId)$/;

/** What must be there but once, and is left out where something is repeated: bookmarks, and numbers of paragraphs. A node without any is the same node. */
function once(node: XmlNode, names: WordNames): readonly XmlNode[] {
  if (!isElement(node)) return [node];
  if (["bookmarkStart", "bookmarkEnd"].includes(names.local(node) ?? "")) return [];
  const kept = node.children.flatMap((child) => once(child, names));
  const entries = Object.entries(node.attributes);
  const attributes = entries.filter(([name]) => !PARAGRAPH_NUMBER.test(name));
  const same = kept.length === node.children.length && kept.every((child, at) => child === node.children[at]);
  if (same && attributes.length === entries.length) return [node];
  return [{ ...node, attributes: Object.fromEntries(attributes), children: kept }];
}

/** Which node behind a place holds the end of a block; -1 when none does. */
function endFrom(nodes: readonly XmlNode[], from: number, close: number): number {
  for (let at = from; at < nodes.length; at += 1)
    if (tagsOf(nodes[at] as XmlNode).some(({ pair }) => pair === close)) return at;
  return -1;
}

/** Children in a row, blocks among them repeated. */
function fillRow(nodes: readonly XmlNode[], scopes: Scopes, filling: Filling): XmlNode[] {
  const filled: XmlNode[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as XmlNode;
    const tag = openIn(node, filling);
    if (!tag) {
      for (const one of fillNode(node, scopes, filling)) filled.push(one);
      continue;
    }
    const close = filling.closes.get(tag.pair) ?? -1;
    const to = endFrom(nodes, at + 1, close);
    if (to < 0) throw new Tangled(tag.pair);
    const block = [
      ...edge(without(node, tag.pair), filling),
      ...nodes.slice(at + 1, to),
      ...edge(without(nodes[to] as XmlNode, close), filling),
    ];
    for (const one of repeated(block, tag, scopes, filling)) filled.push(one);
    at = to;
  }
  return filled;
}

const edge = (node: XmlNode | undefined, filling: Filling): XmlNode[] =>
  node === undefined || isBare(node, filling) ? [] : [node];

function repeated(block: readonly XmlNode[], tag: TemplateTag, scopes: Scopes, filling: Filling): XmlNode[] {
  const entries = entriesOf(tag, scopes, filling);
  const piece = entries.length > 1 ? block.flatMap((node) => once(node, filling.names)) : block;
  const { budget } = filling;
  const around = budget.within;
  budget.within = tag.pair;
  const filled: XmlNode[] = [];
  for (const entry of entries) {
    spend(filling, ENTRY);
    for (const node of fillRow(piece, entry, filling)) filled.push(node);
  }
  if (around === undefined) delete budget.within;
  else budget.within = around;
  return filled;
}

/** A row of a table one of whose cells begins what another ends is repeated as a whole. */
function blockOfRow(node: XmlElement, filling: Filling): TemplateTag | undefined {
  if (filling.names.local(node) !== "tr") return undefined;
  for (const cell of node.children) {
    const tag = openIn(cell, filling);
    if (tag) return tag;
  }
  return undefined;
}

function fillNode(node: XmlNode, scopes: Scopes, filling: Filling): readonly XmlNode[] {
  if (isTag(node)) {
    if (node.role !== "value") throw new Tangled(node.pair);
    return textNodes(String(valueNamed(node.tag, scopes)), filling);
  }
  if (!isElement(node) || tagsOf(node).length === 0) {
    spend(filling, Math.max(ELEMENT, Math.ceil(sizeOf(node) / CARRIED)));
    return [node];
  }
  spend(filling, ELEMENT);
  const tag = blockOfRow(node, filling);
  if (tag) {
    const inner = without(without(node, tag.pair) as XmlNode, filling.closes.get(tag.pair) ?? -1) as XmlNode;
    return repeated([inner], tag, scopes, filling);
  }
  return whole({ ...node, children: fillRow(node.children, scopes, filling) }, filling);
}

const HOLDERS = new Set(["body", "tc", "hdr", "ftr", "footnote", "endnote", "txbxContent"]);

/** What Word cannot open otherwise: a table has a row, and a cell ends with a paragraph. */
function whole(node: XmlElement, { names }: Filling): readonly XmlElement[] {
  const local = names.local(node) ?? "";
  const inside = node.children.filter(isElement).map((child) => names.local(child));
  if (local === "tbl" && !inside.includes("tr")) return [];
  const last = inside.findLast((name) => name === "p" || name === "tbl");
  if (!HOLDERS.has(local) || last === "p") return [node];
  const empty: XmlElement = { name: names.named("p"), attributes: {}, children: [] };
  // The page's own properties stand behind everything.
  const at = node.children.findIndex((child) => isElement(child) && names.local(child) === "sectPr");
  const children = at < 0 ? [...node.children, empty] : node.children.toSpliced(at, 0, empty);
  return [{ ...node, children }];
}

/** A text with its line ends and tabs as Word writes them. */
function textNodes(text: string, filling: Filling): XmlNode[] {
  const legal = legalText(text);
  spend(filling, TEXT + legal.length);
  const sign = (local: string): XmlElement => ({ name: filling.names.named(local), attributes: {}, children: [] });
  return legal.split(/([\n\t])/).flatMap((piece): XmlNode[] => {
    if (piece === "\n") return [sign("br")];
    if (piece === "\t") return [sign("tab")];
    return piece === "" ? [] : [wordText(piece, filling.names)];
  });
}

/** The tree with its tags filled. Throws `TooMuch` when it comes to more than the budget, and `Tangled`. */
export function fillTree(tree: XmlElement, values: TemplateValues, filling: Filling): XmlElement {
  const [filled] = fillNode(tree, [values], filling);
  if (!filled || !isElement(filled)) throw new Error("a part has a root");
  return filled;
}
