import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaId, idOf } from "#kernel";
import { type Actor, areasWith, PERMISSIONS, type Permission, permissionsOf, ROLES, type Role } from "./permission.ts";

/** Who may do what, told once more and the other way round. */
const HOLDERS: Readonly<Record<Permission, readonly Role[]>> = {
  "accounts.edit": ["system-administrator"],
  "accounts.read": ["system-administrator", "security-administrator"],
  "roles.grant": ["security-administrator"],
  "areas.edit": ["system-administrator", "programme-officer"],
  "units.edit": ["system-administrator", "programme-officer"],
  "policy.read": ["programme-officer", "auditor"],
  "policy.review": ["programme-officer"],
  "plan.read": ["programme-officer", "auditor", "enterprise"],
  "plan.publish": ["programme-officer"],
  "enterprise.read": ["programme-officer", "auditor"],
  "enterprise.edit": ["programme-officer"],
  "enterprise.own": ["enterprise"],
  "casework.work": ["programme-officer"],
  "casework.read": ["auditor"],
  "casework.own": ["enterprise", "expert", "supplier"],
  "procedures.edit": ["programme-officer"],
  "calendar.edit": ["system-administrator"],
  "audit.read": ["auditor", "audit-administrator"],
};
const ALL = Object.keys(HOLDERS) as Permission[];

const actor: fc.Arbitrary<Actor> = fc
  .array(fc.record({ role: fc.constantFrom(...ROLES), areaId: fc.integer({ min: -3, max: 3 }).map(areaId) }))
  .map((assignments) => ({ userId: idOf("u1"), userName: "ming", displayName: "明", assignments, subjects: [] }));

describe("roles and permissions", () => {
  test("each permission is held by the roles that need it and no other", () => {
    for (const permission of ALL) {
      const holders = ROLES.filter((role) => PERMISSIONS[role].includes(permission));
      expect(holders.toSorted(), permission).toEqual(HOLDERS[permission].toSorted());
    }
    expect(new Set(ROLES.flatMap((role) => PERMISSIONS[role]))).toEqual(new Set(ALL));
  });

  test("who runs the platform does not run the programme, and who audits changes nothing", () => {
    for (const role of ["system-administrator", "security-administrator", "audit-administrator"] as const)
      expect(PERMISSIONS[role].some((one) => /^(policy|plan|enterprise|casework)\./.test(one))).toBe(false);
    expect(PERMISSIONS["audit-administrator"]).toEqual(["audit.read"]);
    expect(PERMISSIONS.auditor.every((one) => one.endsWith(".read"))).toBe(true);
    expect(PERMISSIONS.enterprise).toEqual(["plan.read", "enterprise.own", "casework.own"]);
  });

  test("a permission holds in the areas of the roles that carry it, and nowhere else", () => {
    fc.assert(
      fc.property(actor, fc.constantFrom(...ALL), (person, permission) => {
        const held: number[] = [];
        for (const { role, areaId: area } of person.assignments)
          if (HOLDERS[permission].includes(role)) held.push(area);
        expect(areasWith(person, permission)).toEqual(held);
      }),
    );
  });

  test("what a person may do somewhere is listed once each", () => {
    fc.assert(
      fc.property(actor, (person) => {
        const held = ALL.filter((permission) => areasWith(person, permission).length > 0);
        expect(permissionsOf(person).toSorted()).toEqual(held.toSorted());
      }),
    );
  });
});
