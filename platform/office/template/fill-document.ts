import { accept, type Result, refuse } from "#kernel";
import type { TagFault, TagFaultKind, TemplateShape, TemplateValues } from "../domain/template.ts";
import { zipOf } from "../zip-of.ts";
import { checkTags, MOST_TAGS } from "./check-tags.ts";
import { type FillBudget, fillTree, Tangled, TooMuch } from "./fill-tree.ts";
import { type FoundTag, markTags } from "./mark-tags.ts";
import { type OpenedTemplate, openTemplate, type TemplatePart } from "./open-template.ts";
import { type WordNames, wordNames } from "./word-names.ts";
import { writeTree, type XmlElement } from "./xml-tree.ts";

/** What filling a document may cost, about a second; a report of a city costs some hundred thousand. */
const FILLED_LIMIT = 4_000_000;
/** Faults that are told at once; who has more begins again with the template that ships. */
const FAULTS_TOLD = 50;

/** What may be named, and what is put in its place. */
export type DocumentFilling = { readonly shape: TemplateShape; readonly values: TemplateValues };

/** A part with its tags in it, all of which have their partners and mean something. */
type CheckedPart = {
  readonly name: string;
  readonly place: TemplatePart["place"];
  readonly tree: XmlElement;
  readonly tags: readonly FoundTag[];
  readonly names: WordNames;
  readonly closes: ReadonlyMap<number, number>;
};

/** A template of which every tag is known, and the outermost names of which it prints something. */
export type CheckedTemplate = {
  readonly parts: readonly CheckedPart[];
  readonly bytes: OpenedTemplate["bytes"];
  readonly printed: readonly string[];
};

/**
 * Fills a Word template: `{名称}` with a text, `{#列表}…{/列表}` once for each entry (the rows or paragraphs in which the two stand, or the text between
 * them in one paragraph) or when a condition holds, `{^列表}…{/列表}` when there is none. Values come out as text whatever they hold.
 * Refuses what `checkTemplate` and `fillParts` refuse.
 */
export async function fillDocument(
  template: Uint8Array,
  { shape, values }: DocumentFilling,
): Promise<Result<Uint8Array>> {
  const checked = await checkTemplate(template, shape);
  if (!checked.ok) return checked;
  const filled = fillParts(checked.value.parts, values);
  if (!filled.ok) return filled;
  return accept(zipOf(Object.fromEntries([...checked.value.bytes, ...filled.value])));
}

const tooFar = (faults: readonly TagFault[]) => refuse("office.template-fills-too-far", { faults });
const atFault = (faults: readonly TagFault[]) =>
  refuse("office.template-tags", { count: faults.length, faults: faults.slice(0, FAULTS_TOLD) });

/**
 * Opens a template and looks at all its tags. Refuses `office.template-tags` {count, faults: a list of `TagFault`, the first fifty},
 * `office.template-fills-too-far` of one with thousands of tags, and what `openTemplate` refuses.
 */
export async function checkTemplate(template: Uint8Array, shape: TemplateShape): Promise<Result<CheckedTemplate>> {
  const opened = await openTemplate(template);
  if (!opened.ok) return opened;
  const [parts, faults, printed]: [CheckedPart[], TagFault[], Set<string>] = [[], [], new Set()];
  for (const { name, place, tree: unmarked } of opened.value.parts) {
    const names = wordNames(unmarked);
    const { tree, tags, lone } = markTags(unmarked, names);
    if (tags.length + lone.length > MOST_TAGS) return tooFar([]);
    const checked = checkTags({ tree, tags, lone }, shape, names);
    faults.push(...checked.faults.map((it) => ({ ...it, place })));
    for (const it of checked.printed) printed.add(it);
    parts.push({ name, place, tree, tags, names, closes: checked.closes });
  }
  return faults.length > 0 ? atFault(faults) : accept({ parts, bytes: opened.value.bytes, printed: [...printed] });
}

/**
 * The parts with their tags filled; one without tags stays as it is, byte for byte. Refuses `office.template-tags` where blocks are tangled, and
 * `office.template-fills-too-far` {faults: where it was}.
 */
export function fillParts(
  parts: readonly CheckedPart[],
  values: TemplateValues,
  everyBlock = false,
): Result<ReadonlyMap<string, Uint8Array>> {
  const budget: FillBudget = { left: FILLED_LIMIT };
  const written = new Map<string, Uint8Array>();
  for (const { name, place, tree, tags, names, closes } of parts) {
    if (tags.length === 0) continue;
    const faultAt = (fault: TagFaultKind, wanted: number | undefined): TagFault[] =>
      tags
        .filter(({ pair }) => pair === wanted || closes.get(pair) === wanted)
        .slice(0, 1)
        .map(({ raw: tag, near }) => ({ fault, tag, place, near }));
    try {
      written.set(name, writeTree(fillTree(tree, values, { names, closes, budget, everyBlock })));
    } catch (thrown) {
      if (thrown instanceof TooMuch) return tooFar(faultAt("multiplies", thrown.pair));
      if (thrown instanceof Tangled) return atFault(faultAt("tangled", thrown.pair));
      throw thrown;
    }
  }
  return accept(written);
}
