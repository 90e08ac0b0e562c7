import path from "node:path";
import { describe, expect, test } from "vitest";
import { checkProcedure } from "#casework";
import { readProcedures } from "#catalogue";
import { caseEffects } from "./case-effects.ts";

const procedures = readProcedures(path.resolve(import.meta.dirname, "../.."));

describe("procedures that the platform brings along", () => {
  test.each(procedures.map((procedure) => [procedure.id, procedure] as const))("%s has no fault", (_, procedure) => {
    expect(checkProcedure(procedure, { effects: Object.keys(caseEffects) })).toEqual([]);
  });

  test("each effect is used by one of them", () => {
    const used = procedures.flatMap(({ steps }) =>
      steps.flatMap(({ actions }) => actions.flatMap((one) => one.effects)),
    );
    expect([...new Set(used)].sort()).toEqual(Object.keys(caseEffects).sort());
  });
});
