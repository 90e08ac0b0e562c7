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
  const result = await readDocument(file, watch);
  await say({ kind: "result", result });
  process.disconnect();
}

process.on("message", (message: ToReadingChild) => {
  if (message.kind === "cancel") cancel.abort();
  else void readOne(message.file);
});
