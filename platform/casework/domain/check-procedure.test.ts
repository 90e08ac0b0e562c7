import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkProcedure } from "./check-procedure.ts";
import { drawProcedure } from "./draw-procedure.ts";
import type { Procedure, ProcedureStep } from "./procedure.ts";

const read = (id: string): Procedure =>
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, `../../../catalogue/procedures/${id}.json`), "utf8"))
    .procedure;
const REPORT = read("periodic-report");
const EFFECTS = { effects: ["experts.enter", "suppliers.enter", "objections.dismiss", "objections.uphold"] };

/** The report's procedure with one step changed. */
const changed = (id: string, change: (step: ProcedureStep) => Partial<ProcedureStep>): Procedure => ({
  ...REPORT,
  steps: REPORT.steps.map((step) => (step.id === id ? { ...step, ...change(step) } : step)),
});

test.each(["periodic-report", "expert-entry", "supplier-entry", "objection"])("%s is sound", (id) => {
  expect(checkProcedure(read(id), EFFECTS)).toEqual([]);
});

describe("a procedure that could not run is told with its place", () => {
  const action = (step: ProcedureStep, id: string, change: object) => ({
    actions: step.actions.map((one) => (one.id === id ? { ...one, ...change } : one)),
  });

  test.each<[string, Procedure, { kind: string; at: string }]>([
    [
      "an action that leads nowhere",
      changed("district", (step) => action(step, "pass", { to: "nowhere" })),
      { kind: "unknown-target", at: "district.pass" },
    ],
    [
      "a step that nobody reaches",
      changed("district", (step) => ({ ...action(step, "return", { to: "city" }) })),
      { kind: "unreachable", at: "correct" },
    ],
    [
      "a step from which nothing is decided any more",
      changed("city", (step) => ({ actions: step.actions.map((one) => ({ ...one, to: "city" })) })),
      { kind: "dead-end", at: "city" },
    ],
    ["a step without a clock", changed("city", () => ({ clock: null })), { kind: "no-clock", at: "city" }],
    ["a step at which nobody acts", changed("city", () => ({ actions: [] })), { kind: "nobody-acts", at: "city" }],
    [
      "a review by whoever reported",
      changed("district", () => ({ apartFrom: [] })),
      { kind: "self-review", at: "district" },
    ],
    [
      "an effect that nobody registered",
      changed("city", (step) => action(step, "lock", { effects: ["moon.land"] })),
      { kind: "unknown-effect", at: "city.lock: moon.land" },
    ],
    [
      "a way back from what was set off",
      changed("city", (step) => action(step, "lock", { effects: ["experts.enter"], undo: true })),
      { kind: "undo-with-effects", at: "city.lock" },
    ],
    [
      "an applicant's form that is not there",
      changed("report", () => ({ form: "other" })),
      { kind: "unknown-form", at: "report" },
    ],
    [
      "a warning after the end",
      changed("city", () => ({ clock: { workingDays: 3, warnBefore: 3, atEnd: { escalate: true } } })),
      { kind: "clock-warns-late", at: "city" },
    ],
    [
      "an action that only the platform takes, without a clock that takes it",
      changed("city", (step) => action(step, "lock", { kind: "lapse" })),
      { kind: "kind-misplaced", at: "city.lock" },
    ],
    [
      "two steps of one name",
      { ...REPORT, steps: [...REPORT.steps, ...REPORT.steps.slice(-1)] },
      { kind: "twice", at: "city" },
    ],
    ["a title that is no field", { ...REPORT, titleField: "moon" }, { kind: "unknown-field", at: "moon" }],
  ])("%s", (_, procedure, fault) => {
    expect(checkProcedure(procedure, EFFECTS)).toContainEqual(fault);
  });
});

test("in its picture nothing lies on anything else, and every action is an arrow", () => {
  for (const id of ["periodic-report", "expert-entry", "supplier-entry", "objection"]) {
    const procedure = read(id);
    const { places, arrows, width, height } = drawProcedure(procedure);
    expect(places.map((place) => place.id).sort()).toEqual(
      [...procedure.steps, ...procedure.ends].map((one) => one.id).sort(),
    );
    for (const a of places)
      for (const b of places)
        if (a !== b) {
          const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
          expect(apart, `${a.id} on ${b.id}`).toBe(true);
        }
    expect(places.every((one) => one.x >= 0 && one.x + one.width <= width && one.y + one.height <= height)).toBe(true);
    const drawn = arrows.flatMap(({ from, actions }) => actions.map((action) => `${from} ${action}`)).sort();
    const all = procedure.steps.flatMap((step) => step.actions.map((action) => `${step.id} ${action.id}`)).sort();
    expect(drawn).toEqual(all);
  }
});
