import type { operationsRulesZh } from "./wording.zh-CN.ts";

export const operationsRulesEn = {
  "refusal.backup.no-data":
    "{folder} holds no data of Gongfu, so there is nothing to back up. Name the data folder with GONGFU_DATA.",
  "refusal.backup.own-server":
    "This platform uses the database server in DATABASE_URL, which is backed up with its own means (pg_basebackup or pgbackrest); see docs/how-to/back-up-and-restore.md.",
  "refusal.backup.not-made": "No backup was made: {reason}",
  "refusal.backup.under-way": "Another process ({pid}) is making a backup in {folder}. Try again when it is done.",
  "refusal.backup.no-folder": "No folder for backups is named. Give one with --to FOLDER, or set GONGFU_BACKUP_DIR.",
  "refusal.backup.inside-data":
    "The folder for backups {folder} lies inside the data folder and would be lost with it. Name a folder elsewhere, best on another disk.",
  "refusal.backup.setting-invalid": "{setting}={value} cannot be used. Give a whole number from {least} to {most}.",
  "refusal.backup.not-reached":
    "The database runs but did not let us in ({reason}), so nothing was backed up. Run this as the account that started Gongfu; if that does not help, stop Gongfu first.",
  "refusal.backup.no-room":
    "The disk of {folder} has {freeMb} MB free and {neededMb} MB are needed. Free some space or use another disk; earlier backups are as they were.",
  "refusal.backup.disk-failed":
    "The disk failed while {folder} was read or written ({reason}); no backup was made. Look at the disk and try again; earlier backups are as they were.",
  "refusal.backup.other-database":
    "{folder} holds backups of another database. Give every platform a folder of its own.",
  "refusal.backup.tablespaces":
    "The database has tablespaces outside the data folder, which this command does not back up. Use pg_basebackup.",
  "refusal.backup.wal-conflict":
    "The archive already has a log file {file} with other contents; it was not written over. Perhaps two platforms use one folder for backups: part them.",
  "refusal.backup.not-found":
    "{backup} is no whole backup. Name the folder of backups, or one in it that begins with backup-.",
  "refusal.backup.none-in-folder": "There is no whole backup in {folder}. Check the folder.",
  "refusal.backup.manifest-unreadable":
    "The manifest of {backup} is incomplete or was written by a newer Gongfu. Use another backup, or a newer Gongfu.",
  "refusal.backup.file-differs":
    "The file {file} of the backup is not what its digest says: it is damaged. Use another backup; the present data is untouched.",
  "refusal.backup.file-missing":
    "The file {file} of the backup is missing. Use another backup; the present data is untouched.",
  "refusal.backup.wal-missing":
    "The backup's own log file {file} is missing, so it cannot be used. Use another backup; the present data is untouched.",
  "refusal.backup.wal-gap":
    "The archived log breaks off after {after} (the next one is {next}): restoring is possible up to there only. Make a new backup soon.",
  "refusal.backup.wrong-version":
    "The backup was written by PostgreSQL {found}, and this program uses PostgreSQL {expected}. Restore it with the Gongfu of that time; the present data is untouched.",
  "refusal.backup.newer-than-program":
    "The backup comes from a newer Gongfu (upgrade step {migration}). Restore it with that version or a newer one; the present data is untouched.",
  "refusal.backup.unreadable":
    "The restored database could not be read to the end ({reason}) and was not used. Use another backup; the present data is untouched.",
  "refusal.restore.before-first-backup":
    "The time {until} lies before the first usable backup ({first}). Choose a later time, or an earlier folder of backups.",
  "refusal.restore.time-invalid":
    "“{text}” is no time. Write 2026-11-30T09:30:00, or with a zone 2026-11-30T09:30:00+08:00.",
  "refusal.restore.time-in-future":
    "{until} has not come yet. Give a time in the past, or leave --until out to restore up to the last change that was backed up.",
  "refusal.restore.not-swapped":
    "The data is restored and verified in {ready}, but {folder} cannot be renamed (perhaps a disk is mounted there), so nothing was replaced. Start with GONGFU_DATA={ready}, or move it yourself.",
  "refusal.server.read-only-space":
    "The disk is almost full: {freeMb} MB free, {reserveMb} MB are kept, so for now everything can be read and nothing was saved. Ask the system administrator for room; within a minute it opens again by itself, then send this once more.",
  "notice.operations.backup-failed": "No backup was made by itself; look at the log and the folder for backups",
  "notice.operations.read-only":
    "The disk is almost full ({freeMb} MB free) and the platform is read-only; free some room",
} as const satisfies Record<keyof typeof operationsRulesZh, string>;
