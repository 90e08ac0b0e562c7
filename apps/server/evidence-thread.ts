import { Worker } from "node:worker_threads";
import type { EvidenceType } from "#evidence";
import type { CheckedFile, EvidenceWork, PreviewText } from "#evidence/http";
import { type Result, refuse } from "#kernel";
import { takeTurns } from "./take-turns.ts";

/** A photo is checked in a tenth of a second, a long PDF is read in a few. */
const SECONDS = 30;
const LIMITS = { maxOldGenerationSizeMb: 384 };
const AT_ONCE = 2;
const WAITING = 16;

/** What the thread is asked: to check the bytes, or for the text of a file of a type. */
export type EvidenceJob = { readonly bytes: Uint8Array; readonly wanted: "check" | EvidenceType };

type Settings = { readonly script: URL; readonly onError: (error: Error) => void };

/** Looks into each file in a thread of its own with limits of time and memory; checks and previews have lines of their own. */
export function evidenceWorkInThread(script: URL, onError: (error: Error) => void): EvidenceWork {
  const [checks, texts] = [takeTurns(AT_ONCE, WAITING), takeTurns(1, WAITING)];
  const settings = { script, onError };
  return {
    check: async (load) => {
      const turn = await checks.wait(() => undefined);
      if (!turn) return refuse("evidence.checks-busy");
      return inThread<CheckedFile>(settings, "check", load).finally(turn.end);
    },
    text: async (load, type) => {
      const turn = await texts.wait(() => undefined);
      if (!turn) return refuse("evidence.texts-busy");
      return inThread<PreviewText>(settings, type, load).finally(turn.end);
    },
  };
}

async function inThread<T>(
  { script, onError }: Settings,
  wanted: EvidenceJob["wanted"],
  load: () => Promise<Uint8Array>,
): Promise<Result<T>> {
  // A copy of its own, which the thread is given and not sent again.
  const bytes = new Uint8Array(await load());
  const worker = new Worker(script, {
    workerData: { bytes, wanted } satisfies EvidenceJob,
    transferList: [bytes.buffer],
    resourceLimits: LIMITS,
  });
  const result = await new Promise<Result<T>>((resolve) => {
    const late = setTimeout(
      () => resolve(refuse("evidence.check-took-too-long", { seconds: SECONDS })),
      SECONDS * 1000,
    );
    worker.once("message", (said: Result<T>) => resolve(said));
    worker.once("error", (error) => {
      onError(error);
      resolve(refuse("evidence.check-failed"));
    });
    worker.once("exit", () => {
      clearTimeout(late);
      resolve(refuse("evidence.check-failed"));
    });
  });
  await worker.terminate();
  return result;
}
