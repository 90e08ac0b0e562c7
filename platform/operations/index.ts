export {
  backupFor,
  backupsToDrop,
  isBackupDue,
  type KnownBackup,
  liesOnLine,
  segmentsToDrop,
} from "./domain/backup-choice.ts";
export { type BackedUpFile, type BackupManifest, readManifest, sizeOf } from "./domain/backup-manifest.ts";
export {
  parseHistory,
  parseSegment,
  segmentsBetween,
  type TimelineFork,
  unbrokenFrom,
  type WalSegment,
} from "./domain/wal-segment.ts";
