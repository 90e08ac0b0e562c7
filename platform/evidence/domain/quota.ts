import { accept, type Result, refuse } from "#kernel";

/** How many bytes of evidence are kept at most: for one enterprise or site, and of one person. */
export type EvidenceQuota = { readonly perSubject: number; readonly perPerson: number };

/**
 * Bytes that count towards a quota: what is kept, also what was taken away since, each content once; and what is on its way in.
 * `person` is null for the platform itself, which nobody rations.
 */
export type Stored = { readonly subject: number; readonly person: number | null };

const MIB = 1024 * 1024;
export const DEFAULT_QUOTA: EvidenceQuota = { perSubject: 1024 * MIB, perPerson: 10 * 1024 * MIB };

/** What a refusal says of a limit: MB with one figure behind the point, what is left rounded down and what is asked for up. */
function shortage(limit: number, { stored, size }: { readonly stored: number; readonly size: number }) {
  const left = Math.max(0, Math.floor(((limit - stored) / MIB) * 10) / 10);
  return { limit: Math.round(limit / MIB), left, size: Math.ceil((size / MIB) * 10) / 10 };
}

/** Whether a content of so many bytes may be kept beside what is stored. Refuses `evidence.subject-full` and `evidence.person-full`. */
export function withinQuota(size: number, { subject, person }: Stored, quota: EvidenceQuota): Result<void> {
  if (subject + size > quota.perSubject)
    return refuse("evidence.subject-full", shortage(quota.perSubject, { stored: subject, size }));
  if (person !== null && person + size > quota.perPerson)
    return refuse("evidence.person-full", shortage(quota.perPerson, { stored: person, size }));
  return accept();
}
