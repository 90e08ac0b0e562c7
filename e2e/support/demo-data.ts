import { execFileSync } from "node:child_process";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { inject } from "vitest";

/**
 * Waits until the invented firms and the lists they are on are all in: they enter while the platform already answers. `read` gives what an
 * address of the API answers, as text.
 */
export async function untilDemoDataIsIn(read: (address: string) => Promise<string>): Promise<void> {
  const late = Date.now() + 120_000;
  while (!(await read("/api/rosters/specialised-sme?areaId=990100")).includes("澄经信〔2025〕52号")) {
    if (Date.now() > late) throw new Error("the demo's rosters are not in after two minutes");
    await delay(200);
  }
}

/** A data folder with the demo's data in it, for a platform of one's own that is started in it. */
export function demoDataIn(folder: string): string {
  const dataDir = path.join(folder, "data");
  // With the rights of each folder, of which the database wants its own to be nobody else's.
  execFileSync("cp", ["-a", inject("preparedDemo"), dataDir]);
  return dataDir;
}
