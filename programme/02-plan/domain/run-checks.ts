import { impossible } from "#kernel";
import { childrenWarnings, fallingStockWarnings, gridShareWarnings, yearsWarnings } from "./check-grids.ts";
import {
  bodyAnnexWarnings,
  fallingTargetWarnings,
  partsWarnings,
  restatedWarnings,
  targetShareWarnings,
  unitsWarnings,
} from "./check-targets.ts";
import type { Check } from "./plan-check.ts";
import type { PlanContent } from "./plan-content.ts";
import type { Warning } from "./plan-warning.ts";

/**
 * Compares what the checks say belongs together. A check about an item that is not in the content (any more) finds
 * nothing. Everything found is a warning; nothing is refused and nothing is corrected.
 */
export function runChecks(content: PlanContent, checks: readonly Check[]): Warning[] {
  const find = {
    target: finder(content.targets),
    grid: finder(content.grids),
    task: finder(content.tasks),
  };
  return checks.flatMap((check) => runCheck(check, find));
}

type Find<T> = (id: string) => T[];
type Finders = {
  readonly target: Find<PlanContent["targets"][number]>;
  readonly grid: Find<PlanContent["grids"][number]>;
  readonly task: Find<PlanContent["tasks"][number]>;
};

/** One item or none, as a list. */
function finder<T extends { readonly id: string }>(items: readonly T[]): Find<T> {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (id) => {
    const item = byId.get(id);
    return item ? [item] : [];
  };
}

function runCheck(check: Check, { target, grid, task }: Finders): Warning[] {
  switch (check.check) {
    case "children":
      return grid(check.grid).flatMap((found) => childrenWarnings(found, check.mode));
    case "years":
      return grid(check.grid).flatMap(yearsWarnings);
    case "fallingStock":
      return grid(check.grid).flatMap(fallingStockWarnings);
    case "ratioRange":
      return [...target(check.item).flatMap(targetShareWarnings), ...grid(check.item).flatMap(gridShareWarnings)];
    case "bodyAnnex":
      return target(check.target).flatMap((body) =>
        grid(check.grid).flatMap((annex) => bodyAnnexWarnings(check, body, annex)),
      );
    case "restated":
      return target(check.first).flatMap((first) =>
        target(check.second).flatMap((second) => restatedWarnings(first, second)),
      );
    case "fallingTarget":
      return target(check.earlier).flatMap((earlier) =>
        target(check.later).flatMap((later) => fallingTargetWarnings(earlier, later)),
      );
    case "parts":
      return target(check.whole).flatMap((whole) => partsWarnings(whole, check.parts.flatMap(target)));
    case "units":
      return task(check.body).flatMap((body) => task(check.annex).flatMap((annex) => unitsWarnings(body, annex)));
    default:
      return impossible(check);
  }
}
