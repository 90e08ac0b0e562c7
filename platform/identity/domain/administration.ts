import { type AreaId, accept, type Instant, later, type Result, refuse, type UserId } from "#kernel";
import { type Assignment, type Duty, dutyOf, type Role } from "./permission.ts";

/** An account as its administrators see it before they decide about it. */
export type AdministeredAccount = {
  readonly userId: UserId;
  readonly duty: Duty;
  readonly disabled: boolean;
  /** What the account holds now, wherever. */
  readonly assignments: readonly Assignment[];
  /** The account or a role of it lies outside the areas of whoever decides. */
  readonly beyondScope: boolean;
};

/** A role that somebody may come to hold, proposed by a system administrator or granted by a security administrator. */
export type RoleWish = { readonly role: Role; readonly areaId: AreaId };

/**
 * Whether the account may come to hold the role by this person's word. Refuses `identity.not-oneself`, `identity.account-disabled`,
 * `identity.other-duty {role}` and `identity.role-held`.
 */
export function mayComeToHold(account: AdministeredAccount, { role, areaId }: RoleWish, by: UserId): Result<undefined> {
  if (by === account.userId) return refuse("identity.not-oneself");
  if (account.disabled) return refuse("identity.account-disabled");
  if (dutyOf(role) !== account.duty) return refuse("identity.other-duty", { role });
  const held = account.assignments.some((one) => one.role === role && one.areaId === areaId);
  return held ? refuse("identity.role-held") : accept();
}

export type RoleProposal = RoleWish & { readonly userId: UserId; readonly proposedBy: UserId; readonly open: boolean };

/** Whether this person may decide the proposal. Refuses `identity.proposal-decided`, `identity.own-proposal`, `identity.not-oneself`. */
export function mayDecide(proposal: RoleProposal, by: UserId): Result<undefined> {
  if (!proposal.open) return refuse("identity.proposal-decided");
  if (proposal.proposedBy === by) return refuse("identity.own-proposal");
  return proposal.userId === by ? refuse("identity.not-oneself") : accept();
}

/** An administrator's role that nobody else holds there or above: taking it away would leave the area without. */
export type TakenAway = Assignment & { readonly heldByOthers: boolean };

/** Whether roles may be taken from an account by this person. Refuses `identity.not-oneself`, `identity.last-administrator {role}`. */
export function mayTakeAway(userId: UserId, taken: readonly TakenAway[], by: UserId): Result<undefined> {
  if (by === userId) return refuse("identity.not-oneself");
  const last = taken.find(({ role, heldByOthers }) => dutyOf(role) !== "programme" && !heldByOthers);
  return last ? refuse("identity.last-administrator", { role: last.role }) : accept();
}

/** Whether an account as a whole may be handled here. Refuses `identity.not-oneself`, `identity.account-beyond-scope`. */
export function mayHandle(account: AdministeredAccount, by: UserId): Result<undefined> {
  if (by === account.userId) return refuse("identity.not-oneself");
  return account.beyondScope ? refuse("identity.account-beyond-scope") : accept();
}

const INVITATION_HOURS = 72;

/** Until when an invitation may be used: for 72 hours. */
export function endOfInvitation(from: Instant): Instant {
  return later(from, INVITATION_HOURS * 60);
}

/** A link by which a person sets a password: `join` for a new account, `reset` where one was lost. */
export type Invitation = {
  readonly purpose: "join" | "reset";
  readonly userId: UserId;
  /** Null when the platform itself made it, at the first start or on the server. */
  readonly createdBy: UserId | null;
  readonly expiresAt: Instant;
  readonly confirmed: boolean;
  /** It was used, or another one took its place. */
  readonly closed: boolean;
};

/** Whether a security administrator may confirm a reset. Refuses `identity.invitation-over`, `identity.own-proposal`, `identity.not-oneself`. */
export function mayConfirmInvitation(invitation: Invitation, by: UserId, now: Instant): Result<undefined> {
  if (invitation.closed || invitation.confirmed || now >= invitation.expiresAt)
    return refuse("identity.invitation-over");
  if (invitation.createdBy === by) return refuse("identity.own-proposal");
  return invitation.userId === by ? refuse("identity.not-oneself") : accept();
}

/** Whether the person invited may set a password now. Refuses `identity.invitation-over` and `identity.invitation-unconfirmed`. */
export function mayUseInvitation(invitation: Invitation, now: Instant): Result<undefined> {
  if (invitation.closed || now >= invitation.expiresAt) return refuse("identity.invitation-over");
  const agreed = invitation.purpose === "join" || invitation.confirmed || invitation.createdBy === null;
  return agreed ? accept() : refuse("identity.invitation-unconfirmed");
}
