import { Type } from "typebox";
import { AreaNumber, component, nullable, oneOf, ref, strict, Timestamp, Uuid } from "#http";
import { IdentityProviderSchema } from "./providers/schemas.ts";

const RoleSchema = oneOf([
  "system-administrator",
  "security-administrator",
  "audit-administrator",
  "programme-officer",
  "auditor",
  "enterprise",
  "expert",
  "supplier",
]);
const DutySchema = oneOf(["programme", "system", "security", "audit"]);
const UserName = Type.String({ minLength: 2, maxLength: 60, pattern: "^[\\p{L}\\p{N}._@-]+$" });
const Password = Type.String({ minLength: 1, maxLength: 200 });
const DisplayName = Type.String({ minLength: 1, maxLength: 60 });
const Reason = Type.String({ minLength: 1, maxLength: 500, pattern: "\\S" });
const Token = Type.String({ minLength: 1, maxLength: 100 });
const Mode = oneOf(["demo", "real"]);

const HeldRoleSchema = component(
  "HeldRole",
  strict({
    role: RoleSchema,
    areaId: AreaNumber,
    areaName: Type.String(),
    onBehalfOf: Type.Optional(Type.String({ description: "Name of whose role it is, when it is held as a deputy" })),
  }),
);

export const SessionSchema = component(
  "Session",
  strict({
    user: strict({ id: Uuid, userName: Type.String(), displayName: Type.String() }),
    assignments: Type.Array(ref(HeldRoleSchema)),
    permissions: Type.Array(Type.String()),
    mode: Mode,
  }),
);

const StepSchema = oneOf(["second-factor", "enrolment", "new-password"]);

/** Somebody gave the right password; one step is missing. */
export const EnteringSchema = component(
  "Entering",
  strict({
    step: StepSchema,
    userName: Type.String(),
    displayName: Type.String(),
    means: Type.Array(oneOf(["code", "key"]), { description: "By what the second factor can be given" }),
  }),
);

export const CodeBody = strict({ code: Type.String({ minLength: 1, maxLength: 60 }) });
export const EnrolmentSchema = strict({
  secret: Type.String({ description: "Base 32, to type in where no picture can be taken" }),
  address: Type.String({ description: "otpauth://, shown as a picture" }),
});
export const RecoveryCodesSchema = strict({
  recoveryCodes: Type.Array(Type.String(), { description: "None where those of another second factor hold on" }),
});
/** The password once more, where the session alone is not enough. */
export const ProofBody = strict({ password: Type.Optional(Password) });

const Base64Url = (most: number) => Type.String({ minLength: 1, maxLength: most, pattern: "^[A-Za-z0-9_-]+$" });
const KnownKeys = Type.Array(strict({ id: Type.String(), transports: Type.Array(Type.String()) }));
export const KeyAskedSchema = strict({ challenge: Type.String(), relyingPartyId: Type.String(), keys: KnownKeys });
export const NewKeyAskedSchema = strict({
  challenge: Type.String(),
  relyingPartyId: Type.String(),
  relyingPartyName: Type.String(),
  algorithms: Type.Array(Type.Integer(), { description: "COSE numbers" }),
  userHandle: Type.String({ description: "Base64url; tells nothing about the person" }),
  userName: Type.String(),
  displayName: Type.String(),
  keys: KnownKeys,
});
export const KeyAnswerBody = strict({
  id: Base64Url(1400),
  clientDataJSON: Base64Url(4000),
  authenticatorData: Base64Url(4000),
  signature: Base64Url(4000),
});
const KeyName = Type.String({ minLength: 1, maxLength: 40, pattern: "\\S" });
export const NewKeyBody = strict({
  name: KeyName,
  id: Base64Url(1400),
  clientDataJSON: Base64Url(4000),
  attestationObject: Base64Url(16_000),
  transports: Type.Optional(Type.Array(Type.String({ maxLength: 20, pattern: "^[a-z-]+$" }), { maxItems: 10 })),
});
export const KeyNameBody = strict({ name: KeyName });
export const KeyParams = strict({ keyId: Uuid });
export const ChangePasswordBody = strict({ oldPassword: Password, newPassword: Password });
export const SessionParams = strict({ sessionId: Uuid });

