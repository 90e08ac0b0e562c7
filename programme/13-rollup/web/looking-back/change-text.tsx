import { useWording } from "#screen";
import type { Definition } from "../indicator-view.ts";
import { partText, signed, valueChange } from "./change-view.ts";
import { lookingBackWording } from "./wording.ts";

/** By how much the figure itself changed; rates in points. */
export function ValueChange({ definition, value }: { readonly definition: Definition; readonly value: string | null }) {
  const { say, decimal } = useWording(lookingBackWording);
  const by = valueChange(definition, value);
  if (by === undefined) return <>{say("looking-back.outside")}</>;
  if (by === "0") return <>{say("looking-back.unchanged")}</>;
  const text = signed(decimal(by));
  return <>{definition.unit === "%" ? say("looking-back.points", { value: text }) : `${text} ${definition.unit}`}</>;
}

/** By how much what stands above or below the line changed. */
export function PartChange({
  definition,
  value,
  which,
}: {
  readonly definition: Definition;
  readonly value: string | null;
  readonly which: "numerator" | "denominator";
}) {
  const { decimal } = useWording(lookingBackWording);
  if (value === null) return null;
  const text = partText(definition, value, { of: "area", which });
  return <>{`${signed(decimal(text.value))} ${text.unit}`.trim()}</>;
}
