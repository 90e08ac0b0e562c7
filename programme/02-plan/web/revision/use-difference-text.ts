import { useMemo } from "react";
import { useCodeWording, useWording } from "#screen";
import { boundText } from "../bound-text.ts";
import type { Target } from "../plan-view.ts";
import { planWording } from "../wording.ts";
import type { Difference } from "./revision-view.ts";
import { revisionWording } from "./wording.ts";

export type DifferenceText = {
  /** The whole of it in one line. */
  readonly sentence: (difference: Difference) => string;
  /** What is said below its entry's own heading. */
  readonly place: (difference: Difference) => string;
  readonly value: (difference: Pick<Difference, "field" | "change">, value: unknown) => string;
};

/** Words differences and their values, in the language of the screen. */
export function useDifferenceText(): DifferenceText {
  const { say } = useWording(revisionWording);
  const { say: sayPlan, decimal } = useWording(planWording);
  const sayCode = useCodeWording();
  return useMemo(() => {
    const fieldName = (field = "") => sayCode(`difference.name.${field}`) ?? say("difference.name.other", { field });
    const part = (difference: Difference) => say(`difference.part.${difference.part}`);
    const sentence: DifferenceText["sentence"] = (difference) => {
      const { title, place, field } = difference;
      switch (difference.change) {
        case "added":
          return say("difference.added", { part: part(difference), title });
        case "removed":
          return say("difference.removed", { part: part(difference), title });
        case "order":
          return say("difference.order", { part: part(difference) });
        case "field":
          return say("difference.field", { title, field: fieldName(field) });
        case "cell":
          return say("difference.cell", { title, area: place?.area, period: place?.period });
      }
    };
    const place: DifferenceText["place"] = (difference) => {
      if (difference.place) return say("revision.place", difference.place);
      return difference.change === "field" ? fieldName(difference.field) : sentence(difference);
    };
    const words = {
      decimal,
      about: (value: string) => sayPlan("plan.bound.about", { value }),
      blank: say("revision.blank"),
    };
    const value: DifferenceText["value"] = ({ change }, held) => textOf(held, change === "cell", words);
    return { sentence, place, value };
  }, [say, sayPlan, sayCode, decimal]);
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
