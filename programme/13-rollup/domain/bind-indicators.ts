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

/** A name with its unit, as plans say it. */
export type NamedFigure = { readonly name: string; readonly unit: string };

/** What two names in two units have alike when they say the same. */
export const sayingOf = ({ name, unit }: NamedFigure): string => `${bare(name)}|${unitOf(unit)}`;

/** Everything by which an indicator may be called. */
export function sayingsOf({ label, names, unit }: Pick<IndicatorDefinition, "label" | "names" | "unit">): string[] {
  return [...new Set([label.zh, ...names].map((name) => sayingOf({ name, unit })))];
}

/** Finds the indicator that a plan's words mean, many times. */
export function binderOf(
  definitions: readonly IndicatorDefinition[],
): (wanted: NamedFigure) => IndicatorDefinition | undefined {
  const called = new Map<string, IndicatorDefinition | undefined>();
  for (const definition of definitions)
    for (const saying of sayingsOf(definition)) called.set(saying, called.has(saying) ? undefined : definition);
  return (wanted) => called.get(sayingOf(wanted));
}

/**
 * The indicator that a plan's words mean: one of its names, in its unit. Undefined when none or several have the name; nothing is guessed
 * from names that are only alike.
 */
export function boundTo(
  wanted: NamedFigure,
  definitions: readonly IndicatorDefinition[],
): IndicatorDefinition | undefined {
  return binderOf(definitions)(wanted);
}

/** What a plan asks for under one id. */
export type BoundItem = { readonly id: string; readonly indicator: string; readonly unit: string };

/** Which indicator a plan's item means. */
export type Binding = (item: BoundItem) => IndicatorDefinition | undefined;

/** Codes of indicators that a person named for items of a plan which no name fits, by the id of the item. */
export type ConfirmedBindings = ReadonlyMap<string, string>;

export const NO_BINDINGS: ConfirmedBindings = new Map();

/** Whether a figure printed in one unit may be compared with one in the other. */
export function isSameUnit(one: string, other: string): boolean {
  return unitOf(one) === unitOf(other);
}

/** Binds items by name and unit; one that no name fits, or several, by what a person confirmed, as long as the unit still is the same. */
export function bindingOf(definitions: readonly IndicatorDefinition[], confirmed: ConfirmedBindings): Binding {
  const byName = binderOf(definitions);
  const byCode = new Map(definitions.map((it) => [it.code, it]));
  return ({ id, indicator, unit }) => {
    const named = byName({ name: indicator, unit });
    if (named) return named;
    const chosen = byCode.get(confirmed.get(id) ?? "");
    return chosen && isSameUnit(chosen.unit, unit) ? chosen : undefined;
  };
}
