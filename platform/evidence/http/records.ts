import type { Reader } from "#database";
import { type AreaId, accept, type Result, refuse } from "#kernel";
import type { EvidenceRecord, RecordKind } from "../domain/evidence.ts";
import { areaOfSubject, gradesOfFacts } from "../store/index.ts";

/** What is known of a record that files hang on. `personal`: only who may change it opens its files. */
export type RecordFound = {
  readonly personal: boolean;
  /** Who holds the subject, when it is no enterprise itself: an enterprise changes the files of its own sites. */
  readonly holderId?: string;
};
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
  readonly holderId: string | null;
};

/** Records of a subject and where it lies. Refuses `evidence.record-not-found` when the caller sees none of them. */
export async function findRecords(
  query: Reader,
  of: RecordsOf,
  recordIds: readonly string[],
  lookups: RecordLookups,
): Promise<Result<RecordsAbout>> {
  const areaId = await areaOfSubject(query, of.homeId, of.subjectId);
  if (areaId === undefined) return refuse("evidence.record-not-found");
  const records = await (lookups[of.kind] ?? OWN_LOOKUPS[of.kind])?.(query, of, recordIds);
  return records === undefined || records.size === 0
    ? refuse("evidence.record-not-found")
    : accept({ records, areaId, holderId: [...records.values()][0]?.holderId ?? null });
}

export type RecordAbout = { readonly personal: boolean; readonly areaId: AreaId; readonly holderId: string | null };

/** One record and where its subject lies. Refuses `evidence.record-not-found`. */
export async function findRecord(
  query: Reader,
  record: EvidenceRecord,
  lookups: RecordLookups,
): Promise<Result<RecordAbout>> {
  const found = await findRecords(query, record, [record.recordId], lookups);
  if (!found.ok) return found;
  const { records, areaId, holderId } = found.value;
  return accept({ areaId, holderId, personal: [...records.values()].some(({ personal }) => personal) });
}
