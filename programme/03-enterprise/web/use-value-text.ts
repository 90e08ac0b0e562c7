import { factsWording } from "#facts/wording";
import { useLanguage, useWording } from "#screen";
import type { MeasureView } from "./enterprise-view.ts";

/** Words a measure's name and its values in the language of the screen. */
export function useValueText() {
  const { say, decimal, date } = useWording(factsWording);
  const [language] = useLanguage();
  const label = (one: { readonly zh: string; readonly en: string }) => (language === "en" ? one.en : one.zh);
  const text = (measure: MeasureView, value: string): string => {
    if (measure.valueKind === "flag") return say(value === "1" ? "facts.yes" : "facts.no");
    if (measure.valueKind === "choice") {
      const choice = measure.choices.find(({ code }) => code === value);
      return choice ? label(choice.label) : value;
    }
    if (measure.valueKind === "day") return date(value);
    return measure.valueKind === "text" || measure.valueKind === "area" ? value : decimal(value);
  };
  return { label, text };
}
