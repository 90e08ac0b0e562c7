import { plainFileName } from "#evidence";
import { accept, type Refusal, type Result, refuse } from "#kernel";
import { newRecordId } from "#screen";
import { crc32 } from "./crc32.ts";
import type { RecordView, UploadView } from "./evidence-view.ts";
import { beginUpload, finishUpload, leaveUpload, sendPiece, type UploadStatus } from "./upload-calls.ts";

/** waiting: the line is down and it tries again by itself; stopped: somebody has to look. */
export type Phase = "sending" | "waiting" | "paused" | "stopped" | "checking" | "kept" | "refused";

/** A file that this page is sending. */
export type Sending = {
  readonly id: string;
  readonly record: RecordView;
  readonly fileName: string;
  readonly size: number;
  readonly sent: number;
  readonly phase: Phase;
  readonly refusal: Refusal | null;
  /** That it was kept or sent back has been said on the screen. */
  readonly told: boolean;
};

const PIECE = 512 * 1024;
const TRIES = 6;
/** What may go better a moment later. */
const PASSING = [
  "http.unreachable",
  "http.busy",
  "http.database-away",
  "http.unexpected",
  "evidence.checks-busy",
  "http.too-many-requests",
];

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function bytesOf(file: File, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.slice(from, to).arrayBuffer());
}

/** CRC-32 of the beginning of a file, read piece by piece. */
async function sumOf(file: File, length: number): Promise<number> {
  let sum = 0;
  for (let from = 0; from < length; from += PIECE)
    sum = crc32(await bytesOf(file, from, Math.min(from + PIECE, length)), sum);
  return sum;
}

/** The files that this page sends. They go on when their panel is closed; a page that is left forgets them, the server does not. */
class Sendings {
  #all: readonly Sending[] = [];
  readonly #files = new Map<string, File>();
  readonly #stops = new Map<string, AbortController>();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly all = () => this.#all;

  #set(id: string, change: Partial<Sending>): void {
    this.#all = this.#all.map((one) => (one.id === id ? { ...one, ...change } : one));
    for (const listener of this.#listeners) listener();
  }

  #add(sending: Omit<Sending, "told">): void {
    this.#all = [...this.#all.filter(({ id }) => id !== sending.id), { ...sending, told: false }];
    for (const listener of this.#listeners) listener();
  }

  tell(id: string): void {
    this.#set(id, { told: true });
  }

  forget(id: string): void {
    this.#files.delete(id);
    this.#all = this.#all.filter((one) => one.id !== id);
    for (const listener of this.#listeners) listener();
  }

  /** Sends a file to a record. */
  send(record: RecordView, file: File): void {
    const id = newRecordId();
    this.#files.set(id, file);
    this.#add({ id, record, fileName: file.name, size: file.size, sent: 0, phase: "sending", refusal: null });
    void this.#run(id);
  }

  /** Goes on with an upload of an earlier page, with the same file picked again. */
  resume(record: RecordView, upload: UploadView, file: File): void {
    const { id, fileName, size, received } = upload;
    const sending = { id, record, fileName, size, sent: received } as const;
    this.#files.set(id, file);
    // Nothing of it is here to compare with: then the name has to tell.
    const same = file.size === size && (received > 0 || plainFileName(file.name) === fileName);
    this.#add(
      same
        ? { ...sending, phase: "sending", refusal: null }
        : { ...sending, phase: "stopped", refusal: otherFile(upload) },
    );
    if (same) void this.#run(id);
  }

