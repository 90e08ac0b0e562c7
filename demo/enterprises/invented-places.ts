import type { Area } from "#areas";
import type { InventedPlace } from "./invented-enterprises.ts";

/** How many enterprises of a hundred lie in a district or programme area of the invented city; the townships share them. */
const WEIGHTS: Readonly<Record<number, number>> = {
  990102: 15,
  990103: 13,
  990104: 9,
  990121: 12,
  990122: 8,
  990123: 7,
  990181: 22,
  [-9001]: 9,
  [-9002]: 5,
};

/** The invented city: its six-digit code begins with these four. */
export const INVENTED_CITY_ID = 990_100;

/** Where the invented enterprises lie: the townships of each district, and the programme areas themselves. */
export function inventedPlaces(areas: readonly Area[]): InventedPlace[] {
  return areas
    .filter((area) => WEIGHTS[area.id] !== undefined)
    .flatMap((area) => {
      const weight = WEIGHTS[area.id] ?? 0;
      const division = area.code ?? String(INVENTED_CITY_ID);
      const townships = areas.filter(({ parentId }) => parentId === area.id);
      const seats = townships.length === 0 ? [area] : townships;
      const name = area.level === "programme" ? "澄砚" : area.shortName;
      return seats.map(({ id }) => ({ id, name, division, weight: weight / seats.length }));
    });
}
