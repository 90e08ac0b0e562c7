import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarDay, type IsoDate, idOf } from "#kernel";
import { CONTACT_OUTCOMES, type ContactContent, readContact } from "./contact.ts";
import { mayClose, STEP_STANDINGS, type StepEvent, stepAfter } from "./next-step.ts";

const day = fc
  .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
  .map((it) => calendarDay(2026, it.month, it.day) as IsoDate);
const event: fc.Arbitrary<StepEvent> = fc.oneof(
  fc.record({ type: fc.constant("settled" as const), by: fc.uuid().map((id) => idOf<"contact">(id)), on: day }),
  fc.record({ type: fc.constant("cancelled" as const), reason: fc.string({ minLength: 1 }), on: day }),
);
const next = fc.record({ step: fc.option(fc.string({ minLength: 1 })), due: day });

describe("a next step", () => {
  test("stands as what was said first has it, whatever is said afterwards and whatever is reported", () => {
    fc.assert(
      fc.property(
        next,
        fc.array(event, { minLength: 1 }),
        fc.array(event),
        fc.boolean(),
        (step, first, more, reported) => {
          expect(stepAfter(step, [...first, ...more], reported)).toEqual(stepAfter(step, first.slice(0, 1), !reported));
        },
      ),
    );
  });

  test("never opens again by what is said, and is closed by one event", () => {
    fc.assert(
      fc.property(next, fc.array(event), fc.boolean(), (step, events, reported) => {
        const { state } = stepAfter(step, events, reported);
        expect(STEP_STANDINGS).toContain(state);
        expect(["open", "reported"].includes(state)).toBe(events.length === 0);
      }),
    );
  });

  test("may be closed once, and one whose figures came in may be too", () => {
    const step = { step: null, due: "2026-12-01" as IsoDate };
    const done: StepEvent = { type: "settled", by: idOf("a"), on: "2026-12-02" as IsoDate };
    expect(mayClose(stepAfter(step, [], false)).ok).toBe(true);
    expect(mayClose(stepAfter(step, [], true)).ok).toBe(true);
    expect(mayClose(stepAfter(step, [done], false))).toMatchObject({
      refusal: { code: "enterprise.contact-step-closed", facts: { state: "done" } },
    });
    expect(mayClose(stepAfter(null, [done], true))).toMatchObject({
      refusal: { code: "enterprise.contact-without-step" },
    });
  });
});

describe("what somebody typed of a contact", () => {
  const today = "2026-11-30" as IsoDate;
  const typed = (more: Partial<ContactContent> = {}): ContactContent => ({
    ...{ kind: "call", day: today, withWhom: " 王工 ", outcome: "talked", note: "  ", next: null },
    ...more,
  });
  const code = (more: Partial<ContactContent>) => {
    const read = readContact(typed(more), today);
    return read.ok ? undefined : read.refusal.code;
  };

  test("is kept without blanks around it, and nothing for nothing", () => {
    expect(readContact(typed(), today)).toMatchObject({ value: { withWhom: "王工", note: null, next: null } });
  });

  test("is of a day that has come", () => {
    expect(code({ day: "2026-12-01" as IsoDate })).toBe("enterprise.contact-ahead");
    expect(code({ day: today })).toBeUndefined();
  });

  test("says of a promise by when, and of any other day what is to be done", () => {
    expect(code({ outcome: "promised" })).toBe("enterprise.contact-promise-without-day");
    expect(code({ outcome: "promised", next: { step: null, due: today } })).toBeUndefined();
    for (const outcome of CONTACT_OUTCOMES.filter((one) => one !== "promised"))
      expect(code({ outcome, next: { step: " ", due: today } })).toBe("enterprise.contact-step-missing");
  });

  test("has its next step on the day of the contact or later", () => {
    expect(code({ next: { step: "走访", due: "2026-11-29" as IsoDate } })).toBe("enterprise.contact-step-before");
    expect(code({ next: { step: "走访", due: today } })).toBeUndefined();
  });
});
