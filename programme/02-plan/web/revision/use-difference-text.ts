import { useMemo } from "react";
import { useCodeWording, useWording } from "#screen";
import { boundText } from "../bound-text.ts";
import type { Grid, Target } from "../plan-view.ts";
import { planWording } from "../wording.ts";
import type { Difference } from "./revision-view.ts";
import { revisionWording } from "./wording.ts";

export type DifferenceText = {
  /** The whole of it in one line. */
  readonly sentence: (difference: Difference) => string;
  /** What is said below its entry's own heading. */
  readonly place: (difference: Difference) => string;
  /** Whether what differs has a name here; values without one are not shown as they are stored. */
  readonly named: (difference: Difference) => boolean;
  readonly value: (difference: Pick<Difference, "field" | "change">, value: unknown) => string;
};

/** Words differences and their values, in the language of the screen. */
export function useDifferenceText(): DifferenceText {
  const { say } = useWording(revisionWording);
  const { say: sayPlan, decimal } = useWording(planWording);
  const sayCode = useCodeWording();
  return useMemo(() => {
    const nameOf = ({ part, field = "" }: Pick<Difference, "part" | "field">) =>
      sayCode(`difference.name.${part}.${field}`) ?? sayCode(`difference.name.${field}`);
    const fieldName = (difference: Difference) => nameOf(difference) ?? say("difference.name.other");
    const part = (difference: Difference) => say(`difference.part.${difference.part}`);
    const sentence: DifferenceText["sentence"] = (difference) => {
      const { title, place } = difference;
      switch (difference.change) {
        case "added":
          return say("difference.added", { part: part(difference), title });
        case "removed":
          return say("difference.removed", { part: part(difference), title });
        case "order":
          return say("difference.order", { part: part(difference) });
        case "field":
          return say("difference.field", { title, field: fieldName(difference) });
        case "cell":
          return say("difference.cell", { title, area: place?.area, period: place?.period });
      }
    };
    const place: DifferenceText["place"] = (difference) => {
      if (difference.place) return say("revision.place", difference.place);
      return difference.change === "field" ? fieldName(difference) : sentence(difference);
    };
    const words = {
      decimal,
      about: (value: string) => sayPlan("plan.bound.about", { value }),
      blank: say("revision.blank"),
    };
    const coded = (field: string, held: unknown) =>
      typeof held === "boolean"
        ? say(held ? "difference.yes" : "difference.no")
        : (CODES[field] ?? []).map((list) => sayCode(`${list}.${held}`)).find((worded) => worded !== undefined);
    const value: DifferenceText["value"] = (difference, held) => {
      const { change, field = "" } = difference;
      if (change !== "field") return textOf(held, change === "cell", words);
      if (field === "modes")
        return (
          modesOf(held)
            .flatMap((mode) => sayCode(mode) ?? [])
            .join(sayPlan("plan.semicolon")) || sayPlan("plan.mode.none")
        );
      return coded(field, held) ?? textOf(held, false, words);
    };
    const named: DifferenceText["named"] = (difference) =>
      difference.change !== "field" || nameOf(difference) !== undefined;
    return { sentence, place, value, named };
  }, [say, sayPlan, sayCode, decimal]);
}

/** The wordings of fields that hold a code. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  kind: ["plan.kind", "plan.incentive-kind", "plan.reference"],
  period: ["plan.period", "difference.period"],
  quotaPeriod: ["plan.period", "difference.period"],
  level: ["plan.level"],
};

/** The wordings of how a row is checked; those of checks that are off do not exist. */
function modesOf(held: unknown): string[] {
  const { children, years, fallingStock } = { ...(held as Partial<Grid["modes"]> | null) };
  return [`plan.mode.children.${children}`, `plan.mode.years.${years}`, `plan.mode.falling.${fallingStock}`];
}

type Words = {
  readonly decimal: (value: string) => string;
  readonly about: (value: string) => string;
  readonly blank: string;
};

function textOf(value: unknown, figure: boolean, words: Words): string {
  if (value === null || value === undefined || value === "") return words.blank;
  if (typeof value === "string") return figure ? words.decimal(value) : value;
  if (Array.isArray(value))
    return value.length === 0 ? words.blank : value.map((one) => textOf(one, false, words)).join("、");
  if (typeof value !== "object") return `${value}`;
  if ("op" in value) return boundText(value as Target["bound"], words);
  if ("cells" in value) return gridText(value as GridLike, words);
  if ("lead" in value) return taskText(value as TaskLike, words);
  const named = Object.entries(value).find(([key]) => ["name", "label", "title", "indicator", "subject"].includes(key));
  return typeof named?.[1] === "string"
    ? named[1]
    : Object.values(value)
        .map((one) => textOf(one, false, words))
        .join("，");
}

type GridLike = {
  readonly unit: string;
  readonly areas: readonly { readonly name: string }[];
  readonly periods: readonly { readonly label: string }[];
  readonly cells: readonly (readonly (string | null)[])[];
};

/** A whole row or block of figures: each period with the areas that have one. */
function gridText({ unit, areas, periods, cells }: GridLike, words: Words): string {
  return periods
    .map(({ label }, period) => {
      const figures = areas.flatMap(({ name }, area) => {
        const figure = cells[area]?.[period] ?? null;
        return figure === null ? [] : [`${name} ${words.decimal(figure)}${unit}`];
      });
      return `${label}：${figures.join("，")}`;
    })
    .join("；");
}

type TaskLike = { readonly title: string; readonly lead: readonly unknown[]; readonly cooperating: readonly unknown[] };

function taskText({ title, lead, cooperating }: TaskLike, words: Words): string {
  const units = [lead, cooperating].filter((list) => list.length > 0).map((list) => textOf(list, false, words));
  return [title, ...units].join("；");
}
