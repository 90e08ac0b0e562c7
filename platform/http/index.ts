export { type AccessOptions, actorOf, declareAccess, type Entering, enteringOf, isApi } from "./access.ts";
export { attach, OFFICE_TYPES } from "./attachment.ts";
export { noteReading, type Reading } from "./audit-notes.ts";
export {
  AreaNumber,
  component,
  nullable,
  oneOf,
  RefusalBody,
  ref,
  refusals,
  strict,
  Timestamp,
  Uuid,
} from "./component.ts";
export { refuseUnknownQueries } from "./known-queries.ts";
export { present } from "./present.ts";
export { rememberedAnswers } from "./remembered-answers.ts";
export { acceptRequestKeys } from "./request-keys.ts";
export type { Room, RoomDependencies } from "./room.ts";
export type { RouteAccess } from "./route-access.ts";
export { problemsOf, schemaController } from "./validation.ts";
