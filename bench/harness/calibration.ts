import { createHash } from "node:crypto";
import { closeSync, fdatasyncSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { median, quantile } from "./statistics.ts";

/** What the machine can do at best in this very run. A figure without it says nothing. */
export type Calibration = {
  readonly node: string;
  readonly platform: string;
  readonly cpus: number;
  /** Processes that wanted a processor in the last minute, before the run began. */
  readonly loadBefore: number;
  readonly memoryReadGBs: number;
  readonly fdatasyncP50Ms: number;
  readonly fdatasyncP99Ms: number;
  readonly sha256MBs: number;
  readonly jsonParseMBs: number;
};

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Middle of some repetitions, after one that does not count. */
function typicalMs(repetitions: number, work: () => void): number {
  work();
  return median(Array.from({ length: repetitions }, () => timeOf(work)));
}

/** Reads 80 MB of numbers one after the other, as a roll-up does. */
function memoryReadGBs(repetitions: number): number {
  const numbers = new Float64Array(10_000_000).fill(1);
  const ms = typicalMs(repetitions, () => {
    let sum = 0;
    for (let at = 0; at < numbers.length; at += 2) sum += (numbers[at] ?? 0) + (numbers[at + 1] ?? 0);
    if (sum !== numbers.length) throw new Error("memory lost a number");
  });
  return numbers.byteLength / 1e6 / ms;
}

function sha256MBs(repetitions: number): number {
  const bytes = Buffer.alloc(16_000_000, "Gongfu");
  const ms = typicalMs(repetitions, () => {
    createHash("sha256").update(bytes).digest();
  });
  return bytes.length / 1000 / ms;
}

function jsonParseMBs(repetitions: number): number {
  const rows = Array.from({ length: 20_000 }, (_, row) => ({
    id: row,
    name: `企业${row}`,
    value: row / 8,
    flags: [true],
  }));
  const text = JSON.stringify(rows);
  const ms = typicalMs(repetitions, () => {
    JSON.parse(text);
  });
  return Buffer.byteLength(text) / 1000 / ms;
}

/** Writes 4 KiB and waits for the disk, again and again, in a folder of its own below `folder`. */
function fdatasyncMs(folder: string, writes: number): number[] {
  mkdirSync(folder, { recursive: true });
  const own = mkdtempSync(join(folder, "bench-"));
  const file = openSync(join(own, "block"), "w");
  try {
    const block = Buffer.alloc(4096, 1);
    return Array.from({ length: writes }, () =>
      timeOf(() => {
        writeSync(file, block);
        fdatasyncSync(file);
      }),
    );
  } finally {
    closeSync(file);
    rmSync(own, { recursive: true });
  }
}

/** Measures the machine; takes one to three seconds. `folder` lies on the disk that counts. */
export function calibrate(folder: string, quick: boolean): Calibration {
  const repetitions = quick ? 5 : 15;
  const loadBefore = loadavg()[0] ?? 0;
  const waits = fdatasyncMs(folder, quick ? 100 : 500);
  return {
    node: process.version,
    platform: `${process.platform}-${process.arch}`,
    cpus: availableParallelism(),
    loadBefore,
    memoryReadGBs: memoryReadGBs(repetitions),
    fdatasyncP50Ms: quantile(waits, 0.5),
    fdatasyncP99Ms: quantile(waits, 0.99),
    sha256MBs: sha256MBs(repetitions),
    jsonParseMBs: jsonParseMBs(repetitions),
  };
}
