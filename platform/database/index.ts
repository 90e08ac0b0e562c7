export { isConnectionLoss, isPassing, isTooBusy } from "./connection-loss.ts";
export type { ConnectionSettings } from "./connection-settings.ts";
export {
  actingUser,
  beyondRequest,
  type Database,
  type Grant,
  lockByName,
  lockByNames,
  openDatabase,
  type Reader,
  tryLockByName,
  type Writer,
} from "./database.ts";
export { findInstallation, type InstallationMode, insertInstallation, mayServeAs } from "./installation.ts";
export { KEPT, keptForOne } from "./kept.ts";
export { collectMigrations, type Migration, migrate, type Upgrade } from "./migrate.ts";
export { forgetRequestKeys } from "./request-key.ts";
export type { DB as Schema, Json } from "./schema.gen.ts";
