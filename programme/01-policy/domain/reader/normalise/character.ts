import { signOf } from "./says.ts";
import { SIMPLIFIED } from "./simplified.ts";

/** Characters of one family, written as the reader's rules write them. */
const FAMILIES: readonly (readonly [as: string, family: string])[] = [
  [",", "，﹐︐"],
  [";", "；﹔"],
  [":", "：﹕︰"],
  ["!", "！﹗"],
  ["?", "？﹖"],
  ["(", "（﹙"],
  [")", "）﹚"],
  ["〔", "［【﹝[〖"],
  ["〕", "］】﹞]〗"],
  ["。", "｡"],
  ["、", "､﹑"],
  ['"', "“”„‟＂「」『』〝〞"],
  ["'", "‘’‚"],
  ["-", "‐‑‒–—―─－﹣−ー"],
  ["~", "～〜∼˜"],
  ["%", "％﹪"],
  ["〇", "○◯"],
  ["·", "・•‧"],
];

const DROPPED = 1;
const LONGER = 2;
/** The plain form of each code, and above it which sign of the words in says.ts that is: one look for both. */
const table = new Uint32Array(0x10000);
const SIGN_SHIFT = 16;
const CODE_MASK = 0xffff;
const longer = new Map<number, string>();
const KEPT_AS_PRINTED = /[①-⓿㈠-㉃Ⅰ-ⅿ]/;

for (const [as, family] of FAMILIES) for (const member of family) enter(member.charCodeAt(0), as.charCodeAt(0));
for (const [from, to] of SIMPLIFIED) enter(from, to);

function enter(code: number, plain: number): number {
  const entry = plain | (signOf(plain) << SIGN_SHIFT);
  table[code] = entry;
  return entry;
}

function lookUp(code: number): number {
  const character = String.fromCharCode(code);
  if (/\s/.test(character) || (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0) return DROPPED;
  if (KEPT_AS_PRINTED.test(character)) return code;
  if ((code & 0xf800) === 0xd800) {
    // Half a pair: never alone, so that whoever reads a text unit by unit looks at it more closely.
    longer.set(code, character);
    return LONGER;
  }
  const composed = character.normalize("NFKC");
  if (composed.length === 1) {
    const same = composed.charCodeAt(0);
    return SIMPLIFIED.get(same) ?? same;
  }
  if (/^\s|^$/.test(composed)) return DROPPED;
  longer.set(code, composed);
  return LONGER;
}

/** What `plainCode` gives for white space and for characters whose plain form is longer than one. */
export const NOTHING = DROPPED;
export const SEVERAL = LONGER;

/** What is known of one printed UTF-16 unit: ask `plainOf` and `plainSignOf` of it. */
export function plainEntry(code: number): number {
  const known = table[code] ?? 0;
  return known === 0 ? enter(code, lookUp(code)) : known;
}

/** The plain code of an entry, or `NOTHING`, or `SEVERAL`. */
export function plainOf(entry: number): number {
  return entry & CODE_MASK;
}

/** Which sign of the words in says.ts the plain code of an entry is. */
export function plainSignOf(entry: number): number {
  return entry >>> SIGN_SHIFT;
}

/** The code of the plain form of one printed UTF-16 unit, or `NOTHING`, or `SEVERAL` (then `plainForm` has the string). */
export function plainCode(code: number): number {
  return plainOf(plainEntry(code));
}

/**
 * The characters that stand for one printed UTF-16 unit: half width, simplified, one form per punctuation mark; "" for
 * white space and invisible characters. Example: `（` → `(`, `廠` → `厂`, `㎡` → `m2`, a blank → "".
 */
export function plainForm(code: number): string {
  const mapped = plainCode(code);
  if (mapped === DROPPED) return "";
  return mapped === LONGER ? (longer.get(code) ?? "") : String.fromCharCode(mapped);
}

/** The plain form of a whole string, white space gone. Stretches that are plain already are taken over in one piece. */
export function plainText(text: string): string {
  let plain = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (plainCode(code) === code) continue;
    plain += text.slice(from, i) + plainForm(code);
    from = i + 1;
  }
  return from === 0 ? text : plain + text.slice(from);
}
