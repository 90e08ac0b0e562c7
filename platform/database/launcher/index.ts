export { packagedMajor } from "./binaries.ts";
export { type DataFolder, openDataFolder } from "./data-folder.ts";
export { type ProbedServer, parseDatabaseUrl, probeDatabaseUrl } from "./database-url.ts";
export { type FolderLock, lockFolder } from "./folder-lock.ts";
export {
  type EmbeddedServer,
  type LaunchOptions,
  type LaunchStep,
  launchEmbedded,
  type Recovery,
  systemServer,
} from "./launch.ts";
export { reachRunning } from "./running-server.ts";
export { databaseLauncherEn } from "./wording.en.ts";
export { databaseLauncherZh } from "./wording.zh-CN.ts";
