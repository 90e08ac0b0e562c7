import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Actor } from "#identity";
import { type AreaId, areaId, type Instant, idOf, later } from "#kernel";
import { type CaseEvent, type CaseFile, foldCase } from "./case-file.ts";
import { type CaseCommand, decideCase, openCase } from "./decide.ts";
import { offersFor } from "./offers.ts";
import { type AreaAbove, officeOfLevel } from "./office-of-level.ts";
import type { Procedure } from "./procedure.ts";

const REPORT: Procedure = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, "../../../catalogue/procedures/periodic-report.json"), "utf8"),
).procedure;
/** The report, with two opinions asked of the district while the city decides, and a step that may be passed on. */
const ASKING: Procedure = {
  ...REPORT,
  steps: REPORT.steps.map((step) => ({
    ...step,
    ...(step.id === "city" ? { opinions: { role: "programme-officer", level: "district", atLeast: 2 } } : {}),
    ...(step.id === "city" ? { transfer: true } : {}),
  })),
};

const [CITY, OTHER, DISTRICT, TOWN] = [1, 2, 3, 4].map(areaId) as [AreaId, AreaId, AreaId, AreaId];
const PATH: AreaAbove[] = [
  { id: TOWN, level: "township" },
  { id: DISTRICT, level: "district" },
  { id: CITY, level: "city" },
];
const person = (name: string, place: AreaId): Actor => ({
  ...{ userId: idOf<"user">(name), userName: name, displayName: name, subjects: [] },
  assignments: [{ role: "programme-officer", areaId: place }],
});
const [TOWNSMAN, DISTRICT_1, DISTRICT_2, CITY_1] = [
  ...[person("town", TOWN), person("d1", DISTRICT), person("d2", DISTRICT), person("c1", CITY)],
] as [Actor, Actor, Actor, Actor];
const FIGURES = { period: "11 月", summary: "x", diagnosed: "1", projects: "1" };
const act = (action: string): CaseCommand => ({ type: "act", action, reason: "理由", remarks: [] });

/** A case as people left it, each with one command after the other. */
class Played {
  readonly events: CaseEvent[];
  readonly procedure: Procedure;

  constructor(procedure: Procedure) {
    this.procedure = procedure;
    const opened = openCase(procedure, { actor: TOWNSMAN, path: PATH, subjectId: null });
    if (!opened.ok) throw new Error(opened.refusal.code);
    this.events = [{ ...opened.value, seq: 1, at: this.now, by: TOWNSMAN.userId }];
  }

  get now(): Instant {
    return later("2026-11-02T00:00:00.000Z" as Instant, 60 * (this.events?.length ?? 0));
  }

  get file(): CaseFile {
    return foldCase(this.procedure, this.events);
  }

  /** The refusal's code, or null when it was done. */
  order(actor: Actor, command: CaseCommand, version = this.file.version): string | null {
    const around = { actor, version, path: PATH, officeLevel: "city" as const };
    const decided = decideCase({ procedure: this.procedure, file: this.file }, command, around);
    if (!decided.ok) return decided.refusal.code;
    this.events.push({ ...decided.value, seq: this.events.length + 1, at: this.now, by: actor.userId });
    return null;
  }

  offered(actor: Actor): string[] {
    return offersFor({ procedure: this.procedure, file: this.file }, actor).flatMap(({ kind, action, unless }) =>
      unless ? [] : [action?.id ?? kind],
    );
  }
}

/** A report that waits for the city. */
function atTheCity(procedure = ASKING): Played {
  const played = new Played(procedure);
  expect(played.order(TOWNSMAN, { type: "fill", values: FIGURES })).toBeNull();
  expect(played.order(TOWNSMAN, act("submit"))).toBeNull();
  expect(played.order(DISTRICT_1, act("pass"))).toBeNull();
  return played;
}

test("whoever looks at an older state decides nothing, though it is still their turn", () => {
  const played = new Played(REPORT);
  played.order(TOWNSMAN, { type: "fill", values: FIGURES });
  expect(played.order(TOWNSMAN, { type: "fill", values: { projects: "9" } }, 1)).toBe("casework.changed-meanwhile");
  expect(played.file.values["projects"]).toBe("1");
});

test("a case counts as handed in from the first time on, also when it comes back", () => {
  const played = new Played(REPORT);
  expect(played.file.submittedAt).toBeNull();
  played.order(TOWNSMAN, { type: "fill", values: FIGURES });
  played.order(TOWNSMAN, act("submit"));
  const { submittedAt } = played.file;
  played.order(DISTRICT_1, act("return"));
  expect([submittedAt === null, played.file.submittedAt]).toEqual([false, submittedAt]);
  played.order(TOWNSMAN, act("resubmit"));
  expect(played.file.submittedAt).toBe(submittedAt);
});

describe("opinions asked side by side", () => {
  test("are wanted before the decision, one of each person of the office that is asked", () => {
    const played = atTheCity();
    expect(played.file.asked).toBe(DISTRICT);
    expect(played.order(CITY_1, act("lock"))).toBe("casework.opinions-missing");
    expect(played.order(CITY_1, act("return"))).toBeNull();
    const again = atTheCity();
    expect(again.offered(DISTRICT_2)).toContain("opinion");
    expect(again.offered(CITY_1)).not.toContain("opinion");
    expect(again.order(DISTRICT_1, { type: "opine", view: "for", text: "" })).toBeNull();
    expect(again.order(DISTRICT_1, { type: "opine", view: "for", text: "" })).toBe("casework.opined-already");
    expect(again.order(DISTRICT_2, { type: "opine", view: "against", text: "" })).toBe("casework.reason-missing");
    expect(again.order(DISTRICT_2, { type: "opine", view: "against", text: "数不对" })).toBeNull();
    expect(again.order(TOWNSMAN, { type: "opine", view: "for", text: "" })).toBe("casework.not-your-step");
    expect(again.order(CITY_1, act("lock"))).toBeNull();
    expect(again.file.at).toMatchObject({ end: "locked" });
  });
});

test("a decision is not taken back once somebody passed the case on", () => {
  const played = atTheCity();
  expect(played.offered(DISTRICT_1)).toContain("undo");
  const elsewhere: CaseCommand = { type: "transfer", to: { areaId: OTHER, level: "city" }, reason: "不归我市" };
  expect(played.order(CITY_1, elsewhere)).toBeNull();
  expect(played.file.office).toBe(OTHER);
  expect(played.order(DISTRICT_1, { type: "undo", reason: "点错" })).toBe("casework.not-undoable");
  expect(played.order(person("o", OTHER), { ...elsewhere, to: { areaId: DISTRICT, level: "district" } })).toBe(
    "casework.other-height",
  );
});

test("an office is meant by its level; where none is, the next one above stands for it, and never one below", () => {
  const above: AreaAbove[] = PATH.slice(1);
  expect(officeOfLevel(PATH, "township")).toBe(TOWN);
  expect(officeOfLevel(above, "township")).toBe(DISTRICT);
  expect(
    officeOfLevel(
      [
        { id: OTHER, level: "programme" },
        { id: CITY, level: "city" },
      ],
      "district",
    ),
  ).toBe(OTHER);
  expect(officeOfLevel(above, "country")).toBeUndefined();
});
