// Plays a reading process; the file's name says how it behaves.
process.on("message", (message) => {
  if (message.kind === "cancel") {
    if (ignoring) return;
    process.send({ kind: "result", result: { ok: false, refusal: { code: "child.cancelled", facts: {} } } });
    return;
  }
  void behave(message.file);
});

let ignoring = false;

async function behave({ bytes, fileName }) {
  const answer = () =>
    process.send({
      kind: "result",
      result: { ok: true, value: { text: `${bytes.length}`, encoding: "utf-8", draft: null } },
    });
  switch (fileName) {
    case "good":
      process.send({ kind: "progress", progress: { stage: "opening", done: 1, total: 2 } });
      return answer();
    case "slow":
      return setTimeout(answer, 200);
    case "silent":
      ignoring = true;
      return setInterval(() => undefined, 1000);
    case "spinning":
      for (;;) bytes = bytes.slice();
    case "heap": {
      const kept = [];
      for (;;) kept.push(Array.from({ length: 100_000 }, (_, i) => i + 0.5));
    }
    case "buffers": {
      const kept = [];
      return setInterval(() => kept.push(Buffer.alloc(32 * 1024 * 1024, 1)), 20);
    }
    case "crash":
      process.kill(process.pid, "SIGKILL");
      return;
    default:
      throw new Error(`nobody plays ${fileName}`);
  }
}
