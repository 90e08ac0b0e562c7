import type { Target } from "../../draft.ts";

/** Goals that are said more than once: the first statement counts. */

/** The last Chinese characters of a name, backwards; blanks, signs and Latin letters do not count. */
function lastCharacters(name: string, most: number): string {
  let last = "";
  for (let i = name.length - 1; i >= 0 && last.length < most; i--) {
    const code = name.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) last += name[i];
  }
  return last;
}

type SaidBefore = { readonly target: Omit<Target, "id">; readonly last: string; readonly sizes: string };

function isSame(a: SaidBefore, b: SaidBefore): boolean {
  const [x, y] = [a.target, b.target];
  return (
    x.unit === y.unit &&
    x.year === y.year &&
    x.min === y.min &&
    x.max === y.max &&
    (x.region ?? "") === (y.region ?? "") &&
    a.last === b.last &&
    a.sizes === b.sizes
  );
}

/** The first of targets that say the same; only those with one value are compared. */
export function withoutRepeats(targets: readonly Omit<Target, "id">[]): Omit<Target, "id">[] {
  const seen = new Map<number | undefined, SaidBefore[]>();
  return targets.filter((target) => {
    const { indicator, value } = target;
    const sizes = /\d/.test(indicator) ? (indicator.match(/\d+/g)?.join(" ") ?? "") : "";
    const said = { target, last: lastCharacters(indicator, 6), sizes };
    const others = seen.get(value);
    if (others === undefined) seen.set(value, [said]);
    else if (others.some((other) => isSame(said, other))) return false;
    else others.push(said);
    return true;
  });
}

/** Whether two names have two neighbouring characters in common. */
function sharePair(a: string, b: string): boolean {
  for (let i = 0; i + 1 < a.length; i++) {
    const pair = a.slice(i, i + 2);
    if (/^[\u4e00-\u9fff]{2}$/.test(pair) && b.includes(pair)) return true;
  }
  return false;
}

/** Whether a row of a table of tasks says what the text said before, perhaps by a shorter name. */
export function saysAgainWith(said: Omit<Target, "id">, target: Omit<Target, "id">): boolean {
  return (
    said.value === target.value &&
    said.value !== undefined &&
    said.unit === target.unit &&
    said.year === target.year &&
    said.period === target.period &&
    sharePair(said.indicator, target.indicator)
  );
}
