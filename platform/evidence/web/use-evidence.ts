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

/** What this page is sending to a record; `onSettled` is told once for each file that was kept or sent back. */
export function useSendings(record: RecordView, onSettled: () => void): readonly Sending[] {
  const { say } = useWording(evidenceWording);
  const announce = useAnnounce();
  const all = useSyncExternalStore(sendings.subscribe, sendings.all);
  const mine = all.filter((one) => one.record.kind === record.kind && one.record.recordId === record.recordId);
  const kept = mine.find(({ phase }) => phase === "kept");
  const refused = mine.find(({ phase }) => phase === "refused");
  useEffect(() => {
    const settled = kept ?? refused;
    if (!settled) return;
    announce(
      say(settled.phase === "kept" ? "evidence.done.kept" : "evidence.done.refused", { name: settled.fileName }),
    );
    // From here on the server's list tells of it.
    sendings.forget(settled.id);
    onSettled();
  }, [kept, refused, announce, say, onSettled]);
  return mine.filter(({ phase }) => phase !== "kept");
}
