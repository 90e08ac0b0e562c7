import { expect, test } from "vitest";
import { type Instant, instant, later } from "#kernel";
import { mayUseSetupCode, setupCodeOf } from "./setup-code.ts";

const START: Instant = instant("2026-11-22T04:00:00.000Z");

test("the code that a start told sets the platform up for half an hour, and nobody without it learns even that", () => {
  const kept = setupCodeOf("wind-and-harbour", START);
  expect(JSON.stringify(kept)).not.toContain("wind");
  expect(mayUseSetupCode("wind-and-harbour", kept, later(START, 29)).ok).toBe(true);
  expect(mayUseSetupCode("wind-and-harbour", kept, later(START, 30))).toMatchObject({
    refusal: { code: "identity.setup-code-over", facts: { minutes: 30 } },
  });
  for (const minutes of [0, 29, 30, 600])
    expect(mayUseSetupCode("guess", kept, later(START, minutes))).toMatchObject({
      refusal: { code: "identity.wrong-setup-code" },
    });
});
