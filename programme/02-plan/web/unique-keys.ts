import { addressed } from "../domain/revision/plan-difference.ts";

/** An entry of a list with a key of its own and its place, from 0. */
export type Keyed<T> = { readonly key: string; readonly item: T; readonly place: number };

/**
 * The entries with a key each. An annex may print an area, a period or an id twice; a key that stood twice would leave
 * old rows on the screen when the next version comes.
 */
export function withKeys<T>(items: readonly T[], nameOf: (item: T) => string): Keyed<T>[] {
  const keys = addressed(items.map(nameOf));
  return items.map((item, place) => ({ key: keys[place] ?? `#${place}`, item, place }));
}
