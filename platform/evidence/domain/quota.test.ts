import { describe, expect, test } from "vitest";
import { withinQuota } from "./quota.ts";

const MIB = 1024 * 1024;
const quota = { perSubject: 10 * MIB, perPerson: 20 * MIB };

describe("a file", () => {
  test("that just fits is taken, for the enterprise and for the person", () => {
    expect(withinQuota(4 * MIB, { subject: 6 * MIB, person: 16 * MIB }, quota).ok).toBe(true);
  });

  test("that is one byte too large for its enterprise is refused with what is left, never promising more than there is", () => {
    expect(withinQuota(4 * MIB + 1, { subject: 6 * MIB, person: 0 }, quota)).toMatchObject({
      refusal: { code: "evidence.subject-full", facts: { limit: 10, left: 4, size: 4.1 } },
    });
    expect(withinQuota(1, { subject: 11 * MIB, person: 0 }, quota)).toMatchObject({
      refusal: { code: "evidence.subject-full", facts: { limit: 10, left: 0, size: 0.1 } },
    });
  });

  test("of a person who has sent in enough is refused; the platform's own files are not rationed by person", () => {
    expect(withinQuota(MIB, { subject: 0, person: 20 * MIB }, quota)).toMatchObject({
      refusal: { code: "evidence.person-full", facts: { limit: 20, left: 0, size: 1 } },
    });
    expect(withinQuota(MIB, { subject: 0, person: null }, quota).ok).toBe(true);
  });
});
