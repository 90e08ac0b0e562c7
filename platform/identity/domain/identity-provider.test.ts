import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instant, later } from "#kernel";
import { mayEnterByProvider, mayUnbind } from "./identity-provider.ts";

const NOW = instant("2026-11-30T04:00:00.000Z");

describe("an account opens for whom a provider vouches for", () => {
  test("when it is not disabled, not unused for ninety days, and not locked, unless a second factor follows", () => {
    const minutes = fc.integer({ min: -200_000, max: 200 });
    const state = fc.record({
      failedAttempts: fc.integer({ min: 0, max: 4 }),
      locked: fc.option(minutes, { nil: null }),
      disabled: fc.boolean(),
      active: fc.option(minutes, { nil: null }),
    });
    const seen = new Set<string>();
    fc.assert(
      fc.property(state, fc.boolean(), ({ failedAttempts, locked, disabled, active }, hasSecondFactor) => {
        const judged = mayEnterByProvider(
          {
            ...{ failedAttempts, disabled },
            lockedUntil: locked === null ? null : later(NOW, locked),
            ...(active === null ? {} : { activeAt: later(NOW, active) }),
          },
          { hasSecondFactor },
          NOW,
        );
        const wrong = [
          disabled && "identity.account-closed",
          !hasSecondFactor && (locked ?? 0) > 0 && "identity.locked",
          active !== null && active <= -90 * 1440 && "identity.account-idle",
        ].find(Boolean);
        expect(judged.ok ? undefined : judged.refusal.code).toBe(wrong || undefined);
        seen.add(`${wrong} ${hasSecondFactor}`);
      }),
      { numRuns: 3000 },
    );
    expect(seen.size).toBeGreaterThanOrEqual(7);
  });
});

describe("disconnecting", () => {
  const held = (...ids: string[]) => ids.map((id) => ({ id, providerId: `of-${id}` }));
  test.each([
    [held("a"), true, null],
    [held("a"), false, "identity.last-way-in"],
    [held("a", "b"), false, null],
    [held("b"), true, "identity.identity-not-found"],
    [[], true, "identity.identity-not-found"],
  ])("one of %j with a password set: %s gives %s", (identities, passwordSet, code) => {
    const judged = mayUnbind(identities, { id: "a", passwordSet });
    expect(judged.ok ? null : judged.refusal.code).toBe(code);
  });
});
