import type { Reader } from "#database";
import { type AreaId, accept, type Result, refuse } from "#kernel";
import type { EvidenceRecord, RecordKind } from "../domain/evidence.ts";
import { gradesOfFacts, placeOfSubject } from "../store/index.ts";

/** What is known of a record that files hang on. `personal`: only who may change it opens its files. */
export type RecordFound = {
  readonly personal: boolean;
  /** Who holds the subject, when it is no enterprise itself: an enterprise changes the files of its own sites. */
  readonly holder?: SubjectAndSurvivor;
};
/** The file of an enterprise or site, and the one it was merged into. */
export type SubjectAndSurvivor = { readonly id: string; readonly survivorId: string | null };
export type RecordsOf = Omit<EvidenceRecord, "recordId">;
/** Looks which of some records of its kind exist about the subject, in one statement. */
export type RecordLookup = (
  query: Reader,
  of: RecordsOf,
  recordIds: readonly string[],
) => Promise<ReadonlyMap<string, RecordFound>>;
/** Rooms that keep records of a further kind hand in how these are found; a kind that nobody looks up takes no files. */
export type RecordLookups = Readonly<Partial<Record<RecordKind, RecordLookup>>>;

const OWN_LOOKUPS: RecordLookups = {
  fact: gradesOfFacts,
  subject: async (_query, { subjectId }, recordIds) =>
    new Map(recordIds.filter((id) => id === (subjectId as string)).map((id) => [id, { personal: false }])),
};

export type RecordsAbout = {
  readonly records: ReadonlyMap<string, RecordFound>;
  readonly areaId: AreaId;
  readonly subject: SubjectAndSurvivor;
  readonly holder: SubjectAndSurvivor | null;
};

/** Records of a subject and where it lies. Refuses `evidence.record-not-found` when the caller sees none of them. */
export async function findRecords(
  query: Reader,
  of: RecordsOf,
  recordIds: readonly string[],
  lookups: RecordLookups,
): Promise<Result<RecordsAbout>> {
  const place = await placeOfSubject(query, of.homeId, of.subjectId);
  if (place === undefined) return refuse("evidence.record-not-found");
  const records = await (lookups[of.kind] ?? OWN_LOOKUPS[of.kind])?.(query, of, recordIds);
  if (records === undefined || records.size === 0) return refuse("evidence.record-not-found");
  const subject = { id: of.subjectId, survivorId: place.survivorId };
  return accept({ records, areaId: place.areaId, subject, holder: [...records.values()][0]?.holder ?? null });
}

export type RecordAbout = Omit<RecordsAbout, "records"> & { readonly personal: boolean };

/** Whether somebody who acts for some files acts for this one: for itself, or for what it was merged into. */
export function actsFor(subjects: readonly string[], { id, survivorId }: SubjectAndSurvivor): boolean {
  return subjects.includes(survivorId ?? id);
}

/**
 * Refuses `facts.subject-merged {survivor}` to whoever acts for a file that was merged away: what is added to it would be added to the
 * other's.
 */
export function checkNotMergedAway(
  subjects: readonly string[] | undefined,
  { subject, holder }: Pick<RecordsAbout, "subject" | "holder">,
): Result<undefined> {
  for (const file of [subject, holder])
    if (file?.survivorId && subjects?.includes(file.id) && !actsFor(subjects, file))
      return refuse("facts.subject-merged", { survivor: file.survivorId });
  return accept();
}

/** One record and where its subject lies. Refuses `evidence.record-not-found`. */
export async function findRecord(
  query: Reader,
  record: EvidenceRecord,
  lookups: RecordLookups,
): Promise<Result<RecordAbout>> {
  const found = await findRecords(query, record, [record.recordId], lookups);
  if (!found.ok) return found;
  const { records, ...about } = found.value;
  return accept({ ...about, personal: [...records.values()].some(({ personal }) => personal) });
}
