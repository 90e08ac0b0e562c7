import fc from "fast-check";
import { expect, test } from "vitest";
import { areaId, type IsoDate, idOf, instant } from "#kernel";
import { currentOf, type Fact } from "./ledger.ts";
import { undoneFact } from "./undone-fact.ts";

function fact(id: string, more: Partial<Fact>): Fact {
  return {
    ...{ homeId: areaId(1), id: idOf<"fact">(id), subjectId: idOf<"subject">("s"), measure: "staff", act: "record" },
    ...{ period: { from: "2025-01-01" as IsoDate, to: "2025-12-31" as IsoDate }, value: { number: "1" }, tier: 0 },
    ...{ source: "import", sourceNote: null, reason: null, validUntil: null, replaces: null, key: id },
    ...{ recordedAt: instant("2026-01-01T00:00:00.000Z"), recordedBy: null, recordedByName: "甲", ...more },
  };
}

const undoing = { id: idOf<"fact">("u"), key: "undo:f", reason: "交错了" };

test("what was replaced counts again, with its own evidence; what replaced nothing is withdrawn", () => {
  const before = fact("b", { value: { number: "5" }, source: "office", tier: 2, sourceNote: "报表" });
  const wrong = fact("f", { act: "correct", replaces: before.id, value: { number: "50" } });
  expect(undoneFact({ fact: wrong, replaced: before, standing: true }, undoing)).toMatchObject({
    ...{ act: "correct", value: { number: "5" }, source: "office", tier: 2, sourceNote: "报表", replaces: "f" },
  });
  expect(undoneFact({ fact: fact("f", {}), replaced: null, standing: true }, undoing)).toMatchObject({
    ...{ act: "withdraw", value: null, replaces: "f" },
  });
});

test("what somebody has changed since is left alone", () => {
  expect(undoneFact({ fact: fact("f", {}), replaced: null, standing: false }, undoing)).toBeNull();
});

test("whatever a cell held before, entering a figure and undoing it leaves the same value in use", () => {
  const claim = fc.record({ number: fc.nat({ max: 9 }), tier: fc.constantFrom<0 | 1 | 2>(0, 1, 2) });
  fc.assert(
    fc.property(fc.array(claim, { maxLength: 4 }), claim, fc.boolean(), (held, entered, corrects) => {
      const at = (minute: number) => instant(`2026-01-01T00:${String(minute).padStart(2, "0")}:00.000Z`);
      const rows = held.map(({ number, tier }, index) =>
        fact(`h${index}`, { value: { number: String(number) }, tier, recordedAt: at(index) }),
      );
      const before = currentOf(rows);
      const replaced = corrects && before ? before : null;
      const list = fact("f", {
        ...{ value: { number: String(entered.number) }, tier: entered.tier, recordedAt: at(30) },
        ...(replaced ? { act: "correct", replaces: replaced.id } : {}),
      });
      const undone = undoneFact({ fact: list, replaced, standing: true }, undoing);
      const row = { ...undone, recordedAt: at(40), recordedBy: null, recordedByName: "甲" } as Fact;
      const after = currentOf([...rows, list, row]);
      expect([after?.value, after?.tier]).toEqual([before?.value, before?.tier]);
    }),
    { numRuns: 500 },
  );
});