export const OwnAccountSchema = strict({
  userName: Type.String(),
  displayName: Type.String(),
  areaName: Type.String(),
  passwordSet: Type.Boolean({ description: "False for whoever took the invitation with an identity provider" }),
  passwordChangedAt: Timestamp,
  passwordExpiresAt: nullable(Timestamp),
  secondFactor: strict({
    since: nullable(Timestamp),
    keys: Type.Array(strict({ keyId: Uuid, name: Type.String(), addedAt: Timestamp, lastUsedAt: nullable(Timestamp) })),
    keysAt: nullable(
      Type.String({ description: "The name under which keys work; null where the address is a number" }),
    ),
    recoveryCodesLeft: Type.Integer(),
    compulsory: Type.Boolean(),
  }),
  sessions: Type.Array(
    strict({
      sessionId: Uuid,
      createdAt: Timestamp,
      lastSeenAt: Timestamp,
      address: Type.String({ description: "Without its last part" }),
      browser: oneOf(["wechat", "dingtalk", "360", "qq", "edge", "firefox", "chrome", "safari", "other"]),
      current: Type.Boolean(),
    }),
  ),
});

export const DeputyQuery = strict({ text: Type.String({ minLength: 1, maxLength: 60 }) });
export const DeputyParams = strict({ deputyshipId: Uuid });
export const DeputyBody = strict({ deputyId: Uuid, from: Timestamp, until: Timestamp, reason: Reason });
export const DeputiesSchema = strict({
  people: Type.Array(strict({ id: Uuid, displayName: Type.String(), areaName: Type.String() })),
});
export const DeputyshipsSchema = strict({
  deputyships: Type.Array(
    strict({
      id: Uuid,
      principalName: Type.String(),
      deputyName: Type.String(),
      from: Timestamp,
      until: Timestamp,
      reason: Type.String(),
      mine: Type.Boolean({ description: "The caller is away, not the one who stands in" }),
    }),
  ),
});

const AccountRoleSchema = component(
  "AccountRole",
  strict({
    assignmentId: Uuid,
    role: RoleSchema,
    areaId: AreaNumber,
    areaName: Type.String(),
    grantedAt: Timestamp,
  }),
);

const RoleProposalSchema = component(
  "RoleProposal",
  strict({
    proposalId: Uuid,
    role: RoleSchema,
    areaId: AreaNumber,
    areaName: Type.String(),
    proposedByName: Type.String(),
    proposedAt: Timestamp,
    reason: Type.String(),
    mine: Type.Boolean({ description: "Proposed by whoever asks, who may not decide it" }),
  }),
);

export const AccountSchema = component(
  "Account",
  strict({
    id: Uuid,
    userName: Type.String(),
    displayName: Type.String(),
    duty: DutySchema,
    areaName: Type.String(),
    demo: Type.Boolean(),
    state: oneOf(["active", "invited", "locked", "idle", "disabled"]),
    lastSignInAt: nullable(Timestamp),
    assignments: Type.Array(ref(AccountRoleSchema)),
    proposals: Type.Array(ref(RoleProposalSchema)),
    invitation: nullable(
      strict({
        invitationId: Uuid,
        purpose: oneOf(["join", "reset"]),
        until: Timestamp,
        needsConfirmation: Type.Boolean(),
        mine: Type.Boolean(),
      }),
    ),
    self: Type.Boolean({ description: "The account of whoever asks, who may not administer it" }),
    beyondScope: Type.Boolean({ description: "Belongs to, or also holds roles in, areas of other administrators" }),
  }),
);

export const AccountListSchema = strict({ accounts: Type.Array(ref(AccountSchema)) });
export const AccountsQuery = Type.Object(
  { text: Type.Optional(Type.String({ maxLength: 60 })) },
  { additionalProperties: false },
);

