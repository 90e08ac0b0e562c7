import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type {} from "vitest";
import type { TestProject } from "vitest/node";
import { untilDemoDataIsIn } from "./demo-data.ts";
import { callerOf, startPlatform } from "./platform.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The data folder of a demo that was started once, filled and stopped. */
    preparedDemo: string;
  }
}

let folder: string | undefined;

/** Starts the demo once and waits until everything is in, so that a walk starts with a copy of it instead of a first start of its own. */
export async function setup(project: TestProject): Promise<void> {
  folder = mkdtempSync(path.join(tmpdir(), "gongfu-prepared-"));
  const dataDir = path.join(folder, "data");
  const platform = await startPlatform({ dataDir });
  try {
    const call = await callerOf(platform.url, "chengyan.officer");
    await untilDemoDataIsIn(async (address) => JSON.stringify(await call("GET", address)));
  } finally {
    // What is still being filled in is finished before it ends.
    platform.process.kill("SIGTERM");
    await platform.ended();
  }
  project.provide("preparedDemo", dataDir);
}

/** Removes it. */
export function teardown(): void {
  if (folder) rmSync(folder, { recursive: true, force: true });
}
