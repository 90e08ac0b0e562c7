import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instant } from "#kernel";
import { type AuditNote, CountedNotes, shortenedAddress } from "./counted-notes.ts";

const AT = instant("2026-11-30T00:00:00.000Z");

function note(actorName: string, asked = "", outcome: AuditNote["outcome"] = "denied"): AuditNote {
  return {
    ...{ outcome, actorId: null, actorName, onBehalfOf: null, requestId: `r${Math.random()}`, action: "access-denied" },
    ...{ objectKind: "route", objectId: "GET /api/x/:id", areaId: null, subjectId: null, detail: { code: "x", asked } },
  };
}

const timesOf = (taken: readonly { times: number }[]) => taken.reduce((sum, { times }) => sum + times, 0);

describe("what a page asks for beside the file", () => {
  const beside = { ...note("a", "file", "read"), beside: true };
  const file = note("a", "file", "read");

  test("is one reading with it, whichever comes first", () => {
    for (const order of [
      [file, beside, beside],
      [beside, file, beside],
    ]) {
      const notes = new CountedNotes();
      for (const one of order) notes.add(one, AT, 0);
      expect(notes.take(0).map(({ times }) => times)).toEqual([1]);
      expect(notes.take(60_000)).toEqual([]);
    }
  });

  test("is a reading of its own when nobody opened the file", () => {
    const notes = new CountedNotes();
    notes.add(beside, AT, 0);
    notes.add(beside, AT, 10);
    expect(notes.take(20).map(({ times }) => times)).toEqual([1]);
    notes.add(file, AT, 30);
    notes.add(file, AT, 40);
    expect(notes.take(60_020).map(({ times }) => times)).toEqual([1]);
  });
});

describe("what repeats", () => {
  test("leaves once at once, and counted as one when the minute is over", () => {
    const notes = new CountedNotes();
    notes.add(note("a"), AT, 0);
    expect(notes.take(0).map(({ times }) => times)).toEqual([1]);
    for (let n = 0; n < 50; n++) notes.add(note("a"), AT, 1_000 + n);
    expect(notes.take(59_999)).toEqual([]);
    expect(notes.take(60_000).map(({ times }) => times)).toEqual([50]);
    expect(notes.waiting).toBe(1);
    expect(notes.take(120_000)).toEqual([]);
    expect(notes.waiting).toBe(0);
  });

  test("of different persons or about different things is not the same", () => {
    const notes = new CountedNotes();
    for (const [who, asked] of [
      ["a", "1"],
      ["b", "1"],
      ["a", "2"],
    ] as const)
      notes.add(note(who, asked), AT, 0);
    expect(notes.take(0)).toHaveLength(3);
  });
});

test("nothing is lost in a flood, whatever it is about and whenever it is taken; what is remembered has an end", () => {
  const step = fc.oneof(
    fc.record({ who: fc.nat(40), asked: fc.nat(40), read: fc.constant(false) }),
    fc.record({ who: fc.nat(2), asked: fc.nat(2), read: fc.constant(true) }),
    fc.record({ wait: fc.integer({ min: 0, max: 90_000 }), fails: fc.boolean() }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      const notes = new CountedNotes(5);
      let [ticks, added, taken] = [0, 0, 0];
      for (const one of steps) {
        if ("wait" in one) {
          ticks += one.wait;
          const some = notes.take(ticks);
          if (one.fails) notes.giveBack(some, ticks);
          else taken += timesOf(some);
        } else {
          notes.add(note(`p${one.who}`, `${one.asked}`, one.read ? "read" : "denied"), AT, ticks);
          added += 1;
          expect(notes.waiting).toBeLessThanOrEqual(5 + 5 + 9 + 1);
        }
      }
      expect(taken + timesOf(notes.take(ticks, true))).toBe(added);
      expect(notes.take(ticks, true)).toEqual([]);
    }),
  );
});

test("an address is kept as its network", () => {
  expect(["10.1.2.3", "::ffff:10.1.2.3", "2001:db8:1:2::9", "::1"].map(shortenedAddress)).toEqual([
    "10.1.2.x",
    "10.1.2.x",
    "2001:db8:1::",
    "::",
  ]);
});

test("in a flood of refusals what was read is kept whole", () => {
  const notes = new CountedNotes(2);
  for (let n = 0; n < 20; n++) {
    notes.add(note(`p${n}`, `${n}`), AT, 0);
    notes.add(note("reader", `file ${n}`, "read"), AT, 0);
  }
  const read = notes.take(0).filter(({ outcome }) => outcome === "read");
  expect(read.map(({ actorName, detail }) => [actorName, detail["asked"]])).toEqual(
    Array.from({ length: 20 }, (_, n) => ["reader", `file ${n}`]),
  );
});
