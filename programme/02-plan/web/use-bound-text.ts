import { useMemo } from "react";
import { useWording } from "#screen";
import { boundText } from "./bound-text.ts";
import type { Target } from "./plan-view.ts";
import { planWording } from "./wording.ts";

/** Writes what a target asks for, in the language of the screen and without its unit. */
export function useBoundText(): (target: Target) => string {
  const { say, decimal } = useWording(planWording);
  return useMemo(
    () =>
      ({ bound, falling }) => {
        const text = boundText(bound, { decimal, about: (value) => say("plan.bound.about", { value }) });
        return falling ? say("plan.bound.down", { bound: text }) : text;
      },
    [say, decimal],
  );
}
