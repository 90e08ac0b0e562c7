import { expect, test } from "vitest";
import { nextStep } from "./entering.ts";

const DUTIES = ["programme", "system", "security", "audit"] as const;

test("whoever has a second factor gives it first, an old password comes next, administrators enrol last", () => {
  for (const duty of DUTIES)
    for (const mode of ["demo", "real"] as const)
      for (const bits of [0, 1, 2, 3, 4, 5, 6, 7]) {
        const [factorEnrolled, factorGiven, passwordExpired] = [1, 2, 4].map((bit) => (bits & bit) > 0) as [
          boolean,
          boolean,
          boolean,
        ];
        const step = nextStep({ duty, factorEnrolled, factorGiven, passwordExpired }, mode);
        const where = `${duty} ${mode} ${bits}`;
        if (bits % 4 === 1) expect(step, where).toBe("second-factor");
        else if (bits >= 4) expect(step, where).toBe("new-password");
        else if (mode === "real" && duty !== "programme" && !factorEnrolled) expect(step, where).toBe("enrolment");
        else expect(step, where).toBeNull();
      }
});
