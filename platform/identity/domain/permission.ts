import type { AreaId, UserId } from "#kernel";

export type Role =
  | "system-administrator"
  | "security-administrator"
  | "audit-administrator"
  | "programme-officer"
  | "auditor"
  | "enterprise"
  | "expert"
  | "supplier";

/** What an account is for, for life: the programme, or one of the three administrators that exclude each other. */
export type Duty = "programme" | "system" | "security" | "audit";

export type Permission =
  | "accounts.edit"
  | "accounts.read"
  | "roles.grant"
  | "areas.edit"
  | "units.edit"
  | "policy.read"
  | "policy.review"
  | "plan.read"
  | "plan.publish"
  | "enterprise.read"
  | "enterprise.edit"
  | "enterprise.own"
  | "casework.work"
  | "casework.read"
  | "casework.own"
  | "procedures.edit"
  | "calendar.edit"
  | "audit.read";

/**
 * What a role may do in the area it is held in and below. The system administrator runs the platform and proposes who holds what, the
 * security administrator decides it, the audit administrator looks at both; none of them has a part in the programme.
 */
export const PERMISSIONS: Readonly<Record<Role, readonly Permission[]>> = {
  "system-administrator": ["accounts.edit", "accounts.read", "areas.edit", "units.edit", "calendar.edit"],
  "security-administrator": ["roles.grant", "accounts.read"],
  "audit-administrator": ["audit.read"],
  "programme-officer": [
    "areas.edit",
    "units.edit",
    "policy.read",
    "policy.review",
    "plan.read",
    "plan.publish",
    "enterprise.read",
    "enterprise.edit",
    "casework.work",
    "procedures.edit",
  ],
  auditor: ["policy.read", "plan.read", "enterprise.read", "casework.read", "audit.read"],
  enterprise: ["plan.read", "enterprise.own", "casework.own"],
  expert: ["casework.own"],
  supplier: ["casework.own"],
};

/** Permissions that are held for the subjects an account acts for, not for areas. */
export const SUBJECT_PERMISSIONS: readonly Permission[] = ["enterprise.own"];

/** Permissions that are held for oneself: whoever has one sees what is the person's own, and no area. */
export const PERSONAL_PERMISSIONS: readonly Permission[] = ["casework.own"];

export const ROLES = Object.keys(PERMISSIONS) as readonly Role[];

const DUTIES: Partial<Record<Role, Duty>> = {
  "system-administrator": "system",
  "security-administrator": "security",
  "audit-administrator": "audit",
};

/** Which duty an account needs to hold the role. */
export function dutyOf(role: Role): Duty {
  return DUTIES[role] ?? "programme";
}

export type Assignment = {
  readonly role: Role;
  readonly areaId: AreaId;
  /** Name of whose role it is, when it is held as a deputy. */
  readonly onBehalfOf?: string;
};

/** A signed-in person with the roles held now. */
export type Actor = {
  readonly userId: UserId;
  readonly userName: string;
  readonly displayName: string;
  readonly assignments: readonly Assignment[];
  /** Ids of the enterprises that the account acts for. */
  readonly subjects: readonly string[];
};

/** Areas in which the person holds a role that carries the permission. */
export function areasWith(actor: Actor, permission: Permission): AreaId[] {
  return actor.assignments
    .filter((assignment) => PERMISSIONS[assignment.role].includes(permission))
    .map((assignment) => assignment.areaId);
}

/**
 * Whom the person acts for: everybody whose role gives one of the permissions in an area where none of one's own gives it. Undefined where
 * the own roles give all of it, area by area.
 */
export function onBehalfOf(actor: Actor, permissions: readonly Permission[]): string | undefined {
  const given = actor.assignments.flatMap(({ role, areaId, onBehalfOf: lender }) =>
    PERMISSIONS[role].filter((one) => permissions.includes(one)).map((one) => ({ right: `${one} ${areaId}`, lender })),
  );
  const own = new Set(given.filter(({ lender }) => lender === undefined).map(({ right }) => right));
  const lenders = given.flatMap(({ right, lender }) => (lender === undefined || own.has(right) ? [] : [lender]));
  return lenders.length === 0 ? undefined : [...new Set(lenders)].join("、");
}

export function permissionsOf(actor: Actor): Permission[] {
  return [...new Set(actor.assignments.flatMap((assignment) => PERMISSIONS[assignment.role]))];
}
