import { accept, type Result } from "#kernel";
import type { TemplateShape, TemplateValues, TriedTemplate } from "../domain/template.ts";
import { checkTemplate, fillParts } from "./fill-document.ts";

/** How many entries the lists of a trial have, by how deep they stand: a plan of forty targets for fifteen areas. */
const SEVERAL = [40, 15, 5];

/** Invented values: what is there has its name in brackets; `entries` says how many a list at a depth has, every other one without its texts. */
function inventedValues(
  shape: TemplateShape,
  { entries, there }: { readonly entries: (depth: number) => number; readonly there: boolean },
  depth = 0,
): TemplateValues {
  return Object.fromEntries(
    Object.entries(shape).map(([name, of]) => {
      if (of === "text") return [name, there ? `（${name}）` : ""];
      if (of === "flag") return [name, there];
      const [full, bare] = [true, false].map((said) => inventedValues(of, { entries, there: said }, depth + 1));
      return [name, Array.from({ length: entries(depth) }, (_, at) => (at % 2 === 0 ? full : bare) ?? {})];
    }),
  );
}

const one = (shape: TemplateShape) => inventedValues(shape, { entries: () => 1, there: true });

/**
 * Fills a template with invented values in every way that a report may: each block once, whatever its condition; nothing known and no list with an
 * entry; one entry; as many as a large plan has, of which some lack what need not be there. Refuses what `checkTemplate` and `fillParts` refuse.
 */
export async function tryTemplate(template: Uint8Array, shape: TemplateShape): Promise<Result<TriedTemplate>> {
  const checked = await checkTemplate(template, shape);
  if (!checked.ok) return checked;
  const { parts, printed } = checked.value;
  const everyBlock = fillParts(parts, one(shape), true);
  if (!everyBlock.ok) return everyBlock;
  const none = inventedValues(shape, { entries: () => 0, there: false });
  const several = inventedValues(shape, { entries: (depth) => SEVERAL[depth] ?? 1, there: true });
  for (const values of [none, one(shape), several]) {
    const filled = fillParts(parts, values);
    if (!filled.ok) return filled;
  }
  return accept({ printed });
}
