import type { IndicatorDefinition } from "./indicator-definition.ts";

const bare = (text: string) => text.normalize("NFKC").replace(/\s+/g, "");

/** Units that say the same. */
const SAME_UNITS: ReadonlyMap<string, string> = new Map([
  ["台(套)", "台"],
  ["户", "家"],
  // Factories, platforms and suppliers are counted by either word.
  ["个", "家"],
  ["台/万名", "台/万人"],
]);

const unitOf = (text: string) => SAME_UNITS.get(bare(text)) ?? bare(text);

/**
 * The indicator that a plan's words mean: one of its names, in its unit. Undefined when none or several have the name; nothing is guessed
 * from names that are only alike.
 */
export function boundTo(
  wanted: { readonly name: string; readonly unit: string },
  definitions: readonly IndicatorDefinition[],
): IndicatorDefinition | undefined {
  const name = bare(wanted.name);
  const fitting = definitions.filter(
    (it) => unitOf(it.unit) === unitOf(wanted.unit) && [it.label.zh, ...it.names].some((known) => bare(known) === name),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}
