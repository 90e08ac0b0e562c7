export {
  backupFor,
  backupsToDrop,
  isBackupDue,
  type KnownBackup,
  liesOnLine,
  segmentsToDrop,
} from "./domain/backup-choice.ts";
export { type BackedUpFile, type BackupManifest, readManifest, sizeOf } from "./domain/backup-manifest.ts";
export { type BackupState, concernsOf, type PlatformConcern, type PlatformState } from "./domain/platform-state.ts";
export {
  RATE_LIMITS,
  type RateBucket,
  type RateLimit,
  type RateTaken,
  type RequestClass,
  takeOne,
} from "./domain/rate.ts";
export { ballastBytes, reserveOf, type SpaceState, spaceAfter } from "./domain/space.ts";
export {
  parseHistory,
  parseSegment,
  segmentsBetween,
  type TimelineFork,
  unbrokenFrom,
  type WalSegment,
} from "./domain/wal-segment.ts";
