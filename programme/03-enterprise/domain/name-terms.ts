/** The three strings in which a name is searched: its folded text, the initials of its reading, and the whole reading. */
export type NameReadings = {
  readonly folded: string;
  readonly initials: string;
  readonly reading: string;
};

/** One way to look a text up: names that have all of the terms, and hold the text in that string. */
export type NameSearch = { readonly within: keyof NameReadings; readonly terms: readonly string[] };

/** A text to look for. A name answers when one of the ways finds it; there is always a way, and every way has a term. */
export type NameQuery = {
  readonly text: string;
  readonly ways: readonly [NameSearch, ...NameSearch[]];
};

/**
 * The folded text, the initials and the joined reading of a name, which its keeper stores beside the terms. `syllables` has one
 * lower-case Latin reading for each character (code point) of the name as it is given, "" for signs; ü is written as the reader of
 * names would type it. Latin letters and digits stand for themselves, whatever reading is given. Another number of
 * syllables is a bug.
 */
export function nameReadings(name: string, syllables: readonly string[]): NameReadings {
  const characters = [...name];
  if (characters.length !== syllables.length) {
    throw new RangeError(`${characters.length} characters have ${syllables.length} syllables`);
  }
  let initials = "";
  let reading = "";
  for (const [index, character] of characters.entries()) {
    if (folded(character) === "") continue;
    const itself = latin(character);
    const syllable = latin(syllables[index] ?? "");
    initials += itself || syllable.slice(0, 1);
    reading += itself || syllable;
  }
  return { folded: folded(name), initials, reading };
}

/**
 * The terms under which a name is found, each once: every two neighbours of its folded text, every two neighbouring initials as
 * "1:jx", every three neighbouring letters of its reading as "3:jia". Syllables as in `nameReadings`.
 */
export function nameTerms(name: string, syllables: readonly string[]): string[] {
  const readings = nameReadings(name, syllables);
  const all = [...pairs(readings.folded), ...initialTerms(readings.initials), ...readingTerms(readings.reading)];
  return [...new Set(all)];
}

/**
 * How to look for a text: Latin letters and digits alone as initials, and from three on as a reading too; anything else by its
 * characters. Undefined for what folds to fewer than two characters.
 */
export function queryOf(text: string): NameQuery | undefined {
  const wanted = folded(text);
  if ([...wanted].length < 2) return undefined;
  if (!/^[a-z0-9]+$/.test(wanted)) return { text: wanted, ways: [{ within: "folded", terms: once(pairs(wanted)) }] };
  const byInitials: NameSearch = { within: "initials", terms: once(initialTerms(wanted)) };
  if (wanted.length < 3) return { text: wanted, ways: [byInitials] };
  return { text: wanted, ways: [byInitials, { within: "reading", terms: once(readingTerms(wanted)) }] };
}

/**
 * NFKC, lower case, without blanks and brackets. Taken apart first, because "¨" and "㈱" hold a blank and brackets, and lowered
 * sign by sign, because "Σ" would else depend on its neighbours: a part of a folded text is its own folded text.
 */
function folded(text: string): string {
  const lowered = [...text.normalize("NFKD")].map((character) => character.toLowerCase()).join("");
  return lowered.replace(/[\s\p{Ps}\p{Pe}]+/gu, "").normalize("NFKC");
}

/** The letters a to z and digits that a text holds once marks and widths are taken off. */
function latin(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "");
}

function neighbours(text: string, count: number): string[] {
  const characters = [...text];
  return characters.slice(count - 1).map((_, start) => characters.slice(start, start + count).join(""));
}

const pairs = (text: string) => neighbours(text, 2);
const initialTerms = (initials: string) => neighbours(initials, 2).map((pair) => `1:${pair}`);
const readingTerms = (reading: string) => neighbours(reading, 3).map((three) => `3:${three}`);
const once = (terms: readonly string[]) => [...new Set(terms)];
