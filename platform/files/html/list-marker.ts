import { elementsOf } from "./elements.ts";
import { attribute, type HtmlElement } from "./tree.ts";

const DIGITS = "〇一二三四五六七八九";

/** Chinese counting number up to 99: 十二. */
function chinese(n: number): string {
  if (n <= 0 || n > 99) return String(n);
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const high = tens === 0 ? "" : `${tens === 1 ? "" : DIGITS[tens]}十`;
  return high + (ones === 0 ? "" : DIGITS[ones]);
}

function letters(n: number): string {
  let [rest, out] = [n, ""];
  for (; rest > 0; rest = Math.floor((rest - 1) / 26)) out = String.fromCharCode(97 + ((rest - 1) % 26)) + out;
  return out === "" ? String(n) : out;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

function roman(n: number): string {
  if (n <= 0 || n > 399) return String(n);
  let [rest, out] = [n, ""];
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) out += sign;
  }
  return out;
}

const KIND_STYLE =
  /list-style(?:-type)?\s*:[^;]{0,80}?\b(none|disc|circle|square|(?:upper|lower)-(?:alpha|latin|roman)|cjk-\w+|(?:simp|trad)-\w+(?:-\w+)*|decimal)/i;

function kindOf(item: HtmlElement, list: HtmlElement): string {
  const styled = KIND_STYLE.exec(`${attribute(item, "style") ?? ""};${attribute(list, "style") ?? ""}`)?.[1];
  return styled?.toLowerCase() ?? attribute(item, "type") ?? attribute(list, "type") ?? "1";
}

function shown(kind: string, n: number): string {
  if (/^(?:none|disc|circle|square)$/.test(kind)) return "";
  if (/^(?:cjk|simp|trad)/.test(kind)) return `${chinese(n)}、`;
  if (kind === "a" || /^lower-(?:alpha|latin)/.test(kind)) return `${letters(n)}. `;
  if (kind === "A" || /^upper-(?:alpha|latin)/.test(kind)) return `${letters(n).toUpperCase()}. `;
  if (kind === "i" || kind === "lower-roman") return `${roman(n)}. `;
  if (kind === "I" || kind === "upper-roman") return `${roman(n).toUpperCase()}. `;
  return `${n}. `;
}

function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*-?\d{1,6}/.test(text) ? Number.parseInt(text, 10) : undefined;
}

/** What a browser prints before each item of an ordered list: `3. `, `三、`, `c. `. */
export function markersOf(list: HtmlElement): ReadonlyMap<HtmlElement, string> {
  const items = elementsOf(list).filter((one) => one.name === "li");
  const down = attribute(list, "reversed") !== undefined;
  let next = whole(attribute(list, "start")) ?? (down ? items.length : 1);
  const markers = new Map<HtmlElement, string>();
  for (const item of items) {
    next = whole(attribute(item, "value")) ?? next;
    markers.set(item, shown(kindOf(item, list), next));
    next += down ? -1 : 1;
  }
  return markers;
}
