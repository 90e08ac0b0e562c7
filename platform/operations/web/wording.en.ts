import type { operationsZh } from "./wording.zh-CN.ts";

export const operationsEn = {
  "operations.title": "Operations",
  "operations.lead":
    "Version, database, disk and backups of this platform. Backing up, restoring and verifying are done by commands on the server, not on pages.",
  "operations.well": "All is well",
  "operations.concern.read-only":
    "The disk is almost full and the platform is read-only. Free some room; it opens again within a minute.",
  "operations.concern.archive-failing":
    "The log cannot be archived in the folder for backups. Look at its disk; until then the latest changes are on this machine only.",
  "operations.concern.backup-damaged":
    "The last verification found problems in the backup. Run gongfu backup now, then gongfu verify-backup.",
  "operations.concern.no-backup-folder":
    "No folder for backups is set, so none are made by themselves. Set GONGFU_BACKUP_DIR, best on another disk, and start again.",
  "operations.concern.no-backup":
    "There is no backup yet. The first one begins a minute after the start; gongfu backup makes one now.",
  "operations.concern.backup-old": "The last backup is too old. Look for the reason in the log, and run gongfu backup.",
  "operations.concern.not-verified":
    "The last backup has not been verified. Run gongfu verify-backup to see that it can be restored.",
  "operations.platform": "Platform",
  "operations.version": "Version",
  "operations.uptime": "Running since",
  "operations.steps": "Upgrade steps of the database",
  "operations.steps.value": "{steps} done, the last one {last}",
  "operations.database": "Database",
  "operations.server": "Server",
  "operations.size": "Size",
  "operations.megabytes": "{count} MB",
  "operations.free": "Free room on the disk",
  "operations.free.value": "{free} MB (read-only below {reserve} MB)",
  "operations.free.unknown": "Seen to by the database server",
  "operations.backups": "Backups",
  "operations.backups.none": "No folder for backups is set",
  "operations.backups.own": "Seen to by the database server",
  "operations.last": "Last backup",
  "operations.last.value": "{at} ({size} MB; {count} kept)",
  "operations.never": "Not yet",
  "operations.verified": "Last verification",
  "operations.verified.sound": "{at}, sound",
  "operations.verified.damaged": "{at}, {problems} {problems:problem|problems} found",
  "operations.archive": "Archive of the log",
  "operations.archive.fine": "Working, last at {at}",
  "operations.archive.quiet": "Working, nothing changed since the start",
  "operations.archive.failing": "Failing, {waiting} {waiting:file waits|files wait}",
} satisfies Record<keyof typeof operationsZh, string>;
