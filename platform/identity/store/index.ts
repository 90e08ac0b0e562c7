export { type ListedAccount, listAccounts } from "./account-list.ts";
export {
  actFor,
  clearPassword,
  findAccount,
  findActor,
  hasAccounts,
  IDENTITY,
  identityGrant,
  insertAccount,
  insertUser,
  noteSignIn,
  passwordsOf,
  type StoredAccount,
  setDisabled,
  setPassword,
  setSignInState,
} from "./account-store.ts";
export { deputiesFor, deputyshipsOf, endDeputyship, insertDeputyship } from "./deputyship-store.ts";
export {
  type BoundIdentity,
  findOpenedAccount,
  identitiesOf,
  insertIdentity,
  noteIdentityUsed,
  type OpenedAccount,
  unbindIdentitiesOf,
  unbindIdentity,
} from "./external-identity-store.ts";
export { type HolderWish, holdersOf } from "./holder-reader.ts";
export {
  confirmInvitation,
  findInvitation,
  findInvitationByHash,
  insertInvitation,
  noteInvitationUsed,
  withdrawInvitations,
} from "./invitation-store.ts";
export { type OfficePerson, officeKey, peopleOfOffice, peopleOfOffices } from "./people-of-office.ts";
export { insertTrip, takeTrip } from "./provider-trip-store.ts";
export { insertRecertifications, type RoleToConfirm, rolesToConfirm } from "./recertification-store.ts";
export {
  assignmentsOf,
  decideProposal,
  findAdministered,
  findAssignment,
  findProposal,
  insertAssignment,
  insertProposal,
  lapseProposals,
  revokeAssignments,
} from "./role-store.ts";
export {
  confirmFactor,
  countRecoveryCodes,
  findFactor,
  hasFactor,
  insertFactor,
  keepRecoveryCodes,
  noteStepUsed,
  removeCodes,
  removeFactor,
  takeRecoveryCode,
} from "./second-factor-store.ts";
export {
  attemptsOf,
  clearAttempts,
  type FactorAttempts,
  insertKey,
  keepChallenge,
  keysOf,
  noteAttempts,
  noteKeyUsed,
  removeKey,
  renameKey,
  type StoredKey,
  takeChallenge,
} from "./security-key-store.ts";
export {
  endOwnSession,
  endSession,
  endSessionsOf,
  findSession,
  insertSession,
  noteFactorGiven,
  providerOfSession,
  type StoredSession,
  sessionsOf,
  sweepSessions,
  touchSession,
} from "./session-store.ts";
