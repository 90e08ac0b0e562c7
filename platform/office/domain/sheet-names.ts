const LONGEST = 31;

/**
 * Names that Excel takes: no `[ ] : * ? / \`, no control characters, no apostrophe at either end, at most 31 UTF-16 units,
 * no two alike (upper and lower case count as alike). A name of which nothing is left becomes its number.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(["history"]);
  return wanted.map((name, index) => {
    const base = shortened(cleaned(name), LONGEST) || `${index + 1}`;
    const free = firstFree(base, taken);
    taken.add(free.toLowerCase());
    return free;
  });
}

function cleaned(name: string): string {
  return name
    .replace(/[[\]:*?/\\：＊？／＼\p{C}]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[' ]+|[' ]+$/g, "");
}

function firstFree(base: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? "" : ` (${count})`;
    const name = `${shortened(base, LONGEST - suffix.length)}${suffix}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Cut to a number of UTF-16 units, never in the middle of a character. */
function shortened(name: string, longest: number): string {
  let kept = "";
  for (const character of name) {
    if (kept.length + character.length > longest) break;
    kept += character;
  }
  return kept.replace(/[' ]+$/, "");
}
