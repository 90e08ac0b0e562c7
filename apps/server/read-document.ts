import { documentText } from "#files";
import { accept } from "#kernel";
import { readPlan } from "#policy";
import type { ReadDocument } from "#policy/http";

/** A draft is named after its file, without the ending. */
function nameOf(fileName: string): string {
  return fileName.replace(/\.[^.]*$/, "");
}

/** Takes the text out of a file and reads it, here and now. The server does it in a child process. */
export const readDocument: ReadDocument = async (file, { signal, onProgress }) => {
  const opened = await documentText(file, { signal, onProgress });
  if (!opened.ok) return opened;
  const { text, encoding } = opened.value;
  onProgress({ stage: "reading", done: 0, total: 0 });
  return accept({ text, encoding, draft: readPlan(text, nameOf(file.fileName)) });
};
