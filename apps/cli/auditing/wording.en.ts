import type { auditingZh } from "./wording.zh-CN.ts";

export const auditingEn = {
  "audit-command.usage":
    'Usage: gongfu audit verify [--anchors FILE]\n\nComputes the chain over the audit again from its first record on, and names the first record that was altered, taken away, put in, exchanged or cut off. --anchors compares with anchors that were kept elsewhere.\nEnvironment: GONGFU_DATA data folder (./data by default), DATABASE_URL a PostgreSQL of your own. While the platform runs on its embedded database, stop it first, or press "Verify all records" on its audit page.',
  "refusal.auditing.in-use":
    'The platform is using this data folder. Open its audit page as an auditor and press "Verify all records", or stop the platform and run this command again.',
  "refusal.auditing.no-data":
    "There are no data of Gongfu in {folder}. Name the data folder with GONGFU_DATA, or the database with DATABASE_URL.",
  "refusal.auditing.no-chain":
    "This database has no chain yet. Start the platform once with this version; it makes the chain then.",
  "refusal.auditing.anchors-missing":
    "The file of anchors {file} cannot be read. Check its path and rights, or download the anchors again.",
  "refusal.auditing.anchors-unreadable":
    "{count} {count:line|lines} of the file {file} {count:is no anchor|are no anchors}. Download the anchors again, or fetch the original from where it is kept.",
  "audit-command.failed": "Nothing was verified: {reason}",
  "audit-command.progress": "{checked} verified…",
  "audit-command.sound":
    "Sound: {checked} {checked:record|records} ({rate} a second), and {anchors} {anchors:anchor fits|anchors fit}. The chain ends with {head}",
  "audit-command.key": "Fingerprint of the signing key: {fingerprint}. Compare it with the printed one.",
  "audit-command.no-key":
    "There is no signing key in the data folder; anchors were checked against the key they bring along (fingerprint {fingerprint}). Compare it with the printed one.",
  "audit-command.no-anchors": "There are no anchors to compare with: a cut end or a chain written anew cannot be seen.",
  "audit-command.fault.missing":
    "Link {seq} is missing: a record or its link was taken away. The {checked} before it are sound.",
  "audit-command.fault.altered":
    "Link {seq} does not fit its record: something was altered, exchanged or put in. The {checked} before it are sound.",
  "audit-command.fault.stray": "Before link {seq} stands a record that was never linked: it was put in afterwards.",
  "audit-command.fault.cut": "From link {seq} on the chain was cut off: an anchor says that there was more.",
  "audit-command.fault.rewritten":
    "Behind link {sound} and up to link {seq} the chain was written anew: it does not fit the anchor.",
  "audit-command.fault.forged": "The anchor of link {seq} was not signed with the key in the data folder.",
} satisfies Record<keyof typeof auditingZh, string>;
