import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaId, idOf, instant } from "#kernel";
import { clusterOf, countingOf, type Join, mergedSubject, type SubjectMerge, splitSubject } from "./cluster.ts";
import type { Fact, SubjectId } from "./ledger.ts";

const SUBJECTS = ["a", "b", "c", "d", "e", "f"].map((name) => idOf<"subject">(name));
const subject = (index: number): SubjectId => SUBJECTS[index] ?? idOf("none");

/** What a book with a table of who reaches whom says. */
function reachOf(joins: readonly Join[]): boolean[][] {
  const reach = SUBJECTS.map((from) =>
    SUBJECTS.map((to) => from === to || joins.some((join) => join.subjectId === from && join.survivorId === to)),
  );
  for (const [by] of SUBJECTS.entries())
    for (const row of reach) if (row[by]) for (const [to] of SUBJECTS.entries()) row[to] ||= reach[by]?.[to] ?? false;
  return reach;
}

/** Under whom a subject counts: the end of its chain of joins. */
function endOf(joins: readonly Join[], one: SubjectId): SubjectId {
  const further = joins.find(({ subjectId }) => subjectId === one);
  return further ? endOf(joins, further.survivorId) : one;
}

const step = fc.record({ split: fc.boolean(), first: fc.nat(5), second: fc.nat(5) });

/** Plays merges and splits: only subjects that stand by themselves are merged, any join may be undone. */
function play(
  steps: readonly { split: boolean; first: number; second: number }[],
  check: (joins: Join[]) => void,
): void {
  const joins: Join[] = [];
  for (const { split, first, second } of steps) {
    if (split && joins.length > 0) joins.splice(first % joins.length, 1);
    else if (!split) {
      const [from, to] = [subject(first), subject(second)];
      const away = (one: SubjectId) => joins.some(({ subjectId }) => subjectId === one);
      if (from !== to && !away(from) && !away(to)) joins.push({ subjectId: from, survivorId: to });
    }
    check(joins);
  }
}

describe("merged subjects", () => {
  test("belong to exactly one survivor at any moment, as a table of who reaches whom says", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        play(steps, (joins) => {
          const reach = reachOf(joins);
          for (const [index, one] of SUBJECTS.entries()) {
            const ends = SUBJECTS.filter(
              (end, at) => reach[index]?.[at] && !joins.some(({ subjectId }) => subjectId === end),
            );
            expect(ends).toEqual([endOf(joins, one)]);
            const inside = SUBJECTS.filter((_, at) => reach[at]?.[index]);
            expect(clusterOf(joins, one).toSorted()).toEqual(inside);
          }
        });
      }),
      { numRuns: 2000 },
    );
  });

  test("come apart into exactly what was joined, whatever was merged before and after", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), fc.nat(5), fc.nat(5), (steps, first, second) => {
        let before: Join[] = [];
        play(steps, (joins) => {
          before = [...joins];
        });
        const [from, to] = [endOf(before, subject(first)), endOf(before, subject(second))];
        fc.pre(from !== to);
        const clusters = (joins: readonly Join[]) => SUBJECTS.map((one) => clusterOf(joins, one).toSorted());
        const joined = [...before, { subjectId: from, survivorId: to }];
        expect(clusterOf(joined, to).toSorted()).toEqual(
          [...clusterOf(before, to), ...clusterOf(before, from)].toSorted(),
        );
        expect(clusters(joined.filter(({ subjectId }) => subjectId !== from))).toEqual(clusters(before));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("whether subjects may be merged", () => {
  const at = (index: number, rest: object = {}) => ({
    ...{ homeId: areaId(1), subjectId: subject(index), kind: "enterprise", areaId: areaId(2), survivorId: null },
    ...rest,
  });
  const refusal = (result: ReturnType<typeof mergedSubject>) => (result.ok ? undefined : result.refusal);

  test("two that stand by themselves may, with a reason of two characters", () => {
    expect(mergedSubject(at(0), at(1), " 同一家  企业 ")).toEqual({ ok: true, value: { reason: "同一家 企业" } });
    expect(refusal(mergedSubject(at(0), at(1), "同"))?.code).toBe("facts.reason-needed");
  });

  test.each([
    ["a subject with itself", at(0), at(0), { code: "facts.merge-with-itself", facts: {} }],
    [
      "what was merged away",
      at(0, { survivorId: subject(2) }),
      at(1),
      { code: "facts.merged-already", facts: { survivor: "c" } },
    ],
    [
      "into what was merged away",
      at(0),
      at(1, { survivorId: subject(2) }),
      { code: "facts.survivor-merged-away", facts: { survivor: "c" } },
    ],
    ["an enterprise with a site", at(0), at(1, { kind: "site" }), { code: "facts.merge-of-kinds", facts: {} }],
    ["over two homes", at(0), at(1, { homeId: areaId(9) }), { code: "facts.merge-over-homes", facts: {} }],
  ])("%s may not", (_title, one, other, expected) => {
    expect(refusal(mergedSubject(one, other, "同一家企业"))).toEqual(expected);
  });

  test("a merge is undone once", () => {
    const act = { reason: "误并", at: instant("2026-03-01T00:00:00.000Z"), by: null, byName: "某人" };
    const merge: SubjectMerge = {
      ...{ homeId: areaId(1), id: idOf("m"), subjectId: subject(0), survivorId: subject(1), areaId: areaId(2) },
      ...{ ...act, split: null },
    };
    expect(splitSubject(merge, "误并").ok).toBe(true);
    const again = splitSubject({ ...merge, split: act }, "误并");
    expect(again.ok ? undefined : again.refusal.code).toBe("facts.split-already");
  });
});

test("of a survivor's own name only its own rows count, of everything else the best of all", () => {
  const fact = (id: string, of: SubjectId, tier: 0 | 2): Fact => ({
    ...{ homeId: areaId(1), id: idOf(id), subjectId: of, measure: "name", act: "record", value: { words: id } },
    ...{ period: { from: "2026-01-01" as never, to: null }, source: "office", tier, sourceNote: null, reason: null },
    ...{ validUntil: null, replaces: null, key: id, recordedAt: instant("2026-03-01T00:00:00.000Z") },
    ...{ recordedBy: null, recordedByName: "" },
  });
  const facts = [fact("own", subject(0), 0), fact("other", subject(1), 2)];
  expect(countingOf({}, subject(0), facts)?.id).toBe("other");
  expect(countingOf({ ownOnly: true }, subject(0), facts)?.id).toBe("own");
});
