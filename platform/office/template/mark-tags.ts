import type { WordNames } from "./word-names.ts";
import { isElement, isTag, type TemplateTag, type XmlElement, type XmlNode } from "./xml-tree.ts";

/** Something in braces, and of which text it is part. */
export type FoundTag = TemplateTag & {
  /** As it is written. */
  readonly raw: string;
  /** The beginning of the paragraph that it stands in. */
  readonly near: string;
};

/** A brace without its partner. */
export type LoneBrace = { readonly raw: string; readonly near: string };

export type MarkedTree = {
  readonly tree: XmlElement;
  readonly tags: readonly FoundTag[];
  readonly lone: readonly LoneBrace[];
};

/** Braces, as they are typed with and without a Chinese input method. */
const TAG = /[{｛]([^{}｛｝]*)[}｝]/g;
const BRACE = /[{}｛｝]/;
const NEAR = 40;

/** Moved and deleted text of a tracked change is no text. */
const GONE = new Set(["del", "moveFrom"]);

type Piece = { readonly node: XmlElement; readonly from: number; readonly to: number };

/** The texts of a paragraph, without those of paragraphs in its text boxes. */
function textsOf(node: XmlElement, names: WordNames, into: XmlElement[] = []): XmlElement[] {
  for (const child of node.children) {
    if (!isElement(child)) continue;
    const local = names.local(child);
    if (local === "t") into.push(child);
    else if (local !== "p" && !GONE.has(local ?? "")) textsOf(child, names, into);
  }
  return into;
}

const textOf = (node: XmlElement) => node.children.filter((child) => typeof child === "string").join("");

function roleOf(name: string): Pick<TemplateTag, "role" | "negated" | "tag"> {
  const [sign, rest] = [name.slice(0, 1), name.slice(1).trim()];
  if (sign === "#") return { role: "open", negated: false, tag: rest };
  if (sign === "^") return { role: "open", negated: true, tag: rest };
  if (sign === "/") return { role: "close", negated: false, tag: rest };
  return { role: "value", negated: false, tag: name };
}

/** What stands in a paragraph's braces, read over the borders of its runs: programs part a word as they please. */
class Marking {
  readonly tags: FoundTag[] = [];
  readonly lone: LoneBrace[] = [];
  private next = 0;

  private readonly names: WordNames;

  constructor(names: WordNames) {
    this.names = names;
  }

  tree(node: XmlElement): XmlElement {
    const replaced = this.names.local(node) === "p" ? this.paragraph(node) : undefined;
    return this.below(node, replaced ?? new Map());
  }

  /** What takes the place of each text with a tag in it; undefined when the paragraph has none. */
  private paragraph(node: XmlElement): ReadonlyMap<XmlElement, readonly XmlNode[]> | undefined {
    const pieces: Piece[] = [];
    let text = "";
    for (const one of textsOf(node, this.names)) {
      const from = text.length;
      text += textOf(one);
      pieces.push({ node: one, from, to: text.length });
    }
    if (!BRACE.test(text)) return undefined;
    const near = text.trim().slice(0, NEAR);
    for (const raw of text.replace(TAG, "").match(new RegExp(BRACE, "g")) ?? []) this.lone.push({ raw, near });
    const found = [...text.matchAll(TAG)].map((match) => {
      const name = (match[1] ?? "").normalize("NFKC").trim();
      const tag: FoundTag = { ...roleOf(name), pair: this.next++, raw: match[0], near };
      this.tags.push(tag);
      return { tag, from: match.index, to: match.index + match[0].length };
    });
    return new Map(pieces.map((piece) => [piece.node, this.parted(piece, text, found)]));
  }

  /** A text with its tags taken out; a tag stands where its first sign stood. */
  private parted(
    { node, from, to }: Piece,
    text: string,
    found: readonly { readonly tag: TemplateTag; readonly from: number; readonly to: number }[],
  ): readonly XmlNode[] {
    const touching = found.filter((it) => it.from < to && it.to > from);
    if (touching.length === 0) return [node];
    const nodes: XmlNode[] = [];
    let at = from;
    const keep = (until: number) => {
      if (until > at) nodes.push(wordText(text.slice(at, until), this.names));
    };
    for (const { tag, from: start, to: end } of touching) {
      keep(start);
      if (start >= from) nodes.push(tag);
      at = Math.min(end, to);
    }
    keep(to);
    return nodes;
  }

  private below(node: XmlElement, replaced: ReadonlyMap<XmlElement, readonly XmlNode[]>): XmlElement {
    const children = node.children.flatMap((child): readonly XmlNode[] => {
      if (!isElement(child)) return [child];
      const local = this.names.local(child);
      if (local === "p") return [this.tree(child)];
      if (local === "t") return replaced.get(child) ?? [child];
      return local === "r" ? this.runs(this.below(child, replaced)) : [this.below(child, replaced)];
    });
    return { ...node, children };
  }

  /** A run with tags in it as several, each with the same looks and at most one tag. */
  private runs(run: XmlElement): readonly XmlElement[] {
    if (!run.children.some(isTag)) return [run];
    const looks = run.children.filter((child) => isElement(child) && this.names.local(child) === "rPr");
    const rest = run.children.filter((child) => !looks.includes(child));
    const runs: XmlNode[][] = [[]];
    for (const child of rest) {
      if (isTag(child)) runs.push([child], []);
      else runs.at(-1)?.push(child);
    }
    return runs.filter(({ length }) => length > 0).map((children) => ({ ...run, children: [...looks, ...children] }));
  }
}

/** A text of a run, with the blanks at its ends kept. */
export function wordText(text: string, names: WordNames): XmlElement {
  return { name: names.named("t"), attributes: { "xml:space": "preserve" }, children: [text] };
}

/** Finds the tags of a part and sets them into its tree in the place of their text. */
export function markTags(root: XmlElement, names: WordNames): MarkedTree {
  const marking = new Marking(names);
  const tree = marking.tree(root);
  return { tree, tags: marking.tags, lone: marking.lone };
}
