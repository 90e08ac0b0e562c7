import { describe, expect, test } from "vitest";
import { planFromDraft } from "../../index.ts";
import { INVENTED_ITEMS, INVENTED_METADATA } from "../invented-plan.ts";
import type { PlanContent } from "../plan-content.ts";
import {
  areasOf,
  candidatesOf,
  draftOf,
  hasEmptyColumn,
  taskOf,
  withLock,
  yearsOf,
  yearsTaken,
} from "./split-draft.ts";

function inventedContent(): PlanContent {
  const made = planFromDraft(INVENTED_ITEMS, INVENTED_METADATA, { units: new Map(), areas: new Map() });
  if (!made.ok) throw new Error(made.refusal.code);
  // As the server sends it.
  return JSON.parse(JSON.stringify(made.value));
}

const CONTENT = inventedContent();
const YEARS = yearsOf(CONTENT);
const AREAS = areasOf(CONTENT, []);

function candidate(kind: string, from: "grid" | "target") {
  const found = candidatesOf(CONTENT).find((one) => one.kind === kind && one[from] !== undefined);
  if (!found) throw new Error(`the invented plan has no ${kind} in a ${from}`);
  return found;
}

describe("what a plan offers for splitting", () => {
  test("each grid once, and targets that no grid splits, without parks and falling ones", () => {
    const offered = candidatesOf(CONTENT);
    expect(new Set(offered.map(({ key }) => key)).size).toBe(offered.length);
    expect(offered.filter(({ grid }) => grid)).toHaveLength(CONTENT.grids.length);
    expect(offered.some(({ target }) => target?.scope != null)).toBe(false);
  });

  test("a grid brings its totals, its shares and what is there before the first year", () => {
    const draft = draftOf(candidate("stock", "grid"), YEARS);
    const later = yearsTaken(draft, YEARS).slice(1);
    const task = taskOf(draft, AREAS, later);
    expect(draft).toMatchObject({ weightBy: "former", step: "1", rising: true });
    expect(task?.years).toEqual(later);
    expect(task?.before.some((value) => value !== null)).toBe(true);
    expect(task?.planTotal).toBeNull();
  });

  test("a flow without yearly totals is split by the plan's alone", () => {
    const draft = { ...draftOf(candidate("flow", "grid"), YEARS), totals: {}, planTotal: "60" };
    expect(taskOf(draft, AREAS, YEARS)).toMatchObject({ totals: YEARS.map(() => null), planTotal: "60" });
    expect(taskOf({ ...draft, planTotal: "" }, AREAS, YEARS)).toBeUndefined();
    expect(taskOf(draft, [], YEARS)).toBeUndefined();
  });

  test("a ratio asks for levels, without shares", () => {
    const draft = draftOf(candidate("ratio", "target"), YEARS);
    expect(draft).toMatchObject({ weightBy: "equal", step: "0.1", planTotal: "" });
  });
});

test("a cell is locked by typing and freed by clearing", () => {
  const draft = draftOf(candidate("flow", "grid"), YEARS);
  const [area] = AREAS;
  const [year = 0] = YEARS;
  const place = { area: area?.name ?? "", year };
  const locked = withLock(draft, place, "7");
  expect(taskOf(locked, AREAS, YEARS)?.locks[0]?.[0]).toBe("7");
  expect(taskOf(withLock(locked, place, ""), AREAS, YEARS)).toEqual(taskOf(draft, AREAS, YEARS));
});

test("a column of one's own becomes the weights of every year", () => {
  const column = Object.fromEntries(AREAS.map(({ name }, index) => [name, String(index + 1)]));
  const draft = { ...draftOf(candidate("flow", "grid"), YEARS), weightBy: "column" as const, column };
  const weights = taskOf(draft, AREAS, YEARS)?.weights;
  expect(weights?.map(([first]) => first)).toEqual(AREAS.map((_, index) => String(index + 1)));
  expect(weights?.every((row) => new Set(row).size === 1)).toBe(true);
});

test("a column without any weight is known to say nothing", () => {
  const draft = { ...draftOf(candidate("flow", "grid"), YEARS), weightBy: "column" as const };
  const [area] = AREAS;
  expect(hasEmptyColumn(draft, AREAS)).toBe(true);
  expect(hasEmptyColumn({ ...draft, column: { [area?.name ?? ""]: "3" } }, AREAS)).toBe(false);
  expect(hasEmptyColumn({ ...draft, weightBy: "equal" }, AREAS)).toBe(false);
});
