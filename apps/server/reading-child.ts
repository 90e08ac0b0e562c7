import { withinItemLimit } from "#policy";
import type { HandedInFile } from "#policy/http";
import { readDocument } from "./read-document.ts";
import type { FromReadingChild, ToReadingChild } from "./reading.ts";

/** The process that opens one file and reads it. Whatever the file does to it, the server goes on. */
const cancel = new AbortController();

function say(message: FromReadingChild): Promise<void> {
  return new Promise((resolve) => {
    if (process.send) process.send(message, () => resolve());
    else resolve();
  });
}

async function readOne(file: HandedInFile): Promise<void> {
  const watch = {
    signal: cancel.signal,
    onProgress: (progress: Extract<FromReadingChild, { kind: "progress" }>["progress"]) =>
      void say({ kind: "progress", progress }),
  };
  const read = await readDocument(file, watch);
  // Counted here, so that a register of a million lines never crosses over.
  const fits = read.ok ? withinItemLimit(read.value.draft) : read;
  const result = fits.ok ? read : fits;
  await say({ kind: "result", result });
  process.disconnect();
}

process.on("message", (message: ToReadingChild) => {
  if (message.kind === "cancel") cancel.abort();
  else void readOne(message.file);
});
