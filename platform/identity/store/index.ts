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
export { type HolderWish, holdersOf } from "./holder-reader.ts";
export {
  confirmInvitation,
  findInvitation,
  findInvitationByHash,
  insertInvitation,
  noteInvitationUsed,
  withdrawInvitations,
} from "./invitation-store.ts";
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
  insertFactor,
  noteFactorTry,
  removeFactor,
  takeRecoveryCode,
} from "./second-factor-store.ts";
export {
  endOwnSession,
  endSession,
  endSessionsOf,
  findSession,
  insertSession,
  noteFactorGiven,
  type StoredSession,
  sessionsOf,
  sweepSessions,
  touchSession,
} from "./session-store.ts";
