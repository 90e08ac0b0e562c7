import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { type Answer, api } from "#contract";
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

/** The person's own file that is being read, also when it was handed in before the page was left; undefined when there is none. */
export function useReadingUnderWay(document: HandedDocument | null): ReadingUnderWay | undefined {
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
  if (!document && !running) return undefined;
  return {
    fileName: document?.fileName ?? running?.fileName ?? "",
    size: document ? Math.max(1, Math.round(document.bytes.length / 1024)) : undefined,
    progress: running?.progress,
    cancel: running ? () => void cancelling.run(running.id) : undefined,
  };
}
