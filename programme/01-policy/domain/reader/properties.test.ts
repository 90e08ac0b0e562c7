import fc from "fast-check";
import { expect, test } from "vitest";
import type { Draft, Incentive, Target } from "../draft.ts";
import { readPlan } from "../read-plan.ts";
import { FRONT_CASES } from "./cases/front.ts";
import { MONEY_CASES } from "./cases/money.ts";
import { TABLE_CASES } from "./cases/tables.ts";
import { TARGET_CASES } from "./cases/targets.ts";
import { TASK_CASES } from "./cases/tasks.ts";
import { UNSEEN_FRONT_CASES } from "./cases/unseen-front.ts";
import { UNSEEN_TARGET_CASES } from "./cases/unseen-targets.ts";
import { WORDED_FRONT_CASES } from "./cases/worded-front.ts";
import { WORDED_TARGET_CASES } from "./cases/worded-targets.ts";
import { plainText } from "./normalise/character.ts";
import { sourceOf } from "./normalise/source.ts";
import { chineseNumber } from "./quantities/numerals.ts";
import { mutatedTexts } from "./testing/mutations.ts";

/** How many mutated texts are read; raise it with GONGFU_PROPERTY_RUNS. */
const RUNS = Number(process.env["GONGFU_PROPERTY_RUNS"] ?? 10_000);
/** The same texts every time, so that a change is judged by what it changes; look further with GONGFU_PROPERTY_SEED. */
const SEED = Number(process.env["GONGFU_PROPERTY_SEED"] ?? 20_261_122);
/** Every so many runs the text is read twice. */
const TWICE = 10;

const TEXTS = [
  ...TARGET_CASES,
  ...MONEY_CASES,
  ...TASK_CASES,
  ...FRONT_CASES,
  ...TABLE_CASES,
  ...UNSEEN_TARGET_CASES,
  ...UNSEEN_FRONT_CASES,
  ...WORDED_TARGET_CASES,
  ...WORDED_FRONT_CASES,
].map((it) => it.text);

function sourced(draft: Draft) {
  return [...draft.targets, ...draft.tables, ...draft.tasks, ...draft.incentives, ...draft.references, ...draft.review];
}

const squeezed = (text: string) => text.replace(/\s+/g, "");

/** Every number printed in a passage, in digits or in words, told without the reader's own way of finding quantities. */
function numbersPrinted(passage: string): number[] {
  const plain = `${plainText(passage)} ${sourceOf(passage).text}`.replace(/(?<=\d),(?=\d{3})/g, "");
  const words = plain.match(/[零〇一二两三四五六七八九十百千万亿]+/g) ?? [];
  const digits = plain.match(/\d+(?:\.\d+)?/g) ?? [];
  return [...digits.map(Number), ...words.map((word) => chineseNumber(word.replace(/^[百千万亿]+(?=.)/, "")) ?? 1), 1];
}

/** Whether a value is a printed number up to a power of ten: 1.8万台 is 18000, 2.7万亿元 is 27000 亿元. */
function stands(value: number, printed: readonly number[]): boolean {
  if (value === 0) return printed.includes(0);
  return printed.some((it) => {
    const power = Math.log10(value / it);
    return it > 0 && Math.abs(power - Math.round(power)) < 1e-9 && Math.abs(power) <= 12;
  });
}

const SAME_SHARE = /等额|同等额度|同额|1:\d/;

function inventedIn(
  item: Target | Incentive,
  values: readonly (number | null | undefined)[],
  passage: string,
): string[] {
  const quote = `${item.quote} ${item.second_quote ?? ""}`;
  const printed = [...numbersPrinted(passage), ...numbersPrinted(quote)].filter(
    (it) => it !== 1 || /[1１一]|[百千万]/.test(quote),
  );
  const wanted = values.filter((it): it is number => it !== null && it !== undefined);
  return wanted.filter((it) => !stands(it, printed)).map((it) => `${it} does not stand in ${quote}`);
}

