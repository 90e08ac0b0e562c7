import { crc32 } from "node:zlib";
import type { Database, Grant } from "#database";
import { type DemoEvidence, demoEvidence } from "#demo";
import { DEFAULT_QUOTA } from "#evidence";
import { append, begin, evidenceWorkHere, finish } from "#evidence/http";
import { evidenceCounts } from "#evidence/store";
import type { SubjectId } from "#facts";
import { knownCells } from "#facts/store";
import { type AreaId, accept, dayOf, type Instant, idOf, type NextId, type Result } from "#kernel";

const START_UP: Grant = { userId: null, userName: "Gongfu", areas: [], purpose: "start-up" };

type EvidenceLoading = {
  readonly database: Database;
  /** Folder that holds demo/. */
  readonly base: string;
  readonly nextId: NextId;
  readonly clock: () => Instant;
  readonly homeId: AreaId;
  readonly subjectId: SubjectId;
};

/** Attaches the invented files to the figures of the last year that is over, of an invented enterprise, as a person would send them; once. */
export async function loadEvidence(loading: EvidenceLoading): Promise<Result<unknown>> {
  const { database, base, homeId, subjectId } = loading;
  const { counts, cells } = await database.read(START_UP, async (query) => ({
    counts: await evidenceCounts(query, { homeId, subjectId, kind: "fact" }),
    cells: await knownCells(query, homeId, subjectId),
  }));
  if (counts.size > 0) return accept();
  const today = dayOf(loading.clock());
  const over = cells.filter(({ period }) => period.to === null || period.to < today);
  for (const file of demoEvidence(base)) {
    const cell = over.findLast(({ measure }) => measure === file.measure);
    const sent = cell ? await send(loading, cell.factId, file) : accept();
    if (!sent.ok) return sent;
  }
  return accept();
}

async function send(loading: EvidenceLoading, recordId: string, file: DemoEvidence): Promise<Result<unknown>> {
  const { database, nextId, clock, homeId, subjectId } = loading;
  const receiving = { database, clock, work: evidenceWorkHere, records: {}, quota: DEFAULT_QUOTA };
  const { bytes, fileName } = file;
  const key = { homeId, id: idOf<"evidence">(nextId()) };
  const record = { ...key, subjectId, kind: "fact", recordId, fileName, size: bytes.length } as const;
  const here = await database.transact(START_UP, async (write) => {
    const begun = await begin(write, START_UP, record, receiving);
    return begun.ok ? append(write, key, { from: 0, bytes }, clock()) : begun;
  });
  return here.ok ? finish(receiving, START_UP, key, crc32(bytes)) : here;
}
