import { readFileSync } from "node:fs";
import path from "node:path";

/** An invented file, and the measure whose figure it supports. */
export type DemoEvidence = { readonly measure: string; readonly fileName: string; readonly bytes: Uint8Array };

const FILES = [
  { measure: "equipment", fileName: "设备铭牌（演示数据）.png", file: "robot-nameplate.png" },
  { measure: "equipment", fileName: "设备购置发票（演示数据）.pdf", file: "robot-invoice.pdf" },
  { measure: "staff", fileName: "人数说明（演示数据）.txt", file: "staff-note.txt" },
] as const;

/** Files for figures of one invented enterprise (演示数据). */
export function demoEvidence(base: string): DemoEvidence[] {
  return FILES.map(({ measure, fileName, file }) => ({
    ...{ measure, fileName },
    bytes: readFileSync(path.join(base, "demo/evidence", file)),
  }));
}
