import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarDay, type IsoDate, idOf } from "#kernel";
import { CONTACT_OUTCOMES, readContact, type TypedContact } from "./contact.ts";
import { mayClose, STEP_STANDINGS, type StepEvent, type StepState, stepAfter } from "./next-step.ts";

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

  const close = (step: StepState, ofOwnOffice = true) => mayClose({ step, officeName: "澄砚市", ofOwnOffice });

  test("is closed by the office that set it or one above, and told of as closed to everybody", () => {
    const step = { step: null, due: "2026-12-01" as IsoDate };
    const off: StepEvent = { type: "cancelled", reason: "停产", on: "2026-12-02" as IsoDate };
    const ofOther = { refusal: { code: "enterprise.contact-step-of-other", facts: { office: "澄砚市" } } };
    for (const reported of [false, true]) {
      expect(close(stepAfter(step, [], reported), false)).toMatchObject(ofOther);
      expect(close(stepAfter(step, [], reported), true).ok).toBe(true);
    }
    expect(close(stepAfter(step, [off], false), false)).toMatchObject({
      refusal: { code: "enterprise.contact-step-closed" },
    });
  });

  test("may be closed once, and one whose figures came in may be too", () => {
    const step = { step: null, due: "2026-12-01" as IsoDate };
    const done: StepEvent = { type: "settled", by: idOf("a"), on: "2026-12-02" as IsoDate };
    expect(close(stepAfter(step, [], false)).ok).toBe(true);
    expect(close(stepAfter(step, [], true)).ok).toBe(true);
    expect(close(stepAfter(step, [done], false))).toMatchObject({
      refusal: { code: "enterprise.contact-step-closed", facts: { state: "done" } },
    });
    expect(close(stepAfter(null, [done], true))).toMatchObject({
      refusal: { code: "enterprise.contact-without-step" },
    });
  });
});

describe("what somebody typed of a contact", () => {
  const today = "2026-11-30" as IsoDate;
  const typed = (more: Partial<TypedContact> = {}): TypedContact => ({
    ...{ kind: "call", day: today, withWhom: " 王工 ", outcome: "talked", note: "  ", next: null },
    ...more,
  });
  const code = (more: Partial<TypedContact>) => {
    const read = readContact(typed(more), today);
    return read.ok ? undefined : read.refusal.code;
  };

  test("is kept without blanks around it, and nothing for nothing", () => {
    expect(readContact(typed(), today)).toMatchObject({ value: { withWhom: "王工", note: null, next: null } });
  });

  test("is kept without signs that nobody sees, its lines as they were typed", () => {
    const next = { step: "上门\u200B看\u202E台账\n", due: today };
    expect(readContact(typed({ note: "一\u2060\r\n\u3164二", withWhom: "\uFEFF\u200B", next }), today)).toMatchObject({
      value: { note: "一\n二", withWhom: null, next: { step: "上门看台账", due: today } },
    });
    for (const step of ["\u200B", "\u3164\u2800", " \u202E\u2066 ", "\uFEFF"])
      expect(code({ next: { step, due: today } })).toBe("enterprise.contact-step-missing");
  });

  test("is of a day that exists and is no error of the year", () => {
    expect(code({ day: "2016-11-30" })).toBeUndefined();
    for (const day of ["2016-11-29", "0001-01-01", "1026-11-30"])
      expect(code({ day })).toBe("enterprise.contact-too-old");
    for (const day of ["9999-12-31", "2026-12-01"]) expect(code({ day })).toBe("enterprise.contact-ahead");
    expect(code({ day: "2026-02-30" })).toBe("kernel.not-a-date");
  });

  test("has its next step within two years", () => {
    expect(code({ next: { step: "走访", due: "2028-11-30" } })).toBeUndefined();
    for (const due of ["2028-12-01", "2199-01-01", "9999-12-31"])
      expect(code({ outcome: "promised", next: { step: null, due } })).toBe("enterprise.contact-step-too-far");
    expect(code({ next: { step: "走访", due: "2027-02-29" } })).toBe("kernel.not-a-date");
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
