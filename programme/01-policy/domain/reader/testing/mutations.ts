import fc from "fast-check";
import { SIMPLIFIED } from "../normalise/simplified.ts";

type Mutation = (text: string) => string;

const NOISE = [
  "\n",
  " ",
  "\t",
  "　",
  "\n\n— 2 —\n\n",
  "\n第3页共9页\n",
  "|",
  "100家",
  "10%",
  "到2026年",
  "（",
  "》",
  "《",
  "“",
  "”",
  "给予",
  "万元",
  "分别",
  "每年",
  "\ud842\udfb7",
  "\ud800",
  "\u200b",
  "",
  "一、",
  "1.",
  "<td>",
  "责任单位：",
] as const;

const FULL_WIDTH_FROM = 0x21;
const FULL_WIDTH_TO = 0x7e;
const FULL_WIDTH_SHIFT = 0xfee0;
const TRADITIONAL: ReadonlyMap<number, number> = new Map([...SIMPLIFIED].map(([from, to]) => [to, from]));

const fullWidth = (code: number) => (code >= FULL_WIDTH_FROM && code <= FULL_WIDTH_TO ? code + FULL_WIDTH_SHIFT : code);
const traditional = (code: number) => TRADITIONAL.get(code) ?? code;

/** Every n-th character through a table. */
function mapped(text: string, table: (code: number) => number, every: number): string {
  return Array.from({ length: text.length }, (_, i) =>
    i % every === 0 ? String.fromCharCode(table(text.charCodeAt(i))) : text.charAt(i),
  ).join("");
}

const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, where: number) => Math.floor(where * text.length);

function onLines(text: string, where: number, change: (lines: string[], at: number) => void): string {
  const lines = text.split("\n");
  change(lines, Math.min(lines.length - 1, Math.floor(where * lines.length)));
  return lines.join("\n");
}

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.integer({ min: 1, max: 12 })).map(
    ([where, count]): Mutation =>
      (text) =>
        text.slice(0, at(text, where)) + text.slice(at(text, where) + count),
  ),
  fc.tuple(place, fc.integer({ min: 1, max: 12 })).map(
    ([where, count]): Mutation =>
      (text) =>
        text.slice(0, at(text, where) + count) + text.slice(at(text, where)),
  ),
  place.map(
    (where): Mutation =>
      (text) => {
        const i = at(text, where);
        return text.slice(0, i) + text.slice(i + 1, i + 2) + text.slice(i, i + 1) + text.slice(i + 2);
      },
  ),
  fc.tuple(place, fc.constantFrom(...NOISE)).map(
    ([where, noise]): Mutation =>
      (text) =>
        text.slice(0, at(text, where)) + noise + text.slice(at(text, where)),
  ),
  place.map(
    (where): Mutation =>
      (text) =>
        onLines(text, where, (lines, i) => lines.splice(i, 1)),
  ),
  place.map(
    (where): Mutation =>
      (text) =>
        onLines(text, where, (lines, i) => lines.push(lines[i] ?? "")),
  ),
  place.map(
    (where): Mutation =>
      (text) =>
        onLines(text, where, (lines, i) => lines.splice(i, 2, lines[i + 1] ?? "", lines[i] ?? "")),
  ),
  fc.integer({ min: 1, max: 7 }).map(
    (every): Mutation =>
      (text) =>
        mapped(text, fullWidth, every),
  ),
  fc.integer({ min: 1, max: 3 }).map(
    (every): Mutation =>
      (text) =>
        mapped(text, traditional, every),
  ),
  fc.integer({ min: 12, max: 40 }).map(
    (width): Mutation =>
      (text) =>
        text.replace(new RegExp(`[^\\n]{${width}}(?=[^\\n])`, "g"), "$&\n"),
  ),
);

/** Small documents with slips of the pen, of the copier and of the page, some with another document behind them. */
export function mutatedTexts(texts: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.constantFrom("", ...texts), fc.array(mutation, { maxLength: 6 }))
    .map(([first, second, mutations]) => mutations.reduce((text, mutate) => mutate(text), first + second));
}
