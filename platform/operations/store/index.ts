export { ARCHIVING, type Archiver, type ArchiveState, archiveNow, claimArchive, keepArchive } from "./archive-log.ts";
export { findVerification, listBackups, type Verification } from "./backup-folder.ts";
export { type Restored, type Restoring, restore } from "./restore.ts";
export { applyRetention } from "./retention.ts";
export { timelineOf } from "./superuser.ts";
export { finishSwap } from "./swap-folders.ts";
export { type OnProgress, type TakenBackup, type TakingBackup, takeBackup } from "./take-backup.ts";
export { type Verified, type Verifying, verifyBackup } from "./verify-backup.ts";
