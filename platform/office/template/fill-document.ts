import { accept, type Result, refuse } from "#kernel";
import type { TagFault, TemplateShape, TemplateValues } from "../domain/template.ts";
import { zipOf } from "../zip-of.ts";
import { checkTags, MOST_TAGS } from "./check-tags.ts";
import { type FillBudget, fillTree, TooMuch } from "./fill-tree.ts";
import { markTags } from "./mark-tags.ts";
import { type OpenedTemplate, openTemplate, type TemplatePart } from "./open-template.ts";
import { wordNames } from "./word-names.ts";
import { writeTree } from "./xml-tree.ts";

/** What filling a document may cost, about a second; a report of a city costs some hundred thousand. */
const FILLED_LIMIT = 4_000_000;
/** Faults that are told at once; who has more begins again with the template that ships. */
const FAULTS_TOLD = 50;

/** What may be named, and what is put in its place. */
export type DocumentFilling = { readonly shape: TemplateShape; readonly values: TemplateValues };

/**
 * Fills a Word template: `{名称}` with a text, `{#列表}…{/列表}` once for each entry (the rows or paragraphs in which the two stand, or the text between
 * them in one paragraph) or when a condition holds, `{^列表}…{/列表}` when there is none. Values come out as text whatever they hold.
 * Refuses `office.template-tags` {count, faults: a list of `TagFault`, the first fifty}, `office.template-fills-too-far`, and what `openTemplate` refuses.
 */
export async function fillDocument(template: Uint8Array, filling: DocumentFilling): Promise<Result<Uint8Array>> {
  const opened = await openTemplate(template);
  return opened.ok ? filled(opened.value, filling) : opened;
}

function filled({ parts, bytes }: OpenedTemplate, { shape, values }: DocumentFilling): Result<Uint8Array> {
  const budget: FillBudget = { left: FILLED_LIMIT };
  const faults: TagFault[] = [];
  const written = new Map(bytes);
  for (const part of parts) {
    const result = filledPart(part, { shape, values }, budget);
    if (result === "too much") return refuse("office.template-fills-too-far");
    faults.push(...result.faults);
    if (result.bytes) written.set(part.name, result.bytes);
  }
  if (faults.length > 0)
    return refuse("office.template-tags", { count: faults.length, faults: faults.slice(0, FAULTS_TOLD) });
  return accept(zipOf(Object.fromEntries(written)));
}

type FilledPart = { readonly bytes?: Uint8Array; readonly faults: readonly TagFault[] };

/** A part without tags stays as it is, byte for byte. */
function filledPart(
  part: TemplatePart,
  { shape, values }: DocumentFilling,
  budget: FillBudget,
): FilledPart | "too much" {
  const names = wordNames(part.tree);
  const marked = markTags(part.tree, names);
  if (marked.tags.length + marked.lone.length > MOST_TAGS) return "too much";
  const { closes, faults } = checkTags(marked, shape, names);
  if (faults.length > 0) return { faults: faults.map((it) => ({ ...it, place: part.place })) };
  if (marked.tags.length === 0) return { faults: [] };
  try {
    return { faults: [], bytes: writeTree(fillTree(marked.tree, values, { names, closes, budget })) };
  } catch (thrown) {
    if (thrown instanceof TooMuch) return "too much";
    throw thrown;
  }
}

/** Invented values for a template's trial: every condition holds, and every list has two entries. */
export function trialValues(shape: TemplateShape): TemplateValues {
  return Object.fromEntries(
    Object.entries(shape).map(([name, of]) => {
      if (of === "text") return [name, `（${name}）`];
      return [name, of === "flag" ? true : [trialValues(of), trialValues(of)]];
    }),
  );
}
