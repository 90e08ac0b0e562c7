import type { FormContent } from "../item-form.tsx";
import type { QuotePlace } from "../quote-place.ts";
import type { ItemKind } from "../review-view.ts";

/** An item of a kind that says nothing yet but where it stands. The review names it. */
export function blankItem(kind: Exclude<ItemKind, "table">, { quote, span }: QuotePlace): FormContent {
  const sourced = { id: "new", quote, span };
  switch (kind) {
    case "target":
      return { kind, item: { ...sourced, indicator: "", unit: "", op: "eq", period: "level", year: null } };
    case "task":
      return { kind, item: { ...sourced, number: null, title: "", lead: [], coop: [] } };
    case "incentive":
      return { kind, item: { ...sourced, kind: "fixed", subject: "" } };
    case "reference":
      return { kind, item: { ...sourced, name: "", number: null, kind: "policy" } };
  }
}
