import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instant } from "#kernel";
import { secretsUnder } from "./secrets.ts";
import { base32, codeOf, hashOfRecoveryCode, newRecoveryCodes, stepOfCode } from "./totp.ts";

const SECRET = Buffer.from("12345678901234567890");

describe("codes of the second factor", () => {
  // RFC 6238, appendix B, SHA-1.
  test.each([
    [59, "94287082"],
    [1_111_111_109, "07081804"],
    [1_111_111_111, "14050471"],
    [1_234_567_890, "89005924"],
    [2_000_000_000, "69279037"],
    [20_000_000_000, "65353130"],
  ])("at %i s are those of the standard", (seconds, code) => {
    expect(codeOf(SECRET, Math.floor(seconds / 30), 8)).toBe(code);
    expect(codeOf(SECRET, Math.floor(seconds / 30))).toBe(code.slice(2));
  });

  test("hold one step to either side, once, and never again once a later one was used", () => {
    fc.assert(
      fc.property(
        fc.nat(3_000_000_000),
        fc.integer({ min: -4, max: 4 }),
        fc.integer({ min: -4, max: 4 }),
        (at, off, used) => {
          const step = Math.floor(at / 30);
          const now = instant(new Date(at * 1000).toISOString());
          const wanted = step + off < 0 ? "000000" : codeOf(SECRET, step + off);
          const lastUsed = step + used;
          const found = step < 1 ? undefined : stepOfCode(SECRET, wanted, { now, lastUsed });
          const fresh = step >= 1 && Math.abs(off) < 2 && off > used;
          // Two steps may share a code by chance; what is found is then another step that is taken.
          if (fresh) expect(found).toBeDefined();
          else if (found !== undefined) expect(codeOf(SECRET, found)).toBe(wanted);
          if (found !== undefined) expect(found > lastUsed && Math.abs(found - step) < 2).toBe(true);
        },
      ),
    );
  });

  test("are read with blanks and full-width digits, and nothing else is", () => {
    const now = instant("2026-11-22T04:00:00.000Z");
    const code = codeOf(SECRET, Math.floor(Date.parse(now) / 30_000));
    const full = [...code].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("");
    for (const given of [code, `${code.slice(0, 3)} ${code.slice(3)}`, full])
      expect(stepOfCode(SECRET, given, { now, lastUsed: 0 })).toBeDefined();
    for (const given of ["", code.slice(1), `${code}0`, "abcdef"])
      expect(stepOfCode(SECRET, given, { now, lastUsed: 0 })).toBeUndefined();
  });
});

test("base 32 is that of RFC 4648", () => {
  const vectors = { f: "MY", fo: "MZXQ", foo: "MZXW6", foob: "MZXW6YQ", fooba: "MZXW6YTB", foobar: "MZXW6YTBOI" };
  for (const [text, wanted] of Object.entries(vectors)) expect(base32(Buffer.from(text))).toBe(wanted);
});

test("ten recovery codes are all different, and are known again however they are typed", () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) {
    expect(code).toMatch(/^([a-z2-7]{6}-){3}[a-z2-7]{6}$/);
    expect(hashOfRecoveryCode(code.toUpperCase().replaceAll("-", " "))).toBe(hashOfRecoveryCode(code));
  }
});

test("what is sealed opens with the same key for the same account, and not after any change", () => {
  const [here, elsewhere] = [secretsUnder(Buffer.alloc(32, 1)), secretsUnder(Buffer.alloc(32, 2))];
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(), fc.uuid(), (secret, place, about) => {
      const sealed = here.seal(secret, about);
      expect(here.open(sealed, about)).toEqual(Buffer.from(secret));
      expect(elsewhere.open(sealed, about)).toBeUndefined();
      expect(here.open(sealed, `${about}x`)).toBeUndefined();
      const at = place % sealed.length;
      const other = sealed[at] === "A" ? "B" : "A";
      const changed = here.open(`${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`, about);
      // The last letter of a part may carry bits that say nothing.
      if (changed) expect(changed).toEqual(Buffer.from(secret));
    }),
  );
});
