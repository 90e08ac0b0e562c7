import { useCallback } from "react";
import { useWording } from "#screen";
import type { PlanLink } from "./succession-view.ts";
import { successionWording } from "./wording.ts";

/** A plan by its title, area and years. */
export function usePlanName(): (plan: PlanLink) => string {
  const { say } = useWording(successionWording);
  return useCallback(
    ({ title, areaName, periodFrom, periodTo }) => {
      const period = [periodFrom, periodTo].filter((year) => year !== null).join("–");
      return say("succession.plan", { title, area: areaName, period });
    },
    [say],
  );
}
