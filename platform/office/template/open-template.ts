import { type Container, openContainer, typedContent } from "#files";
import { accept, type Result, refuse } from "#kernel";
import type { DocumentPlace } from "../domain/template.ts";
import { isElement, readTree, type XmlElement } from "./xml-tree.ts";

/** Bytes that a template may have: letters with a seal or an emblem, no books. */
export const TEMPLATE_BYTES_LIMIT = 2 * 1024 * 1024;

/** What it may come to unpacked, and one of its parts in which tags are looked for. */
const INFLATED_LIMIT = 20 * 1024 * 1024;
const PART_LIMIT = 4 * 1024 * 1024;
const BUDGET = {
  ...{ containerBytes: TEMPLATE_BYTES_LIMIT, inflatedBytes: INFLATED_LIMIT, ratio: 100, ratioFromBytes: PART_LIMIT },
  parts: 500,
};

export type TemplatePart = { readonly name: string; readonly place: DocumentPlace; readonly tree: XmlElement };
export type OpenedTemplate = {
  readonly parts: readonly TemplatePart[];
  /** Every part as it is, in the order of the container. */
  readonly bytes: ReadonlyMap<string, Uint8Array>;
};

const PLACES: readonly (readonly [RegExp, DocumentPlace])[] = [
  [/^word\/document\.xml$/i, "body"],
  [/^word\/header\d*\.xml$/i, "header"],
  [/^word\/footer\d*\.xml$/i, "footer"],
  [/^word\/(?:footnotes|endnotes)\.xml$/i, "note"],
];

/** Fields that fetch something from elsewhere or start a program when the document is opened. */
const FETCHING = /\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DATABASE|MACROBUTTON|AUTOTEXT)\b/i;

/** Other programs' objects and other formats' pieces, which nobody looks into here. */
const EMBEDDED = /^word\/(?:embeddings\/.*(?<!\.xlsx)|afchunk\d*\..*|activex\/.*)$/i;

function* elementsOf(node: XmlElement): Generator<XmlElement> {
  yield node;
  for (const child of node.children) if (isElement(child)) yield* elementsOf(child);
}

/** Relations to programs, other templates, sources of letters and objects, wherever they point. */
const UNWANTED =
  /\/(?:vbaProject|wordVbaData|attachedTemplate|mailMergeSource|mailMergeHeaderSource|oleObject|package|control|extensibility|customUI|aFChunk|frame|subDocument)$/i;
/** What a link may open. */
const LINKABLE = /^(?:https?:|mailto:|#)/i;

/** What a list of relations points to outside of the file or should not hold; a link to a page that a person clicks is no such thing. */
function outsideOf(relations: XmlElement): string | undefined {
  for (const { attributes } of elementsOf(relations)) {
    const { TargetMode: mode = "", Type: type = "", Target: target = "" } = attributes;
    if (UNWANTED.test(type)) return target;
    const link = type.endsWith("/hyperlink");
    if (link ? !LINKABLE.test(target) : mode.toLowerCase() === "external") return target;
  }
  return undefined;
}

/** The instruction of a field that fetches, read over the borders of its runs. */
function fetchingField(tree: XmlElement): string | undefined {
  let said = "";
  for (const { name, attributes, children } of elementsOf(tree)) {
    if (name.endsWith("instrText")) said += children.filter((child) => typeof child === "string").join("");
    if (name.endsWith("fldSimple")) said += Object.values(attributes).join(" ");
    if (name.endsWith("fldChar")) said += " ";
  }
  return FETCHING.exec(said)?.[1];
}

async function bytesOf({ names, read }: Container): Promise<Result<Map<string, Uint8Array>>> {
  const bytes = new Map<string, Uint8Array>();
  for (const name of names.filter((it) => !it.endsWith("/"))) {
    const part = await read(name);
    if (!part.ok) return part;
    if (part.value) bytes.set(name, part.value);
  }
  return accept(bytes);
}

/** Refuses `office.template-points-outside` {target} and what `readTree` refuses. */
function checkRelations(bytes: ReadonlyMap<string, Uint8Array>): Result<undefined> {
  for (const [name, part] of bytes) {
    if (!name.toLowerCase().endsWith(".rels")) continue;
    const relations = readTree(part, name);
    if (!relations.ok) return relations;
    const target = outsideOf(relations.value);
    if (target !== undefined) return refuse("office.template-points-outside", { target: target.slice(0, 200) });
  }
  return accept();
}

/**
 * Opens a Word file as a template, told by its content: without macros, embedded objects, or anything that is fetched from elsewhere when it is
 * opened. Refuses `office.template-not-word`, `office.template-too-large` {limit}, `office.template-embeds` {part},
 * `office.template-points-outside` {target}, `office.template-fetches` {field}, `office.template-damaged` {part}, and what
 * `typedContent` and `openContainer` refuse.
 */
export async function openTemplate(template: Uint8Array): Promise<Result<OpenedTemplate>> {
  if (template.length > TEMPLATE_BYTES_LIMIT)
    return refuse("office.template-too-large", { limit: TEMPLATE_BYTES_LIMIT });
  // Before anything is inflated: a small file may say that it holds a large one.
  const zipped = template[0] === 0x50 && template[1] === 0x4b;
  const container = zipped ? await openContainer(template, BUDGET) : undefined;
  if (container && !container.ok) return container;
  const typed = await typedContent(template);
  if (!typed.ok) return typed;
  if (typed.value.type !== "docx" || !container) return refuse("office.template-not-word");
  const embedded = container.value.names.find((name) => EMBEDDED.test(name));
  if (embedded !== undefined) return refuse("office.template-embeds", { part: embedded });
  const bytes = await bytesOf(container.value);
  if (!bytes.ok) return bytes;
  const related = checkRelations(bytes.value);
  if (!related.ok) return related;
  return partsOf(bytes.value);
}

function partsOf(bytes: ReadonlyMap<string, Uint8Array>): Result<OpenedTemplate> {
  const parts: TemplatePart[] = [];
  for (const [name, part] of bytes) {
    const place = PLACES.find(([pattern]) => pattern.test(name))?.[1];
    if (!place) continue;
    if (part.length > PART_LIMIT) return refuse("office.template-too-large", { limit: PART_LIMIT });
    const tree = readTree(part, name);
    if (!tree.ok) return tree;
    const field = fetchingField(tree.value);
    if (field !== undefined) return refuse("office.template-fetches", { field });
    parts.push({ name, place, tree: tree.value });
  }
  return accept({ parts, bytes });
}
