import { useCodeWording, useWording } from "#screen";
import type { PlanWarning } from "./plan-view.ts";
import { planWording } from "./wording.ts";

/** Words one warning as a sentence with its figures. */
export function useWarningText(): (warning: PlanWarning) => string {
  const { say, decimal } = useWording(planWording);
  const sayCode = useCodeWording();
  return ({ code, facts, expected, actual, difference, unit }) => {
    const figures = Object.entries({ expected, actual, difference }).map(([name, value]) => [
      name,
      value === null ? null : decimal(value),
    ]);
    return (
      sayCode(`warning.${code}`, { ...facts, ...Object.fromEntries(figures), unit: unit ?? "" }) ??
      say("plan.warning.unworded", { code })
    );
  };
}
