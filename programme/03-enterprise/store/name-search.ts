import { pinyin } from "pinyin-pro";
import { type NameReadings, nameReadings, nameTerms } from "../domain/name-terms.ts";

/** What an enterprise is found by: parts of its name, initials of its reading (yhjg), the reading itself (yanhu). */
export type SearchColumns = NameReadings & { readonly terms: readonly string[] };

/** One reading a character, as the word asks for it (重庆 is chong qing); nothing for signs. */
function syllablesOf(name: string): string[] {
  const characters = [...name];
  const readings = pinyin(name, { toneType: "none", type: "array", v: true });
  return characters.map((character, at) => {
    const reading =
      readings.length === characters.length ? readings[at] : pinyin(character, { toneType: "none", v: true });
    return reading !== undefined && /^[a-z]+$/.test(reading) ? reading : "";
  });
}

export function searchColumnsOf(name: string): SearchColumns {
  const syllables = syllablesOf(name);
  return { ...nameReadings(name, syllables), terms: nameTerms(name, syllables) };
}
