import { describe, expect, test } from "vitest";
import { type AreaId, areaId, idOf, instant, later, type UserId } from "#kernel";
import { DEEP } from "../../../tools/deep.ts";
import {
  type AdministeredAccount,
  endOfInvitation,
  type Invitation,
  mayComeToHold,
  mayConfirmInvitation,
  mayDecide,
  mayHandle,
  mayTakeAway,
  mayUseInvitation,
} from "./administration.ts";
import { type Duty, dutyOf, PERMISSIONS, type Permission, ROLES, type Role } from "./permission.ts";

const PLACE = areaId(1);
const NOW = instant("2026-11-22T04:00:00.000Z");

type Person = { readonly id: UserId; readonly duty: Duty; readonly roles: readonly Role[]; readonly disabled: boolean };
type Wish = { readonly of: number; readonly role: Role; readonly by: number; readonly open: boolean };
type Reset = { readonly of: number; readonly by: number; readonly confirmedBy: number | null };
type World = {
  readonly people: readonly Person[];
  readonly wishes: readonly Wish[];
  readonly resets: readonly Reset[];
  /** Whose password the attacker knows. */
  readonly owns: readonly number[];
};
type Act = (world: World) => World;

const person = (name: string, duty: Duty, ...roles: Role[]): Person => ({
  id: idOf<"user">(name),
  duty,
  roles,
  disabled: false,
});
const START: World = {
  people: [
    person("s", "system", "system-administrator"),
    person("x", "security", "security-administrator"),
    person("a", "audit", "audit-administrator"),
    person("p", "programme", "programme-officer"),
    person("n", "programme"),
    person("t", "security"),
  ],
  wishes: [],
  resets: [],
  owns: [],
};

const administered = ({ id, duty, disabled, roles }: Person): AdministeredAccount => ({
  userId: id,
  duty,
  disabled,
  assignments: roles.map((role) => ({ role, areaId: PLACE })),
  beyondScope: false,
});
const holds = (one: Person | undefined, permission: Permission) =>
  one !== undefined && !one.disabled && one.roles.some((role) => PERMISSIONS[role].includes(permission));
const at = <T>(list: readonly T[], index: number, to: T): T[] => list.map((one, i) => (i === index ? to : one));

/** Everything that the people whose password the attacker knows can do next, by the rules of the house. */
function next(world: World): World[] {
  const found: World[] = [];
  const reach = (allowed: boolean, act: Act) => {
    if (allowed) found.push(act(world));
  };
  for (const me of world.owns) {
    const self = world.people[me] as Person;
    world.people.forEach((other, of) => {
      const gets = (role: Role, areas: AreaId) =>
        mayComeToHold(administered(other), { role, areaId: areas }, self.id).ok;
      for (const role of ROLES) {
        reach(holds(self, "accounts.edit") && gets(role, PLACE), (w) => ({
          ...w,
          wishes: [...w.wishes, { of, role, by: me, open: true }],
        }));
        reach(holds(self, "roles.grant") && gets(role, PLACE), (w) => ({
          ...w,
          people: at(w.people, of, { ...other, roles: [...other.roles, role] }),
        }));
        const taken = [
          { role, areaId: PLACE, heldByOthers: world.people.some((p, i) => i !== of && p.roles.includes(role)) },
        ];
        const takes =
          holds(self, "roles.grant") && other.roles.includes(role) && mayTakeAway(other.id, taken, self.id).ok;
        reach(takes, (w) => ({
          ...w,
          people: at(w.people, of, { ...other, roles: other.roles.filter((r) => r !== role) }),
        }));
      }
      reach(holds(self, "accounts.edit") && mayHandle(administered(other), self.id).ok, (w) => ({
        ...w,
        resets: [...w.resets, { of, by: me, confirmedBy: null }],
      }));
    });
    world.wishes.forEach((wish, index) => {
      const [proposer, of] = [world.people[wish.by] as Person, world.people[wish.of] as Person];
      const proposal = { role: wish.role, areaId: PLACE, userId: of.id, proposedBy: proposer.id, open: wish.open };
      const fits = mayComeToHold(administered(of), proposal, self.id).ok;
      reach(holds(self, "roles.grant") && mayDecide(proposal, self.id).ok && fits, (w) => ({
        ...w,
        wishes: at(w.wishes, index, { ...wish, open: false }),
        people: at(w.people, wish.of, { ...of, roles: [...of.roles, wish.role] }),
      }));
    });
    world.resets.forEach((reset, index) => {
      const invitation = (confirmed: boolean): Invitation => ({
        purpose: "reset",
        userId: (world.people[reset.of] as Person).id,
        createdBy: (world.people[reset.by] as Person).id,
        expiresAt: later(NOW, 10),
        confirmed,
        closed: false,
      });
      const open = invitation(reset.confirmedBy !== null);
      reach(holds(self, "roles.grant") && mayConfirmInvitation(open, self.id, NOW).ok, (w) => ({
        ...w,
        resets: at(w.resets, index, { ...reset, confirmedBy: me }),
      }));
      // Whoever asked for the link has it in hand.
      const uses = world.owns.includes(reset.by) && mayUseInvitation(open, NOW).ok;
      reach(uses && !world.owns.includes(reset.of), (w) => ({ ...w, owns: [...w.owns, reset.of] }));
    });
  }
  return found;
}