/** What a draft claims that the text does not say; empty for a sound draft. */
function inventions(draft: Draft, text: string): string[] {
  const points = Array.from(text);
  const slice = ([start, end]: readonly [number, number]) => points.slice(start, end).join("");
  const found: string[] = [];
  for (const item of sourced(draft)) {
    if (item.quote === "" || squeezed(item.quote) !== squeezed(slice(item.span))) found.push(`quote: ${item.quote}`);
  }
  const ids = sourced(draft).map((item) => item.id);
  if (new Set(ids).size !== ids.length || ids.includes("")) found.push(`ids: ${ids.join(" ")}`);
  for (const target of draft.targets) {
    const implied = target.implied === true && target.value === 100 && plainText(target.quote).includes("全覆盖");
    if (!implied) found.push(...inventedIn(target, [target.value, target.min, target.max], slice(target.span)));
    if (target.year !== null && (target.year < 2000 || target.year > 2060)) found.push(`year: ${target.year}`);
  }
  for (const item of draft.incentives) {
    const { rate, rate_min, rate_max, amount, amount_min, amount_max, cap, cap2 } = item;
    const same = SAME_SHARE.test(plainText(item.quote + (item.second_quote ?? "")));
    const shares = same ? [] : [rate, rate_min, rate_max];
    found.push(...inventedIn(item, [...shares, amount, amount_min, amount_max, cap, cap2], slice(item.span)));
  }
  return [...found, ...inventedFacts(draft, text)];
}

/** Facts about the document itself that do not stand in it. */
function inventedFacts({ metadata, references }: Draft, text: string): string[] {
  const corpus = `${sourceOf(text).text}\n${plainText(text)}`;
  const day = metadata.date ?? metadata.published;
  const claims = [
    ...metadata.doc_numbers,
    ...metadata.issuers,
    ...references.flatMap(({ name, number }) => [name, number ?? ""]),
    ...(day === null ? [] : [metadata.date_quote ?? "a day without a quote"]),
  ];
  return claims.filter((it) => !corpus.includes(plainText(it))).map((it) => `not in the text: ${it}`);
}

test("whatever the text, nothing is invented: quotes stand in it, numbers in their quotes, names and days in the text", () => {
  let run = 0;
  fc.assert(
    fc.property(mutatedTexts(TEXTS), (text) => {
      const draft = readPlan(text, "any");
      const found = inventions(draft, text);
      if (found.length > 0) throw new Error(found.join("\n"));
      if (run++ % TWICE === 0) expect(readPlan(text, "any")).toEqual(draft);
    }),
    { numRuns: RUNS, seed: SEED },
  );
}, 600_000);

const LONG: readonly (readonly [string, string])[] = [
  ...["中", "1", "(", "《", "一", "、", ",", '"', "\n", " ", "\t", "|", "-", "。"].map(
    (sign) => [`one sign: ${JSON.stringify(sign)}`, sign.repeat(1_000_000)] as const,
  ),
  ["many lines", "培育智能工厂10家\n".repeat(40_000)],
  ["many numbers", "12\n".repeat(40_000)],
  ["many headings", "一、甲\n".repeat(40_000)],
  ["many tasks", "1.甲乙丙丁。戊己庚辛\n".repeat(20_000)],
  ["many grants", "给予10万元".repeat(20_000)],
  ["many open brackets", "(责任单位:".repeat(100_000)],
  ["many table rows", "|1|2|3|\n".repeat(100_000)],
];

test.each(LONG)(
  "long and senseless text is read in linear time: %s",
  (_, text) => {
    const half = text.slice(0, text.length / 8);
    const time = (it: string) => {
      const begun = performance.now();
      readPlan(it, "long");
      return performance.now() - begun;
    };
    time(half);
    const small = time(half);
    // Eight times the text may take sixteen times as long, not sixty-four; the second is for a busy machine.
    expect(time(text)).toBeLessThan(small * 16 + 4000);
  },
  60_000,
);
