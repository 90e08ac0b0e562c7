export { isBackupDue, type KnownBackup } from "./domain/backup-choice.ts";
export { type BackedUpFile, type BackupManifest, sizeOf } from "./domain/backup-manifest.ts";
export type { BackupState, PlatformConcern, PlatformState } from "./domain/platform-state.ts";
export {
  RATE_LIMITS,
  type RateBucket,
  type RateLimit,
  type RateTaken,
  type RequestClass,
  takeOne,
} from "./domain/rate.ts";
export { ballastBytes, reserveOf, type SpaceState, spaceAfter } from "./domain/space.ts";
export type { TimelineFork, WalSegment } from "./domain/wal-segment.ts";
