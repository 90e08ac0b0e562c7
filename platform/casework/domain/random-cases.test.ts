import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Actor, Role } from "#identity";
import { type AreaId, areaId, type Instant, idOf, later } from "#kernel";
import { DEEP } from "../../../tools/deep.ts";
import { faultsOfLog, type LogWorld } from "../testing/read-log.ts";
import { type CaseEvent, foldCase } from "./case-file.ts";
import { type CaseCommand, decideCase, lapse, openCase } from "./decide.ts";
import type { FormValues } from "./form.ts";
import { offersFor } from "./offers.ts";
import type { AreaAbove } from "./office-of-level.ts";
import type { Procedure } from "./procedure.ts";

const FOLDER = path.resolve(import.meta.dirname, "../../../catalogue/procedures");
const SHIPPED: Procedure[] = readdirSync(FOLDER)
  .filter((name) => !name.includes("schema"))
  .map((name) => JSON.parse(readFileSync(path.join(FOLDER, name), "utf8")).procedure);

const [CITY, DISTRICT, TOWN, SIBLING] = [990100, 990101, 990111, 990102].map(areaId) as [
  AreaId,
  AreaId,
  AreaId,
  AreaId,
];
const PATH: AreaAbove[] = [
  { id: TOWN, level: "township" },
  { id: DISTRICT, level: "district" },
  { id: CITY, level: "city" },
];
/** Where a step of a level is done, written down by hand. */
const SEAT: Readonly<Record<string, AreaId>> = { township: TOWN, district: DISTRICT, city: CITY };

const person = (name: string, ...places: AreaId[]): Actor => ({
  ...{ userId: idOf<"user">(name), userName: name, displayName: name, subjects: [] },
  assignments: places.map((place) => ({ role: "programme-officer" as Role, areaId: place })),
});
/** Somebody who may apply for everything. */
const applying = (name: string, ...places: AreaId[]): Actor => {
  const roles: Role[] = ["expert", "supplier", "enterprise"];
  const { assignments, ...rest } = person(name, ...places);
  return { ...rest, assignments: [...assignments, ...roles.map((role) => ({ role, areaId: SIBLING }))] };
};
/** Two in each office, one with two offices, strangers, and whoever applies; the applicant is an officer of the city too. */
const PEOPLE = [
  ...[person("town-1", TOWN), person("town-2", TOWN), person("district-1", DISTRICT), person("district-2", DISTRICT)],
  ...[person("city-1", CITY), person("city-2", CITY), person("both", TOWN, DISTRICT), person("sibling", SIBLING)],
  ...[applying("applicant"), applying("double", CITY), person("auditor")],
];

/** A whole answer to every form of a procedure. */
function whole(procedure: Procedure): FormValues {
  const values = procedure.forms.flatMap(({ fields }) =>
    fields.map(({ id, type, choices }) => {
      if (type === "number") return [id, "3"];
      if (type === "yes-no") return [id, true];
      if (type === "date") return [id, "2026-05-01"];
      const first = choices?.[0]?.id ?? "x";
      return [id, type === "choices" ? [first] : type === "choice" ? first : "写好的内容"];
    }),
  );
  return Object.fromEntries(values);
}

type Toss = { who: number; what: number; stale: boolean; arg: number; text: boolean };
const toss = fc.record({
  ...{ who: fc.nat(PEOPLE.length - 1), what: fc.nat(11), stale: fc.boolean(), arg: fc.nat(50) },
  text: fc.boolean(),
});

/** Half of the time something of the step itself, else of any step. */
function actionOf(procedure: Procedure, { what, arg }: Toss, here: string): string {
  const all = procedure.steps.flatMap((step) => step.actions.map(({ id }) => id));
  const own = procedure.steps.find(({ id }) => id === here)?.actions.map(({ id }) => id) ?? [];
  const from = what % 2 === 0 && own.length > 0 ? own : all;
  return from[arg % from.length] ?? "";
}

function assigning({ arg, text }: Toss): CaseCommand {
  const { userId: id, displayName: name, assignments } = PEOPLE[arg % PEOPLE.length] ?? person("nobody");
  return { type: "assign", to: text ? { id, name, offices: assignments.map((one) => one.areaId) } : null };
}

const transferring = (arg: number, reason: string): CaseCommand => ({
  ...{ type: "transfer", reason },
  to: arg % 2 ? { areaId: SIBLING, level: "district" } : { areaId: CITY, level: "city" },
});

function commandOf(procedure: Procedure, one: Toss, here: string): CaseCommand {
  const { what, arg, text } = one;
  const reason = text ? "写明理由" : null;
  if (what <= 5) {
    const remarks = [{ field: "name", text: "请核对" }];
    return { type: "act", action: actionOf(procedure, one, here), reason, remarks };
  }
  if (what <= 7) return { type: "fill", values: text ? whole(procedure) : {} };
  if (what === 8) return { type: "withdraw", reason };
  if (what === 9) return { type: "undo", reason: reason ?? "" };
  return what === 10 ? transferring(arg, reason ?? "") : assigning(one);
}

