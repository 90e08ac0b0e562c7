import type { commandZh } from "./wording.zh-CN.ts";

export const commandEn = {
  "command.usage":
    "Usage:\n  gongfu demo                 start with demonstration data (reachable on 127.0.0.1 only)\n  gongfu serve                start a real installation\n  gongfu read FILE… [--json] [--out DIR]   read plan documents\n  gongfu backup [--to FOLDER]   back up, running or stopped\n  gongfu restore --from FOLDER [--until TIME] [--to DATA]   restore to a moment\n  gongfu verify-backup [FOLDER]   verify a backup by a trial start; changes no data\n  gongfu recover              two people bring an administrator back, or appoint one\n  gongfu audit verify [--anchors FILE]   verify the audit records\n\nEnvironment: PORT (default 8080), GONGFU_DATA data folder (default ./data), DATABASE_URL an own PostgreSQL, HOST address to listen on, GONGFU_BACKUP_DIR folder for backups",
  "command.starting": "Gongfu 工赋 {version} is starting …",
  "command.ready": "Ready after {seconds} s: {address}",
  "command.database": "Database: {database}, data folder: {folder}",
  "command.demo": "Demo: the offices, enterprises and accounts below are invented (演示数据). Password: {password}",
  "command.demo-account": "  {userName}  {displayName}",
  "command.setup":
    "First use: open the address above and create the three administrators with the set-up code {setupCode}. It holds for 30 minutes; start again for another one.",
  "command.upgrade":
    "The database, at step {applied}, will be upgraded (steps to do: {count}); each happens whole or not at all, and after an interruption the next start goes on:",
  "command.upgrade.backed-up": "First a backup is made …",
  "command.upgrade.no-backup":
    "No folder for backups is set (GONGFU_BACKUP_DIR), so none is made before the upgrade. gongfu backup --to FOLDER is advised first.",
  "command.stop-hint": "Press Ctrl-C to stop.",
  "command.stopping": "Stopping …",
  "command.stopped": "Stopped; the data is safe.",
  "command.stopped-at-once": "Stopped at once; what was not answered was not saved, what was confirmed is safe.",
  "command.database-lost":
    "The database stopped unexpectedly and the platform with it. Please start again; nothing confirmed is lost.",
  "command.failed": "Could not start: {reason}",
  "backup.copied": "Copied {doneMb} of {ofMb} MB ({part} %)",
  "backup.segment": "Played back {count} log files ({name})",
  "backup.failed": "Not done: {reason}",
  "backup.dropped": "Removed older backups beyond the number to keep: {names}",
  "backup.done": "Backed up in {seconds} s: {place}",
  "restore.begun":
    "Restoring from {from} into {data}, up to the last change that was backed up. The present data is untouched until all is verified.",
  "restore.begun-until":
    "Restoring from {from} into {data} as it was at {until}. The present data is untouched until all is verified.",
  "restore.copied": "Restored {doneMb} of {ofMb} MB ({part} %)",
  "restore.done": "Restored and verified: {data}, from {backup}, last change at {at} ({tables} tables, {rows} rows).",
  "restore.beyond-log":
    "Please note: the time asked for lies after the last change in the backup ({at}); what came later is not in it.",
  "restore.before": "The earlier data is kept in {before}; delete it yourself when you have seen that all is well.",
  "verify.read": "Verified {doneMb} of {ofMb} MB ({part} %)",
  "verify.sound":
    "The backup {name} is sound: it restores up to {until} ({tables} tables, {rows} rows, log up to {usableTo}).",
  "verify.damaged": "The backup {name} ({endedAt}) has the problems above. Make a new one soon.",
  "refusal.server.log-level-invalid": "GONGFU_LOG_LEVEL={value} cannot be used. There are: {levels}.",
  "refusal.server.metrics-token-short":
    "GONGFU_METRICS_TOKEN is too short. Use at least {least} random characters, or leave it out so that only this machine reads /metrics.",
  "refusal.server.account-policy-unknown": "GONGFU_ACCOUNT_POLICY={policy} cannot be used. There are: {known}.",
  "refusal.server.providers-invalid":
    "The file of identity providers {file} cannot be used: {problem}. Its form is described in catalogue/accounts/identity-providers.schema.json.",
  "refusal.server.providers-alike":
    "In {file} the provider {provider} has the id or the issuer of another one. Each needs its own, so that answers cannot be mistaken.",
  "refusal.server.provider-insecure":
    "In {file} the address {address} is without TLS. Please use https; only this machine itself may be named by http.",
  "refusal.server.provider-secret-missing":
    "The secret of the identity provider {provider} could not be read from {from}. Please put it there, readable by the account that runs Gongfu.",
  "refusal.server.public-address-invalid":
    "GONGFU_PUBLIC_ADDRESS={address} cannot be used. Give what the browser shows: scheme, name and port alone, e.g. https://gongfu.example.gov.cn; http only for this machine itself.",
  "refusal.server.secret-key-unusable":
    "The file {file} gives no key of 32 bytes. Please restore it; remove it, so that a new one is made, only if nobody ever enrolled a second factor.",
  "refusal.server.smtp-url-invalid":
    "GONGFU_SMTP_URL cannot be used. Write smtp://user:password@host:port or smtps://… (special characters of a password as %XX) and nothing behind it.",
  "refusal.server.smtp-from-invalid":
    "GONGFU_SMTP_FROM={value} is no mail address. With a mail server a sender is needed, like Gongfu <notice@example.gov.cn>.",
  "refusal.server.public-address-missing":
    "With a mail server or robots GONGFU_PUBLIC_ADDRESS is needed, too: links in messages begin with it, like https://gongfu.example.gov.cn.",
  "refusal.server.robot-host-invalid":
    "“{host}” in GONGFU_ROBOT_HOSTS is no name of a host. Write names only, parted by commas, like oapi.dingtalk.com,qyapi.weixin.qq.com.",
  "refusal.server.port-taken":
    "Port {port} is taken by another program. Please stop that program, or start on another port, for example PORT=8081 npm start.",
  "refusal.server.port-forbidden":
    "Port {port} may not be used by this user. Please choose a port above 1024, for example PORT=8080 npm start.",
  "refusal.server.evidence-quota-invalid": "{setting}={value} cannot be used. Please give a whole number of MB.",
  "refusal.server.demo-enterprises-invalid":
    "GONGFU_DEMO_ENTERPRISES={count} cannot be used. Please give a whole number from 0 to {most}.",
  "refusal.server.audit-folder-unwritable":
    "The audit chain's key and anchors cannot be kept in the data folder {folder}. Let the user that runs Gongfu write there, or name another folder with GONGFU_DATA.",
  "refusal.server.audit-digest-unknown": "GONGFU_AUDIT_DIGEST={digest} cannot be used. Please choose sha256 or sm3.",
  "refusal.server.port-invalid": "PORT={port} is not a port number. Please give a whole number from 0 to 65535.",
  "refusal.server.host-unknown":
    "This machine has no address {host}. Please set HOST to one of its addresses, or leave it out.",
  "refusal.server.demo-is-local":
    "The demo is open to this machine only and cannot listen on {host}. Please leave HOST out; for real use run gongfu serve.",
  "refusal.server.other-mode":
    "This database was made in the mode “{mode}”: a demo never becomes a real installation, nor the reverse. Please name another one with GONGFU_DATA or DATABASE_URL.",
  "refusal.database.newer-than-program":
    "The database was written by a newer Gongfu (upgrade step {migration}). Nothing was changed; please use that version or a newer one.",
  "refusal.database.migration-altered":
    "The applied upgrade step {migration} differs from the one in this program. Nothing was changed; please restore the original program files.",
} as const satisfies Record<keyof typeof commandZh, string>;
