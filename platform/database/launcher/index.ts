export { type ProbedServer, parseDatabaseUrl, probeDatabaseUrl } from "./database-url.ts";
export {
  type EmbeddedServer,
  type LaunchOptions,
  type LaunchStep,
  launchEmbedded,
  type Recovery,
  systemServer,
} from "./launch.ts";
export { databaseLauncherEn } from "./wording.en.ts";
export { databaseLauncherZh } from "./wording.zh-CN.ts";