/** Two times of three somebody whose turn it may be: whoever opened it, or somebody of an office of the step's level. */
function whoActs(procedure: Procedure, { who, arg }: Toss, at: { here: string; opener: Actor }): Actor {
  const doer = procedure.steps.find(({ id }) => id === at.here)?.doer;
  const likely =
    doer?.who === "office"
      ? PEOPLE.filter((one) =>
          one.assignments.some(({ role, areaId: place }) => role === "programme-officer" && place === SEAT[doer.level]),
        )
      : [at.opener];
  const from = arg % 3 === 0 ? PEOPLE : likely;
  return from[who % from.length] ?? at.opener;
}

/** Plays a case by chance and gives its log. */
function play(procedure: Procedure, opener: Actor, tosses: readonly Toss[]): CaseEvent[] {
  let now = "2026-05-01T00:00:00.000Z" as Instant;
  const opened = openCase(procedure, { actor: opener, path: PATH, subjectId: null });
  if (!opened.ok) return [];
  const events: CaseEvent[] = [{ ...opened.value, seq: 1, at: now, by: opener.userId }];
  // Half of the cases begin with a form that could be handed in.
  if (tosses[0]?.text) events.push({ type: "filled", values: whole(procedure), seq: 2, at: now, by: opener.userId });
  for (const one of tosses) {
    now = later(now, 60);
    const file = foldCase(procedure, events);
    const running = { procedure, file };
    const byClock = one.what === 5 && one.stale;
    const here = "step" in file.at ? file.at.step : "";
    const actor = whoActs(procedure, one, { here, opener });
    const around = {
      actor,
      version: one.stale ? file.version - 1 : file.version,
      path: PATH,
      officeLevel: "district" as const,
    };
    const decided = byClock ? lapse(running, PATH) : decideCase(running, commandOf(procedure, one, here), around);
    if (decided.ok)
      events.push({ ...decided.value, seq: events.length + 1, at: now, by: byClock ? null : actor.userId });
  }
  return events;
}

const WORLD: LogWorld = {
  seats: SEAT,
  worksIn: (id, place) =>
    PEOPLE.some(
      ({ userId, assignments }) =>
        userId === id && assignments.some((one) => one.role === "programme-officer" && one.areaId === place),
    ),
};

/** Who may begin a case. */
function openersOf(procedure: Procedure): Actor[] {
  return PEOPLE.filter((actor) => openCase(procedure, { actor, path: PATH, subjectId: null }).ok);
}

describe("cases played by chance over every procedure that is shipped", () => {
  const RUNS = DEEP ? 20_000 : 3_000;

  test.each(SHIPPED.map((procedure) => [procedure.id, procedure] as const))(
    "%s: no step skipped, nothing after a lock, nobody reviews himself, nothing decided twice",
    (_, procedure) => {
      let [acted, ended, undone] = [0, 0, 0];
      const openers = openersOf(procedure);
      expect(openers.length).toBeGreaterThan(1);
      fc.assert(
        fc.property(fc.nat(20), fc.array(toss, { minLength: 20, maxLength: 80 }), (first, tosses) => {
          // Only the first toss of eight is stale: a log should get somewhere.
          const mostly = tosses.map((one, at) => ({ ...one, stale: one.stale && at % 4 === 0 }));
          const events = play(procedure, openers[first % openers.length] ?? person("nobody"), mostly);
          expect(faultsOfLog(procedure, events, WORLD)).toEqual([]);
          const file = foldCase(procedure, events);
          expect(file.version).toBe(events.length);
          acted += events.filter(({ type }) => type === "acted").length;
          undone += events.filter(({ type }) => type === "undone").length;
          if ("end" in file.at) ended++;
        }),
        { numRuns: Math.ceil(RUNS / SHIPPED.length), seed: 20_261_201 },
      );
      // Logs in which nothing happened would show nothing.
      expect(acted).toBeGreaterThan(RUNS / SHIPPED.length);
      expect(ended).toBeGreaterThan(0);
      expect(undone).toBeGreaterThan(procedure.id === "objection" ? -1 : 0);
    },
    DEEP ? 600_000 : 60_000,
  );

  test("what is offered is what goes through, and nothing else", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SHIPPED),
        fc.nat(20),
        fc.array(toss, { maxLength: 40 }),
        fc.nat(PEOPLE.length - 1),
        (procedure, first, tosses, who) => {
          const openers = openersOf(procedure);
          const events = play(procedure, openers[first % openers.length] ?? person("x"), tosses);
          const file = foldCase(procedure, events);
          const running = { procedure, file: { ...file, values: whole(procedure) } };
          const actor = PEOPLE[who] ?? person("x");
          const offered = offersFor(running, actor).flatMap(({ action, unless }) =>
            action && !unless ? [action.id] : [],
          );
          const around = { actor, version: file.version, path: PATH, officeLevel: null };
          const all = procedure.steps.flatMap((step) => step.actions.map(({ id }) => id));
          const through = [...new Set(all)].filter(
            (action) => decideCase(running, { type: "act", action, reason: "理由", remarks: [] }, around).ok,
          );
          expect([...new Set(offered)].sort()).toEqual(through.sort());
        },
      ),
      { numRuns: DEEP ? 5_000 : 500, seed: 20_261_202 },
    );
  });
});
