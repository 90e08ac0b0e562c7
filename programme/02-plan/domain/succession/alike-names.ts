import { bareName } from "../indicator-name.ts";

/** Places of two names in their lists and how alike they are: 1 for the same bare name, else the Dice coefficient of their character pairs. */
export type AlikeNames = { readonly left: number; readonly right: number; readonly likeness: number };

function pairsOf(name: string): string[] {
  const characters = Array.from(name);
  return [...new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`))];
}

/**
 * All pairs of a left and a right name that are at least `threshold` alike (0 < threshold ≤ 1), in the order of the left
 * and then the right list. Names are looked up by the character pairs they share, so that two long lists are not
 * compared each with each.
 */
export function alikeNames(left: readonly string[], right: readonly string[], threshold: number): AlikeNames[] {
  const bareRight = right.map(bareName);
  const pairsRight = bareRight.map(pairsOf);
  const holders = new Map<string, number[]>();
  const named = new Map<string, number[]>();
  for (const [place, name] of bareRight.entries()) {
    put(named, name, place);
    for (const pair of pairsRight[place] ?? []) put(holders, pair, place);
  }
  return left.flatMap((one, place) => {
    const name = bareName(one);
    const pairs = pairsOf(name);
    const shared = new Map<number, number>();
    for (const pair of pairs)
      for (const other of holders.get(pair) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    const same = new Set(named.get(name) ?? []);
    for (const other of same) shared.set(other, 0);
    return [...shared]
      .map(([other, count]) => {
        const likeness = same.has(other) ? 1 : (2 * count) / (pairs.length + (pairsRight[other]?.length ?? 0));
        return { left: place, right: other, likeness };
      })
      .filter(({ likeness }) => likeness >= threshold)
      .toSorted((a, b) => a.right - b.right);
  });
}

function put(lists: Map<string, number[]>, key: string, place: number): void {
  const list = lists.get(key);
  if (list) list.push(place);
  else lists.set(key, [place]);
}
