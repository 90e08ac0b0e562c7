import { Type } from "typebox";
import { AreaNumber, component, oneOf, ref, strict, Uuid } from "#http";

const RoleSchema = oneOf(["administrator", "programme-officer", "auditor", "enterprise"]);
const UserName = Type.String({ minLength: 2, maxLength: 60, pattern: "^[\\p{L}\\p{N}._@-]+$" });
const Password = Type.String({ minLength: 1, maxLength: 200 });
const DisplayName = Type.String({ minLength: 1, maxLength: 60 });
const Mode = oneOf(["demo", "real"]);

const HeldRoleSchema = component("HeldRole", strict({ role: RoleSchema, areaId: AreaNumber, areaName: Type.String() }));

export const SessionSchema = component(
  "Session",
  strict({
    user: strict({ id: Uuid, userName: Type.String(), displayName: Type.String() }),
    assignments: Type.Array(ref(HeldRoleSchema)),
    permissions: Type.Array(Type.String()),
    mode: Mode,
  }),
);

const AccountSchema = component(
  "Account",
  strict({
    id: Uuid,
    userName: Type.String(),
    displayName: Type.String(),
    demo: Type.Boolean(),
    disabled: Type.Boolean(),
    assignments: Type.Array(ref(HeldRoleSchema)),
  }),
);

export const AccountListSchema = strict({ accounts: Type.Array(ref(AccountSchema)) });

export const DemoAccountsSchema = strict({
  accounts: Type.Array(
    strict({ userName: Type.String(), displayName: Type.String(), role: RoleSchema, areaName: Type.String() }),
  ),
});

export const SignInBody = strict({ userName: Type.String({ minLength: 1, maxLength: 60 }), password: Password });
export const DemoSignInBody = strict({ userName: Type.String({ minLength: 1, maxLength: 60 }) });
export const SetupStateSchema = strict({ needed: Type.Boolean(), mode: Mode });
export const SetupBody = strict({
  setupCode: Type.String({ minLength: 1, maxLength: 100, description: "Printed by the server at its first start" }),
  userName: UserName,
  displayName: DisplayName,
  password: Password,
  areaId: AreaNumber,
});
export const NewAccountBody = strict({
  userName: UserName,
  displayName: DisplayName,
  password: Password,
  role: RoleSchema,
  areaId: AreaNumber,
});
export const CreatedAccountSchema = strict({ id: Uuid });

export const identitySchemas = [HeldRoleSchema, SessionSchema, AccountSchema];
