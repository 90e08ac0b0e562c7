import { Readable } from "node:stream";
import { recordAudit } from "#audit/store";
import { type Database, type Grant, lockByName, type Reader, type Writer } from "#database";
import { type AreaId, accept, type Instant, type Result, refuse } from "#kernel";
import { changedEvidence, type Evidence, type EvidenceEvent, type EvidenceId, isDetached } from "../domain/evidence.ts";
import { evidenceOfRecords, findEvidence, insertEvidenceEvent, piecesFrom } from "../store/index.ts";
import { checkNotMergedAway, findRecord, type RecordAbout, type RecordLookups, type RecordsAbout } from "./records.ts";

/** Whether somebody may change the records of a subject, and so opens its personal files too. */
export type MayChange = (query: Reader, about: Omit<RecordsAbout, "records">) => Promise<boolean>;

export type EvidenceKey = { readonly homeId: AreaId; readonly id: EvidenceId };
export type Opening = { readonly records: RecordLookups; readonly mayChange: MayChange };
type Found = { readonly evidence: Evidence; readonly about: RecordAbout; readonly may: boolean };

async function find(query: Reader, { homeId, id }: EvidenceKey, opening: Opening): Promise<Result<Found>> {
  const evidence = await findEvidence(query, homeId, id);
  if (!evidence) return refuse("evidence.not-found");
  const about = await findRecord(query, evidence, opening.records);
  if (!about.ok) return refuse("evidence.not-found");
  const may = await opening.mayChange(query, about.value);
  return accept({ evidence, about: about.value, may });
}

/** A file that may be read, and where it belongs. */
export type OpenedEvidence = { readonly evidence: Evidence; readonly areaId: AreaId };

/** Finds a file for reading; the route notes who does. Refuses `evidence.not-found` and `evidence.personal`. */
export async function openEvidence(query: Reader, key: EvidenceKey, opening: Opening): Promise<Result<OpenedEvidence>> {
  const found = await find(query, key, opening);
  if (!found.ok) return found;
  const { evidence, about, may } = found.value;
  return about.personal && !may ? refuse("evidence.personal") : accept({ evidence, areaId: about.areaId });
}

/** Takes a file away from its record or puts it back. Refuses `evidence.not-found`, `evidence.changed-meanwhile`, what `changedEvidence` refuses and, to whoever acts for a file that was merged away, `facts.subject-merged`. */
export async function changeEvidence(
  write: Writer,
  grant: Grant,
  change: EvidenceKey & Pick<EvidenceEvent, "act" | "reason"> & { readonly at: Instant },
  opening: Opening,
): Promise<Result<{ readonly detached: boolean }>> {
  const found = await find(write, change, opening);
  if (!found.ok) return found;
  const { evidence, about } = found.value;
  const open = checkNotMergedAway(grant.subjects, about);
  if (!open.ok) return open;
  await lockByName(write, `evidence ${evidence.homeId} ${evidence.kind} ${evidence.recordId}`);
  const all = await evidenceOfRecords(write, evidence, [evidence.recordId]);
  const now = all.find(({ id }) => id === evidence.id) ?? evidence;
  const { act, at } = change;
  const attached = all.filter((one) => !isDetached(one));
  const reason = changedEvidence(now, change, attached);
  if (!reason.ok) return reason;
  if (!(await insertEvidenceEvent(write, grant, now, { act, reason: reason.value, at })))
    return refuse("evidence.changed-meanwhile");
  const { subjectId, kind, recordId, fileName } = evidence;
  await recordAudit(write, grant, {
    ...{ action: act === "detach" ? "evidence-detached" : "evidence-restored", objectKind: "evidence" },
    ...{ objectId: evidence.id, areaId: about.areaId },
    detail: { fileName, kind, recordId, subjectId, reason: reason.value },
  });
  return accept({ detached: act === "detach" });
}

const PIECES_AT_ONCE = 2;

async function* pieces(database: Database, grant: Grant, { homeId, sha256 }: Evidence): AsyncGenerator<Uint8Array> {
  for (let from = 0; ; ) {
    // A transaction each, so that a slow reader holds no connection; each sees what its grant sees.
    const some = await database.read(grant, (query) =>
      piecesFrom(query, homeId, { sha256, from, most: PIECES_AT_ONCE }),
    );
    if (some.length === 0) return;
    for (const piece of some) {
      from += piece.length;
      yield piece;
    }
  }
}

/** The bytes of a file as a stream, fetched as they are taken. */
export function streamEvidence(database: Database, grant: Grant, evidence: Evidence): Readable {
  return Readable.from(pieces(database, grant, evidence), { objectMode: false });
}

/** The bytes of a file whole. */
export async function loadEvidence(database: Database, grant: Grant, evidence: Evidence): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces(database, grant, evidence)) all.push(piece);
  return Buffer.concat(all, evidence.size);
}
