import { parentPort, workerData } from "node:worker_threads";
import type { Result } from "#kernel";
import { type BroughtCopy, type ComparisonBasis, type CopySays, openCopy } from "#plan/http";
import type { CopyWord } from "./open-copy.ts";

/** The thread that opens and compares one copy of an annex. Whatever the file does to it, the server goes on. */
const tell = (word: CopyWord) => parentPort?.postMessage(word);

/** Only the server reads the database. */
function lookUp(says: CopySays): Promise<Result<ComparisonBasis>> {
  return new Promise((resolve) => {
    parentPort?.once("message", resolve);
    tell({ says });
  });
}

tell({ result: await openCopy(workerData as BroughtCopy, lookUp) });
