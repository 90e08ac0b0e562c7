import type { Target } from "../../draft.ts";

type Stated = Omit<Target, "id">;

/** The last Chinese characters of a name, backwards; blanks, signs and Latin letters do not count. */
function lastCharacters(name: string, most: number): string {
  let last = "";
  for (let i = name.length - 1; i >= 0 && last.length < most; i--) {
    const code = name.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) last += name[i];
  }
  return last;
}

/** The numbers in a name. */
const sizes = (name: string) => name.match(/\d+/g)?.join(" ") ?? "";

/** Whether two targets of one value say the same. Their names are looked at last, for few come that far. */
function isSame(x: Stated, y: Stated): boolean {
  return (
    x.unit === y.unit &&
    x.year === y.year &&
    x.min === y.min &&
    x.max === y.max &&
    (x.region ?? "") === (y.region ?? "") &&
    lastCharacters(x.indicator, 6) === lastCharacters(y.indicator, 6) &&
    sizes(x.indicator) === sizes(y.indicator)
  );
}

/** The first of targets that say the same; only those with one value are compared. */
export function withoutRepeats(targets: readonly Stated[]): Stated[] {
  const seen = new Map<number | undefined, Stated[]>();
  return targets.filter((target) => {
    const others = seen.get(target.value);
    if (others === undefined) seen.set(target.value, [target]);
    else if (others.some((other) => isSame(target, other))) return false;
    else others.push(target);
    return true;
  });
}

const isChinese = (code: number) => code >= 0x4e00 && code <= 0x9fff;

/** Whether two names have two neighbouring characters in common. */
function sharePair(a: string, b: string): boolean {
  for (let i = 0; i + 1 < a.length; i++) {
    const pair = a.slice(i, i + 2);
    if (isChinese(pair.charCodeAt(0)) && isChinese(pair.charCodeAt(1)) && b.includes(pair)) return true;
  }
  return false;
}

/** Whether a row of a table of tasks says what the text said before, perhaps by a shorter name. */
export function saysAgainWith(said: Stated, target: Stated): boolean {
  return (
    said.value === target.value &&
    said.value !== undefined &&
    said.unit === target.unit &&
    said.year === target.year &&
    said.period === target.period &&
    sharePair(said.indicator, target.indicator)
  );
}
