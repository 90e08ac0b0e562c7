export { type AccessOptions, actorOf, declareAccess, type Entering, enteringOf, type RouteAccess } from "./access.ts";
export { attach, OFFICE_TYPES } from "./attachment.ts";
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
export { present } from "./present.ts";
export { rememberedAnswers } from "./remembered-answers.ts";
export type { Room, RoomDependencies } from "./room.ts";
export { problemsOf, schemaController } from "./validation.ts";