  /** Has an upload that is here whole checked, when the page that sent it did not live to ask. */
  check(record: RecordView, { id, fileName, size, crc32: sum }: UploadView): void {
    if (this.#all.some((one) => one.id === id)) return;
    this.#add({ id, record, fileName, size, sent: size, phase: "checking", refusal: null });
    void this.#finish(id, sum);
  }

  pause(id: string): void {
    this.#stops.get(id)?.abort();
    this.#set(id, { phase: "paused" });
  }

  goOn(id: string): void {
    // It is here whole and waits for its check: the list knows it, and the panel asks again.
    if (!this.#files.has(id)) {
      this.forget(id);
      return;
    }
    this.#set(id, { phase: "sending", refusal: null });
    void this.#run(id);
  }

  async leave(id: string): Promise<void> {
    const one = this.#all.find((sending) => sending.id === id);
    this.#stops.get(id)?.abort();
    this.forget(id);
    if (one) await leaveUpload({ homeId: one.record.homeId, id });
  }

  /** Tries again while the line is down, waiting longer each time; undefined when it was paused meanwhile. */
  async #insist<T>(id: string, signal: AbortSignal, call: () => Promise<Result<T>>): Promise<Result<T> | undefined> {
    for (let tries = 1; ; tries++) {
      const result = await call();
      if (signal.aborted) return undefined;
      if (result.ok || !PASSING.includes(result.refusal.code) || tries === TRIES) return result;
      const phase = this.#all.find((one) => one.id === id)?.phase;
      if (phase === "sending") this.#set(id, { phase: "waiting" });
      await pause(500 * 2 ** tries);
      if (signal.aborted) return undefined;
    }
  }

  async #run(id: string): Promise<void> {
    const one = this.#all.find((sending) => sending.id === id);
    const file = this.#files.get(id);
    if (!one || !file) return;
    const stop = new AbortController();
    this.#stops.set(id, stop);
    try {
      const sum = await this.#sendAll(one, file, stop.signal);
      if (sum === undefined) return;
      if (sum.ok) await this.#finish(id, sum.value);
      else this.#set(id, { phase: "stopped", refusal: sum.refusal });
    } catch {
      // The file cannot be read any more: moved, or its stick pulled out.
      this.#set(id, { phase: "stopped", refusal: otherFile(one) });
    }
  }

  /** The sum of the whole file once all of it is there; undefined when paused. */
  async #sendAll(one: Sending, file: File, signal: AbortSignal): Promise<Result<number> | undefined> {
    const { id, record } = one;
    const begun = await this.#insist(id, signal, () => beginUpload(record, id, file));
    if (!begun?.ok) return begun;
    if (begun.value.state !== "receiving") return accept(begun.value.crc32);
    let at = begun.value.received;
    let sum = await sumOf(file, at);
    if (sum !== begun.value.crc32) return { ok: false, refusal: otherFile(one) };
    while (at < file.size) {
      const bytes = await bytesOf(file, at, Math.min(at + PIECE, file.size));
      const sent = await this.#insist(id, signal, () =>
        sendPiece({ homeId: record.homeId, id }, { from: at, bytes, signal }),
      );
      if (!sent) return undefined;
      const received = sent.ok ? sent.value.received : sent.refusal.facts["received"];
      if (typeof received !== "number") return sent.ok ? refuse("http.unreachable") : sent;
      // Another window of the same person may be further, or the server further back than this page thinks.
      sum = received === at + bytes.length ? crc32(bytes, sum) : await sumOf(file, received);
      at = received;
      this.#set(id, { sent: at, phase: "sending" });
    }
    return accept(sum);
  }

  async #finish(id: string, sum: number): Promise<void> {
    const one = this.#all.find((sending) => sending.id === id);
    if (!one) return;
    this.#set(id, { phase: "checking", sent: one.size });
    const stop = new AbortController();
    this.#stops.set(id, stop);
    const key = { homeId: one.record.homeId, id };
    const done = await this.#insist<UploadStatus>(id, stop.signal, () => finishUpload(key, sum));
    if (!done) return;
    if (!done.ok) return this.#set(id, { phase: "stopped", refusal: done.refusal });
    const kept = done.value.state === "kept";
    this.#set(id, { phase: kept ? "kept" : "refused", refusal: done.value.refusal as Refusal | null });
  }
}

function otherFile({ fileName, size }: { readonly fileName: string; readonly size: number }): Refusal {
  return refuse("evidence.other-file", { fileName, size }).refusal;
}

export const sendings = new Sendings();
