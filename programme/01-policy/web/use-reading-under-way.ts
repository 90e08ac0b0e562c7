import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { type Answer, api } from "#contract";
import type { Refusal } from "#kernel";
import { useApiMutation, useApiQuery } from "#screen";
import type { HandedDocument } from "./use-handing-in.ts";

type Reading = Answer<"/api/policy/readings", "get">["readings"][number];

const BUSY_SECONDS = 0.7;
const IDLE_SECONDS = 20;

/** What the screen shows of a file that is being read: `progress` is undefined until the server has the file. */
export type ReadingUnderWay = {
  readonly fileName: string;
  /** Kilobytes, when the file was handed in on this page. */
  readonly size: number | undefined;
  readonly progress: Reading["progress"] | undefined;
  readonly cancel: (() => void) | undefined;
};

/** Why the person's last reading failed, for those who did not wait. */
export type FailedReading = { readonly fileName: string; readonly refusal: Refusal; readonly putAway: () => void };

type OwnReadings = { readonly under: ReadingUnderWay | undefined; readonly failed: FailedReading | undefined };

/** The person's own file that is being read, also when it was handed in before the page was left, or why the last one failed. */
export function useOwnReadings(document: HandedDocument | null): OwnReadings {
  const client = useQueryClient();
  const before = useRef<Reading>(undefined);
  const everySeconds = document !== null || before.current !== undefined ? BUSY_SECONDS : IDLE_SECONDS;
  const { value } = useApiQuery(["policy", "readings"], () => api.GET("/api/policy/readings"), { everySeconds });
  const cancelling = useApiMutation(
    (readingId: string) => api.DELETE("/api/policy/readings/{readingId}", { params: { path: { readingId } } }),
    { refreshes: [["policy", "readings"]] },
  );
  const [running] = value?.readings ?? [];
  useEffect(() => {
    if (before.current && !running) void client.invalidateQueries({ queryKey: ["policy", "documents"] });
    before.current = running;
  }, [running, client]);
  const refused = value?.failed;
  const failed = refused && {
    fileName: refused.fileName,
    refusal: refused.refusal as Refusal,
    putAway: () => void cancelling.run(refused.id),
  };
  if (!document && !running) return { under: undefined, failed: failed ?? undefined };
  const under = {
    fileName: document?.fileName ?? running?.fileName ?? "",
    size: document ? Math.max(1, Math.round(document.bytes.length / 1024)) : undefined,
    progress: running?.progress,
    cancel: running ? () => void cancelling.run(running.id) : undefined,
  };
  return { under, failed: undefined };
}
