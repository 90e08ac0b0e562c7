import type { Result } from "#kernel";
import type { Draft } from "../domain/draft.ts";

/**
 * Reads a document's text into a draft, away from the server's thread. Refuses `policy.reading-took-too-long {seconds}`
 * and `policy.reading-failed` when the text is beyond what the reader can take.
 */
export type ReadDocument = (text: string, doc: string) => Promise<Result<Draft>>;
