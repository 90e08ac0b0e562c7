import { useEffect, useSyncExternalStore } from "react";
import { api } from "#contract";
import type { RecordKind } from "#evidence";
import { type Reading, useAnnounce, useApiQuery, useWording } from "#screen";
import type { EvidenceList, EvidenceSubject, RecordView } from "./evidence-view.ts";
import { type Sending, sendings } from "./sendings.ts";
import { evidenceWording } from "./wording.ts";

export type EvidenceOf = EvidenceSubject & { readonly kind: RecordKind; readonly recordIds: readonly string[] };

/** The files of some records of one kind (at most 100), in one reading. */
export function useEvidence({ homeId, subjectId, kind, recordIds }: EvidenceOf): Reading<EvidenceList> {
  const ids = recordIds.join(",");
  return useApiQuery(
    ["evidence", subjectId, kind, ids],
    () => api.GET("/api/evidence", { params: { query: { homeId, subjectId, kind, recordIds: ids } } }),
    { when: recordIds.length > 0 },
  );
}

/** Whether the server's list tells of a file that was settled, so that the page need not. */
function isListed({ files, uploads }: EvidenceList, { id }: Sending): boolean {
  return (
    files.some((file) => file.id === id) || uploads.some((upload) => upload.id === id && upload.state === "refused")
  );
}

/** What this page is sending to a record; `onSettled` is told once for each file that was kept or sent back. */
export function useSendings(record: RecordView, list: EvidenceList, onSettled: () => void): readonly Sending[] {
  const { say } = useWording(evidenceWording);
  const announce = useAnnounce();
  const all = useSyncExternalStore(sendings.subscribe, sendings.all);
  const mine = all.filter((one) => one.record.kind === record.kind && one.record.recordId === record.recordId);
  const settled = mine.filter(({ phase }) => phase === "kept" || phase === "refused");
  const news = settled.find(({ told }) => !told);
  const listed = settled.find((one) => isListed(list, one));
  useEffect(() => {
    if (!news) return;
    announce(say(news.phase === "kept" ? "evidence.done.kept" : "evidence.done.refused", { name: news.fileName }));
    sendings.tell(news.id);
    onSettled();
  }, [news, announce, say, onSettled]);
  useEffect(() => {
    if (listed?.told) sendings.forget(listed.id);
  }, [listed]);
  return mine.filter((one) => !isListed(list, one));
}