/** The worlds that one person reaches by so many acts; gives how many there were. */
function search(attacker: number, depth: number, hold: (world: World) => void): number {
  let worlds: World[] = [{ ...START, owns: [attacker] }];
  let seen = 0;
  for (let step = 0; step < depth; step += 1) {
    const reached: World[] = [];
    const known = new Set<string>();
    for (const world of worlds)
      for (const one of next(world)) {
        seen += 1;
        hold(one);
        const key = JSON.stringify(one);
        if (!known.has(key)) reached.push(one);
        known.add(key);
      }
    worlds = reached;
  }
  return seen;
}

describe("nobody alone", () => {
  test.each([
    ["the system administrator", 0],
    ["the security administrator", 1],
    ["the audit administrator", 2],
    ["an officer", 3],
  ])("%s comes by rights that are not his, or into another account, by any few acts", (_who, attacker) => {
    const before = START.people[attacker]?.roles;
    const seen = search(attacker, DEEP ? 4 : 3, ({ people, owns }) => {
      expect(owns).toEqual([attacker]);
      expect(people[attacker]?.roles).toEqual(before);
      // Three administrators exclude each other whatever anybody does.
      for (const { roles, duty } of people) expect(roles.every((role) => dutyOf(role) === duty)).toBe(true);
    });
    if (attacker < 2) expect(seen).toBeGreaterThan(200);
  });

  test("but two who agree let a third one in: the search finds what there is to find", () => {
    let got = false;
    let worlds: World[] = [{ ...START, owns: [0, 1] }];
    for (let step = 0; step < 3; step += 1) worlds = worlds.flatMap(next);
    for (const { owns } of worlds) got ||= owns.length > 2;
    expect(got).toBe(true);
  });
});

describe("an administrator's role", () => {
  const held = (role: Role, heldByOthers: boolean) => [{ role, areaId: PLACE, heldByOthers }];
  const [me, other] = [idOf<"user">("me"), idOf<"user">("other")];

  test("stays with the last who can use it; a programme role goes whenever somebody says so, but not by oneself", () => {
    expect(mayTakeAway(other, held("security-administrator", false), me).ok).toBe(false);
    expect(mayTakeAway(other, held("security-administrator", true), me).ok).toBe(true);
    expect(mayTakeAway(other, held("programme-officer", false), me).ok).toBe(true);
    expect(mayTakeAway(me, held("programme-officer", true), me).ok).toBe(false);
  });
});

describe("a proposed role", () => {
  const [s, x, p] = ["s", "x", "p"].map((name) => idOf<"user">(name)) as [UserId, UserId, UserId];
  const proposal = { role: "auditor" as const, areaId: PLACE, userId: p, proposedBy: s, open: true };

  test("is decided once, by neither who proposed it nor who would hold it", () => {
    expect(mayDecide(proposal, x)).toEqual({ ok: true, value: undefined });
    expect(mayDecide(proposal, s)).toEqual({ ok: false, refusal: { code: "identity.own-proposal", facts: {} } });
    expect(mayDecide(proposal, p)).toEqual({ ok: false, refusal: { code: "identity.not-oneself", facts: {} } });
    expect(mayDecide({ ...proposal, open: false }, x).ok).toBe(false);
  });
});

describe("an invitation", () => {
  const link = (over: Partial<Invitation>): Invitation => ({
    ...{ purpose: "join", userId: idOf<"user">("new"), createdBy: idOf<"user">("s") },
    ...{ expiresAt: endOfInvitation(NOW), confirmed: false, closed: false, ...over },
  });

  test("to join is used at once and once, for 72 hours", () => {
    expect(mayUseInvitation(link({}), later(NOW, 72 * 60 - 1)).ok).toBe(true);
    expect(mayUseInvitation(link({}), later(NOW, 72 * 60)).ok).toBe(false);
    expect(mayUseInvitation(link({ closed: true }), NOW).ok).toBe(false);
  });

  test("to reset waits for a second administrator, unless the server itself made it", () => {
    expect(mayUseInvitation(link({ purpose: "reset" }), NOW).ok).toBe(false);
    expect(mayUseInvitation(link({ purpose: "reset", confirmed: true }), NOW).ok).toBe(true);
    expect(mayUseInvitation(link({ purpose: "reset", createdBy: null }), NOW).ok).toBe(true);
    for (const by of ["s", "new"])
      expect(mayConfirmInvitation(link({ purpose: "reset" }), idOf(by), NOW).ok).toBe(false);
    expect(mayConfirmInvitation(link({ purpose: "reset" }), idOf("x"), NOW).ok).toBe(true);
  });
});
