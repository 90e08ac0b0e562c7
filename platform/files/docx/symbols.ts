/** Signs of the symbol fonts that plan documents use, by font and by the code's last two digits. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x52, "☑"],
  [0x54, "☒"],
  [0x6c, "●"],
  [0x6e, "■"],
  [0x6f, "□"],
  [0x71, "□"],
  [0x75, "◆"],
  [0x76, "◆"],
  [0xa1, "○"],
  [0xa3, "□"],
  [0xa8, "□"],
  [0xab, "★"],
  [0xd8, "➢"],
  [0xe0, "→"],
  [0xf0, "⇒"],
  [0xfb, "✗"],
  [0xfc, "√"],
  [0xfd, "☒"],
  [0xfe, "☑"],
]);

const WINGDINGS_2: ReadonlyMap<number, string> = new Map([
  [0x50, "√"],
  [0x51, "☒"],
  [0x52, "☑"],
  [0x53, "☒"],
  [0xa3, "□"],
]);

const SYMBOL: ReadonlyMap<number, string> = new Map([
  ...Array.from("αβχδεφγηιϕκλμνοπθρστυϖωξψζ", (sign, i): [number, string] => [0x61 + i, sign]),
  [0x44, "Δ"],
  [0x53, "Σ"],
  [0x57, "Ω"],
  [0xa3, "≤"],
  [0xa5, "∞"],
  [0xac, "←"],
  [0xad, "↑"],
  [0xae, "→"],
  [0xaf, "↓"],
  [0xb0, "°"],
  [0xb1, "±"],
  [0xb3, "≥"],
  [0xb4, "×"],
  [0xb7, "•"],
  [0xb8, "÷"],
  [0xb9, "≠"],
  [0xba, "≡"],
  [0xbb, "≈"],
  [0xd6, "√"],
  [0xe5, "∑"],
]);

const FONTS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ["wingdings", WINGDINGS],
  ["wingdings 2", WINGDINGS_2],
  ["symbol", SYMBOL],
]);

/** The sign that a `w:sym` shows; "" for ornaments nobody reads. `signOf("Symbol", "F0B3")` is `≥`. */
export function signOf(font: string, code: string): string {
  const value = /^[0-9a-f]{1,6}$/i.test(code) ? Number.parseInt(code, 16) : 0;
  const table = FONTS.get(font.trim().toLowerCase());
  if (table) return table.get(value & 0xff) ?? "";
  const printable = value >= 0x20 && value <= 0xffff && !(value >= 0xd800 && value <= 0xf8ff);
  return printable ? String.fromCharCode(value) : "";
}
