import { type Evidence, type EvidenceQuota, isDetached, nameContradicts, type Stored, type Upload } from "../index.ts";

/** A name that tells only what kind of file it is. */
const maskedName = (fileName: string) => `***${/\.[^.]{1,5}$/.exec(fileName)?.[0] ?? ""}`;

export function evidenceView(it: Evidence, mayOpen: boolean) {
  const { id, recordId, fileName, size, type, about, attachedAt, byName, last } = it;
  return {
    ...{ id, recordId, size, type, attachedAt, byName, last, mayOpen },
    fileName: mayOpen ? fileName : maskedName(fileName),
    nameContradicts: nameContradicts(fileName, type),
    width: about.width ?? null,
    height: about.height ?? null,
    takenAt: about.takenAt ?? null,
    namesPlace: about.namesPlace ?? false,
    detached: isDetached(it),
  };
}

export function uploadView({ id, recordId, fileName, size, received, crc32, state, refusal, begunAt }: Upload) {
  return { id, recordId, fileName, size, received, crc32, state, refusal, begunAt };
}

/** What is kept of what may be, for whoever may add to it. */
export function storageView({ subject, person }: Stored, { perSubject, perPerson }: EvidenceQuota) {
  return { subject: { kept: subject, limit: perSubject }, person: { kept: person ?? 0, limit: perPerson } };
}
