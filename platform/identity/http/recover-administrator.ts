import { findArea } from "#areas/store";
import { recordAudit } from "#audit/store";
import { type Database, lockByName, type Writer } from "#database";
import { type AreaId, accept, type Instant, idOf, type NextId, type Result, refuse, type UserId } from "#kernel";
import { dutyOf } from "../domain/permission.ts";
import { agreeToRecover, type LostRole, type Witness } from "../domain/recovery.ts";
import {
  assignmentsOf,
  clearPassword,
  endSessionsOf,
  findAccount,
  identityGrant,
  insertAssignment,
  insertUser,
  removeFactor,
  setDisabled,
  setSignInState,
  unbindIdentitiesOf,
} from "../store/index.ts";
import { type InvitationLink, invite } from "./inviting.ts";

export type Recovery = {
  readonly role: LostRole;
  readonly userName: string;
  /** For an account that is not there yet. */
  readonly displayName: string;
  readonly areaId: AreaId;
  readonly witnesses: readonly [Witness, Witness];
};

type Recovering = { readonly database: Database; readonly nextId: NextId; readonly now: Instant };

/**
 * Brings a lost administrator back, or appoints one where there is none: by two people on the server, whose names and reasons the audit
 * keeps. Gives a link by which the administrator sets a password; nobody at the server learns it. Refuses what `agreeToRecover` refuses,
 * `identity.other-duty {role}` and `areas.not-found`.
 */
export async function recoverAdministrator(
  { database, nextId, now }: Recovering,
  { role, userName, displayName, areaId, witnesses }: Recovery,
): Promise<Result<InvitationLink>> {
  const agreed = agreeToRecover(witnesses);
  if (!agreed.ok) return agreed;
  const [first, second] = witnesses;
  const grant = identityGrant({ userId: null, userName: `${first.name} + ${second.name}` });
  return database.transact(grant, async (write) => {
    await lockByName(write, "administrators");
    if (!(await findArea(write, areaId))) return refuse("areas.not-found");
    const known = await findAccount(write, userName);
    if (known) await lockByName(write, `account:${known.userId}`);
    if (known && known.duty !== dutyOf(role)) return refuse("identity.other-duty", { role });
    const userId = known?.userId ?? idOf<"user">(nextId());
    const added = known
      ? accept(userId)
      : await insertUser(write, {
          ...{ userId, userName, displayName, duty: dutyOf(role), areaId },
          ...{ passwordHash: null, demo: false },
        });
    if (!added.ok) return added;
    if (known) {
      await setDisabled(write, userId, { disabled: false, at: now });
      await setSignInState(write, userId, { failedAttempts: 0, lockedUntil: null });
      // Nothing that was lost with the person opens the account: only the link that is made now does.
      await clearPassword(write, userId, now);
      await removeFactor(write, userId);
      await unbindIdentitiesOf(write, userId, now);
      await endSessionsOf(write, userId);
    }
    await holdAgain(write, { userId, role, areaId, id: nextId(), at: now });
    const reasons = witnesses.map(({ name, reason }) => `${name}: ${reason}`);
    await recordAudit(write, grant, {
      action: "administrator-recovered",
      objectKind: "account",
      objectId: userId,
      areaId,
      detail: { userName, role, witnesses: reasons },
    });
    const purpose = known?.passwordHash == null ? "join" : "reset";
    return accept(await invite(write, nextId, { userId, purpose, by: null, now }));
  });
}

type Held = {
  readonly userId: UserId;
  readonly role: LostRole;
  readonly areaId: AreaId;
  readonly id: string;
  readonly at: Instant;
};

async function holdAgain(write: Writer, { userId, role, areaId, id, at }: Held): Promise<void> {
  const held = await assignmentsOf(write, userId);
  if (held.some((one) => one.role === role && one.areaId === areaId)) return;
  await insertAssignment(write, { id, userId, role, areaId, grantedBy: null, at, reason: "recover" });
}
