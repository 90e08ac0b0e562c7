import { describe, expect, test } from "vitest";
import { idOf, parseIsoDate, type Result } from "#kernel";
import { canonicalPlan } from "./canonical-plan.ts";
import { INVENTED_ITEMS, INVENTED_METADATA } from "./invented-plan.ts";
import type { PlanContent } from "./plan-content.ts";
import { planFromDraft } from "./plan-from-draft.ts";
import { evolve, type PlanEvent, publish, UNPUBLISHED, withdraw } from "./plan-life.ts";

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const by = idOf<"user">("officer");
const on = value(parseIsoDate("2026-04-01"));
const content = value(planFromDraft(INVENTED_ITEMS, INVENTED_METADATA, { units: new Map(), areas: new Map() }));
const command = { content, contentHash: "aa", undecided: 0, keepPrintedNames: true, by, on };
const stateAfter = (...events: PlanEvent[]) => events.reduce(evolve, UNPUBLISHED);
const empty: PlanContent = { ...content, targets: [], grids: [], tasks: [], incentives: [], references: [] };

describe("publishing", () => {
  test("a reviewed draft becomes version 1, a changed one version 2", () => {
    const first = value(publish(UNPUBLISHED, command));
    expect(first).toEqual({ type: "published", version: 1, contentHash: "aa", by, on });
    expect(value(publish(stateAfter(first), { ...command, contentHash: "bb" }))).toMatchObject({ version: 2 });
    expect(stateAfter(first)).toEqual({ state: "in-force", version: 1, contentHash: "aa", since: on });
  });

  test.each([
    ["plan.items-undecided", { undecided: 3 }],
    ["plan.nothing-accepted", { content: empty }],
    ["plan.title-missing", { content: { ...content, about: { ...content.about, title: " " } } }],
    ["plan.unresolved-names", { keepPrintedNames: false }],
  ])("is refused: %s", (code, change) => {
    expect(publish(UNPUBLISHED, { ...command, ...change })).toMatchObject({ refusal: { code } });
  });

  test("the same content twice, and a withdrawn plan, are refused", () => {
    const first = value(publish(UNPUBLISHED, command));
    expect(publish(stateAfter(first), command)).toMatchObject({ refusal: { code: "plan.already-published" } });
    const gone = value(withdraw(stateAfter(first), { reason: "重新制定", by, on }));
    expect(publish(stateAfter(first, gone), command)).toMatchObject({ refusal: { code: "plan.already-withdrawn" } });
  });
});

describe("withdrawing", () => {
  const published = value(publish(UNPUBLISHED, command));

  test("keeps the version and says why", () => {
    const gone = value(withdraw(stateAfter(published), { reason: " 重新制定 ", by, on }));
    expect(stateAfter(published, gone)).toEqual({
      state: "withdrawn",
      version: 1,
      contentHash: "aa",
      reason: "重新制定",
      on,
    });
  });

  test.each([
    ["plan.not-published", UNPUBLISHED, "x"],
    ["plan.reason-missing", stateAfter(published), " "],
    ["plan.already-withdrawn", stateAfter(published, { type: "withdrawn", reason: "x", by, on }), "x"],
  ])("is refused: %s", (code, state, reason) => {
    expect(withdraw(state, { reason, by, on })).toMatchObject({ refusal: { code } });
  });

  test("a withdrawal without a publication is a broken log", () => {
    expect(() => stateAfter({ type: "withdrawn", reason: "x", by, on })).toThrow();
  });
});

describe("the printing that is hashed", () => {
  test("does not depend on the order of keys or on a way through JSON", () => {
    const reversed = (input: unknown): unknown => {
      if (Array.isArray(input)) return input.map(reversed);
      if (input === null || typeof input !== "object") return input;
      return Object.fromEntries(
        Object.entries(input)
          .toReversed()
          .map(([key, member]) => [key, reversed(member)]),
      );
    };
    const stored = reversed(JSON.parse(JSON.stringify(content))) as PlanContent;
    expect(canonicalPlan(stored)).toBe(canonicalPlan(content));
    expect(JSON.parse(canonicalPlan(content))).toEqual(content);
  });

  test("changes with every figure and with the order of items", () => {
    const [first, ...rest] = content.targets;
    if (!first) throw new Error("no target");
    const other = { ...content, targets: [{ ...first, bound: { op: "eq", value: "60.4" } as const }, ...rest] };
    expect(canonicalPlan(other)).not.toBe(canonicalPlan(content));
    expect(canonicalPlan({ ...content, targets: [...rest, first] })).not.toBe(canonicalPlan(content));
  });
});
