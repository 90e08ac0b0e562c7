import type { Result } from "#kernel";
import type { Draft } from "../domain/draft.ts";

/** A file as it was handed in; the name tells old Word files from WPS files. */
export type HandedInFile = { readonly bytes: Uint8Array; readonly fileName: string };

/** How far reading a file is. `total` is 0 while nobody can know it. */
export type ReadingProgress = {
  /** waiting: others come first; opening: text is taken out of the file; converting: LibreOffice or OCR works; reading: the plan reader works. */
  readonly stage: "waiting" | "opening" | "converting" | "reading";
  /** Pages done so far. */
  readonly done: number;
  readonly total: number;
};

/** How a reading is watched and ended. */
export type ReadingWatch = {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ReadingProgress) => void;
};

/** What a file holds: its text, how that was gained (an encoding or a file format), and the draft read from it. */
export type ReadFile = { readonly text: string; readonly encoding: string; readonly draft: Draft };

/**
 * Reads a file into text and draft, away from the server's process. Refuses what the file formats refuse (`files.…`),
 * `policy.reading-cancelled`, `policy.reading-took-too-long {seconds}`, `policy.reading-too-large {limit}` (memory),
 * `policy.readings-busy` and `policy.reading-failed`.
 */
export type ReadDocument = (file: HandedInFile, watch: ReadingWatch) => Promise<Result<ReadFile>>;
