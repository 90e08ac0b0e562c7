import { expect, test } from "vitest";
import { idOf } from "#kernel";
import { footerLine, identityIn, identityInFooter, isCopyOf, printedIdentity } from "./copy-identity.ts";

const planId = idOf<"plan">("0190c0de-7a11-4bcd-9e00-3f9a1c2e77aa");

test("a file says which plan and which version it was taken from, in its properties and on paper", () => {
  const told = identityIn(printedIdentity(planId, 3));
  const printed = identityInFooter(footerLine("青澜市计划（2026—2028年）", "版本 v3", planId));
  expect([told?.version, printed?.version]).toEqual([3, 3]);
  expect([told, printed].map((identity) => identity && isCopyOf(identity, planId))).toEqual([true, true]);
  expect(told && isCopyOf(told, idOf("0190c0de-7a11-4bcd-9e00-000000000000"))).toBe(false);
});

test("anything else says nothing", () => {
  expect([identityIn(undefined), identityIn("annex"), identityInFooter("— 1 —")]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
