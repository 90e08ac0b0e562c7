import { describe, expect, test } from "vitest";
import { type Instant, instant } from "#kernel";
import { afterFault, isMailAddress, mayAskAgain } from "./delivery.ts";

const NOW = instant("2026-11-30T02:00:00.000Z");
const passing = { code: "etimedout", lasting: false };
const minutes = (tries: number) => {
  const after = afterFault(tries, passing, NOW);
  return "dueAt" in after ? (Date.parse(after.dueAt) - Date.parse(NOW)) / 60_000 : "given up";
};

describe("a message that was not taken", () => {
  test("is tried again after twice as long each time, six hours at most, and given up after twelve tries", () => {
    expect(Array.from({ length: 12 }, (_, before) => minutes(before + 1))).toEqual([
      ...[1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, "given up"],
    ]);
  });

  test("is given up at once when trying again is of no use", () => {
    expect(afterFault(1, { code: "smtp-550", lasting: true }, NOW)).toEqual({ givenUp: true });
  });
});

describe("a mail address", () => {
  test.each(["a@b.cn", "lin.wei+g@mail.example.gov.cn"])("%s is one", (text) => {
    expect(isMailAddress(text)).toBe(true);
  });
  test.each([
    "",
    "a@b",
    "a b@c.cn",
    "a@b.cn,c@d.cn",
    "a@b.cn\r\nBcc: c@d.cn",
    "<a@b.cn>",
    '"a"@b.cn',
    "a@-b.cn",
    "a@127.0.0.1",
    `${"a".repeat(65)}@b.cn`,
  ])("%j is none", (text) => {
    expect(isMailAddress(text)).toBe(false);
  });
  test("is asked once a minute at most", () => {
    const later = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1000).toISOString() as Instant;
    expect([undefined, later(-59), later(-60)].map((asked) => mayAskAgain(asked, NOW))).toEqual([true, false, true]);
  });
});