export const DemoAccountsSchema = strict({
  accounts: Type.Array(
    strict({ userName: Type.String(), displayName: Type.String(), role: RoleSchema, areaName: Type.String() }),
  ),
});

export const SignInBody = strict({ userName: Type.String({ minLength: 1, maxLength: 60 }), password: Password });
export const DemoSignInBody = strict({ userName: Type.String({ minLength: 1, maxLength: 60 }) });
export const SetupStateSchema = strict({
  needed: Type.Boolean(),
  mode: Mode,
  password: strict({ minimum: Type.Integer(), kinds: Type.Integer() }),
});

const Person = strict({ userName: UserName, displayName: DisplayName });
export const SetupBody = strict({
  setupCode: Type.String({ minLength: 1, maxLength: 100, description: "Printed by the server at its first start" }),
  userName: UserName,
  displayName: DisplayName,
  password: Password,
  areaId: AreaNumber,
  securityAdministrator: Person,
  auditAdministrator: Person,
});

/** What an invitation's link says, told once: only its hash is kept. */
const InvitationLinkSchema = component("InvitationLink", strict({ token: Token, until: Timestamp }));

export const SetUpSchema = strict({
  id: Uuid,
  invitations: Type.Array(
    strict({ role: RoleSchema, displayName: Type.String(), userName: Type.String(), link: ref(InvitationLinkSchema) }),
  ),
});

const RoleWish = { role: RoleSchema, areaId: AreaNumber, reason: Reason };
export const NewAccountBody = strict({
  userName: UserName,
  displayName: DisplayName,
  areaId: AreaNumber,
  duty: DutySchema,
  proposal: Type.Optional(strict(RoleWish)),
});
export const NewAccountSchema = strict({ id: Uuid, link: ref(InvitationLinkSchema) });
export const RoleWishBody = strict(RoleWish);
export const ReasonBody = strict({ reason: Reason });
export const DecisionBody = strict({ decision: oneOf(["confirmed", "declined"]), reason: Reason });
export const CreatedSchema = strict({ id: Uuid });
export const NewInvitationSchema = strict({ link: ref(InvitationLinkSchema), needsConfirmation: Type.Boolean() });
export const AccountParams = strict({ accountId: Uuid });
export const ProposalParams = strict({ proposalId: Uuid });
export const AssignmentParams = strict({ assignmentId: Uuid });
export const InvitationParams = strict({ invitationId: Uuid });

export const RecertificationSchema = strict({
  year: Type.Integer(),
  deadline: Type.String({ format: "date" }),
  roles: Type.Array(
    strict({
      assignmentId: Uuid,
      accountId: Uuid,
      userName: Type.String(),
      displayName: Type.String(),
      demo: Type.Boolean(),
      role: RoleSchema,
      areaId: AreaNumber,
      areaName: Type.String(),
      grantedAt: Timestamp,
      confirmedAt: nullable(Timestamp),
      confirmedByName: nullable(Type.String()),
      lastSignInAt: nullable(Timestamp),
      state: oneOf(["confirmed", "due", "overdue"]),
      self: Type.Boolean({ description: "Of whoever asks, who may not decide about it" }),
    }),
  ),
});
const Assignments = Type.Array(Uuid, { maxItems: 500 });
export const RecertificationBody = strict({ confirmed: Assignments, revoked: Assignments, reason: Reason });
export const RecertifiedSchema = strict({ confirmed: Type.Integer(), revoked: Type.Integer() });

export const TokenBody = strict({ token: Token });
export const AcceptBody = strict({ token: Token, password: Password });
export const OpenedInvitationSchema = strict({
  userName: Type.String(),
  displayName: Type.String(),
  purpose: oneOf(["join", "reset"]),
  until: Timestamp,
});

export const identitySchemas = [
  IdentityProviderSchema,
  HeldRoleSchema,
  SessionSchema,
  EnteringSchema,
  AccountRoleSchema,
  RoleProposalSchema,
  AccountSchema,
  InvitationLinkSchema,
];
