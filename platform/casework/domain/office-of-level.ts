import type { AreaLevel } from "#areas";
import type { AreaId } from "#kernel";

/** An area on the way from a case's own up to the country. */
export type AreaAbove = { readonly id: AreaId; readonly level: AreaLevel };

/** Programme areas (经开区, 港区) and parks run their programme as a district does. */
const RANK: Readonly<Record<AreaLevel, number>> = {
  ...{ country: 0, province: 1, city: 2 },
  ...{ district: 3, programme: 3, park: 3, township: 4 },
};

/**
 * Which office is meant by a level, seen from a case's area: the lowest of it and the areas above that is not below the level. Where a
 * district takes reports itself, it stands for its townships. `path` begins with the case's own area. Undefined when none is high enough.
 */
export function officeOfLevel(path: readonly AreaAbove[], level: AreaLevel): AreaId | undefined {
  return path.find((area) => RANK[area.level] <= RANK[level])?.id;
}

/** Whether offices of one level stand for the other: a case goes to another office of its own height only. */
export function sameHeight(one: AreaLevel, other: AreaLevel): boolean {
  return RANK[one] === RANK[other];
}
