import fc from "fast-check";
import { expect, test } from "vitest";
import type { Draft } from "../draft.ts";
import { readPlan } from "../read-plan.ts";
import { FRONT_CASES } from "./cases/front.ts";
import { MONEY_CASES } from "./cases/money.ts";
import { TABLE_CASES } from "./cases/tables.ts";
import { TARGET_CASES } from "./cases/targets.ts";
import { TASK_CASES } from "./cases/tasks.ts";
import { incentiveDoubt, targetDoubt } from "./checks/grounding.ts";

/** How many mutated texts are read; raise it with GONGFU_PROPERTY_RUNS. */
const RUNS = Number(process.env["GONGFU_PROPERTY_RUNS"] ?? 300);

const TEXTS = [...TARGET_CASES, ...MONEY_CASES, ...TASK_CASES, ...FRONT_CASES, ...TABLE_CASES].map((it) => it.text);
const WIDER: Readonly<Record<string, string>> = {
  ",": "，",
  "(": "（",
  ")": "）",
  "%": "％",
  "0": "０",
  "1": "１",
  "5": "５",
};
const NOISE = [
  "\n",
  " ",
  "\t",
  "　",
  "—2—\n",
  "|",
  "100家",
  "10%",
  "到2026年",
  "（",
  "》",
  "《",
  "给予",
  "万元",
  "\ud842\udfb7",
  "\ud800",
  "\u200b",
  "",
  "一、",
  "1.",
  "<td>",
  "责任单位：",
];

type Mutation = (text: string) => string;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, where: number) => Math.floor(where * text.length);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.tuple(place, fc.integer({ min: 1, max: 12 })).map(
    ([where, count]): Mutation =>
      (text) =>
        text.slice(0, at(text, where)) + text.slice(at(text, where) + count),
  ),
  fc.tuple(place, fc.constantFrom(...NOISE)).map(
    ([where, noise]): Mutation =>
      (text) =>
        text.slice(0, at(text, where)) + noise + text.slice(at(text, where)),
  ),
  place.map(
    (where): Mutation =>
      (text) => {
        const lines = text.split("\n");
        const line = lines[Math.floor(where * lines.length)] ?? "";
        return [...lines, line].join("\n");
      },
  ),
  place.map(
    (where): Mutation =>
      (text) =>
        [...text].map((sign, i) => (i % 7 === Math.floor(where * 7) ? (WIDER[sign] ?? sign) : sign)).join(""),
  ),
);

const documents = fc
  .tuple(fc.constantFrom(...TEXTS), fc.constantFrom(...TEXTS), fc.array(mutation, { maxLength: 6 }))
  .map(([first, second, mutations]) => mutations.reduce((text, mutate) => mutate(text), first + second));

function sourced(draft: Draft) {
  return [...draft.targets, ...draft.tables, ...draft.tasks, ...draft.incentives, ...draft.references, ...draft.review];
}

const squeezed = (text: string) => text.replace(/\s+/g, "");

test("whatever the text, quotes stand in it, numbers stand in their quotes, and reading twice gives the same", () => {
  fc.assert(
    fc.property(documents, (text) => {
      const draft = readPlan(text, "any");
      const points = Array.from(text);
      const slice = ([start, end]: readonly [number, number]) => points.slice(start, end).join("");
      for (const item of sourced(draft)) {
        expect(squeezed(item.quote)).toBe(squeezed(slice(item.span)));
        expect(item.id).not.toBe("");
      }
      for (const target of draft.targets) expect(targetDoubt(target, slice)).toBeUndefined();
      for (const incentive of draft.incentives) expect(incentiveDoubt(incentive, slice)).toBeUndefined();
      expect(new Set(sourced(draft).map((item) => item.id)).size).toBe(sourced(draft).length);
      expect(readPlan(text, "any")).toEqual(draft);
    }),
    { numRuns: RUNS },
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
