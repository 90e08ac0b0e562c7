import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Instant, idOf, instant, later } from "#kernel";
import { endOfTrip, mayReturn, ownPath, type ProviderTrip, type TripPurpose } from "./provider-trip.ts";

const BEGUN = instant("2026-11-30T04:00:00.000Z");
const [A, B] = [
  idOf<"user">("00000000-0000-4000-8000-00000000000a"),
  idOf<"user">("00000000-0000-4000-8000-00000000000b"),
];

describe("whoever comes back from a provider", () => {
  const word = fc.constantFrom("one", "two");
  const perhaps = fc.option(word, { nil: undefined });
  const user = fc.constantFrom(A, B);
  const purpose: fc.Arbitrary<TripPurpose> = fc.oneof(
    fc.constant({ type: "sign-in" as const }),
    fc.record({ type: fc.constant("join" as const), invitationHash: word }),
    fc.record({ type: fc.constant("bind" as const), userId: user, sessionHash: word }),
  );

  test("is let on exactly when everything is as it was when he left, within ten minutes", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        fc.record({ providerId: word, browserHash: word, purpose }),
        fc.record({
          ...{ providerId: word, browserHash: perhaps, sessionHash: perhaps },
          userId: fc.option(user, { nil: undefined }),
        }),
        fc.integer({ min: 0, max: 20 * 60 }),
        (begun, came, seconds) => {
          const trip: ProviderTrip = { ...begun, returnTo: "/", expiresAt: endOfTrip(BEGUN) };
          const now = instant(new Date(Date.parse(BEGUN) + seconds * 1000).toISOString()) as Instant;
          const judged = mayReturn(trip, came, now);
          // Told once more, as a list of what must be so.
          const always = [came.providerId === begun.providerId, came.browserHash === begun.browserHash, seconds < 600];
          const bound =
            begun.purpose.type === "bind"
              ? [begun.purpose.userId === came.userId, begun.purpose.sessionHash === came.sessionHash]
              : [];
          const expected = always.includes(false)
            ? "identity.trip-over"
            : bound.includes(false)
              ? "identity.trip-of-other-session"
              : "let on";
          expect(judged.ok ? "let on" : judged.refusal.code).toBe(expected);
          seen.add(`${begun.purpose.type} ${expected}`);
        },
      ),
      { numRuns: 4000 },
    );
    expect(seen.size).toBe(7);
  });

  test("has ten minutes", () => {
    expect(endOfTrip(BEGUN)).toBe(later(BEGUN, 10));
  });
});

describe("where somebody is led afterwards", () => {
  test.each([
    ["/", "/"],
    ["/plans?year=2025&area=990102", "/plans?year=2025&area=990102"],
    ["/enterprises?text=砚湖 ".trim(), "/enterprises?text=砚湖"],
    ["//evil.example/", "/"],
    ["/\\evil.example/", "/"],
    ["/plans\\..", "/"],
    ["/\t/evil.example/", "/"],
    ["/\u0000", "/"],
    ["https://evil.example/", "/"],
    ["javascript:alert(1)", "/"],
    ["plans", "/"],
    ["", "/"],
    [undefined, "/"],
    ["/api/session", "/"],
    ["/providers/city/return", "/"],
    [`/${"a".repeat(500)}`, "/"],
  ])("%s leads to %s", (asked, to) => expect(ownPath(asked)).toBe(to));

  test("is never another place, as a browser reads addresses", () => {
    const sign = fc.constantFrom(
      "/",
      "\\",
      "evil.example",
      ":",
      "@",
      "\t",
      "\n",
      " ",
      "http",
      "?",
      "#",
      ".",
      "a",
      "中",
      "%2f",
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 8 }), (signs) => {
        const led = new URL(ownPath(signs.join("")), "https://own.example/sign-in");
        expect(led.origin).toBe("https://own.example");
      }),
      { numRuns: 5000 },
    );
  });
});
