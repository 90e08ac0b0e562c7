import type { TagFaultKind, TemplateShape } from "../domain/template.ts";
import type { FoundTag, MarkedTree } from "./mark-tags.ts";
import type { WordNames } from "./word-names.ts";
import { isElement, isTag, type XmlElement } from "./xml-tree.ts";

type Fault = { readonly fault: TagFaultKind; readonly tag: string; readonly near: string };

/** Which closing tag belongs to which opening one, everything that is wrong, and the outermost names of which a text is printed. */
export type CheckedTags = {
  readonly closes: ReadonlyMap<number, number>;
  readonly faults: readonly Fault[];
  readonly printed: ReadonlySet<string>;
};

/** Elements of which one piece may be repeated from a child to a child, or as one row. */
const REPEATING = new Set(
  "body tc tr tbl p hdr ftr footnote endnote txbxContent sdtContent ins moveTo hyperlink smartTag customXml".split(" "),
);

type Placed = { readonly tag: FoundTag; readonly path: readonly XmlElement[] };

function* placedTags(node: XmlElement, path: readonly XmlElement[]): Generator<Placed> {
  const here = [...path, node];
  for (const child of node.children) {
    if (isTag(child)) yield { tag: child as FoundTag, path: here };
    else if (isElement(child)) yield* placedTags(child, here);
  }
}

/** The lowest element that holds both. */
function holderOf(one: readonly XmlElement[], other: readonly XmlElement[]): XmlElement | undefined {
  let holder: XmlElement | undefined;
  for (const [at, element] of one.entries()) {
    if (other[at] !== element) break;
    holder = element;
  }
  return holder;
}

/** What may be named at a place; "anything" inside a block that is itself unknown, which is told once. */
type Scope = TemplateShape | "anything";
type Open = Placed & { readonly inside: Scope | undefined; readonly root: string };
/** What a name stands for, and the outermost name that it belongs to. */
type Named = { readonly of: "text" | "flag" | TemplateShape; readonly root: string };

const own = (shape: TemplateShape, name: string) => (Object.hasOwn(shape, name) ? shape[name] : undefined);

class Checking {
  readonly closes = new Map<number, number>();
  readonly faults: Fault[] = [];
  readonly printed = new Set<string>();
  private readonly open: Open[] = [];

  private readonly shape: TemplateShape;
  private readonly names: WordNames;

  constructor(shape: TemplateShape, names: WordNames) {
    this.shape = shape;
    this.names = names;
  }

  take(placed: Placed): void {
    if (placed.tag.role === "close") this.end(placed);
    else if (placed.tag.role === "open") this.begin(placed);
    else {
      const found = this.named(placed.tag.tag);
      if (found === undefined) this.tell("unknown", placed.tag);
      else if (typeof found.of === "object") this.tell("needs-end", placed.tag);
      else if (found.of === "text") this.printed.add(found.root);
    }
  }

  finish(): void {
    for (const { tag } of this.open) this.tell("not-closed", tag);
  }

  private tell(fault: TagFaultKind, { raw, near }: FoundTag): void {
    this.faults.push({ fault, tag: raw, near });
  }

  private named(name: string): Named | undefined {
    for (const { inside, root } of this.open.toReversed()) {
      if (inside === "anything") return { of: "text", root };
      const found = inside && own(inside, name);
      if (found !== undefined) return { of: found, root };
    }
    const of = own(this.shape, name);
    return of === undefined ? undefined : { of, root: name };
  }

  private begin(placed: Placed): void {
    const { tag } = placed;
    const found = this.named(tag.tag);
    if (found === undefined) this.tell("unknown", tag);
    const list = typeof found?.of === "object" && !tag.negated ? found.of : undefined;
    if (list && this.open.some(({ inside }) => inside === list)) this.tell("inside-itself", tag);
    this.open.push({ ...placed, inside: found === undefined ? "anything" : list, root: found?.root ?? tag.tag });
  }

  private end({ tag, path }: Placed): void {
    const at = this.open.findLastIndex((it) => tag.tag === "" || it.tag.tag === tag.tag);
    if (at < 0) {
      this.tell("not-opened", tag);
      return;
    }
    const [begun, ...unclosed] = this.open.splice(at);
    for (const it of unclosed) this.tell("not-closed", it.tag);
    if (!begun) return;
    const holder = holderOf(begun.path, path);
    const local = holder && this.names.local(holder);
    if (local === undefined || !REPEATING.has(local)) this.tell("apart", begun.tag);
    this.closes.set(begun.tag.pair, tag.pair);
  }
}

/** A letter has some dozens: more tags than these are not looked at one by one. */
export const MOST_TAGS = 2_000;

/** Pairs the tags of a part and tells everything about them that could not be filled, in the order of the text. */
export function checkTags({ tree, lone }: MarkedTree, shape: TemplateShape, names: WordNames): CheckedTags {
  const checking = new Checking(shape, names);
  for (const placed of placedTags(tree, [])) checking.take(placed);
  checking.finish();
  const braces = lone.map(({ raw, near }): Fault => ({ fault: "unfinished", tag: raw, near }));
  return { closes: checking.closes, faults: [...braces, ...checking.faults], printed: checking.printed };
}
