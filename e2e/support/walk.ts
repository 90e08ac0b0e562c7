import path from "node:path";
import type { Browser } from "playwright-core";
import { newWalk, type Walk } from "./browser.ts";
import { demoDataIn } from "./demo-data.ts";
import { inTemporaryFolder, startPlatform } from "./platform.ts";

const RESULTS = path.resolve(import.meta.dirname, "../../test-results");

/**
 * Walks through a platform of its own with the demo's data, and with a folder for files. When the walk fails, a picture of where it stopped is kept as
 * test-results/<name>.png; what was started is stopped whatever happens.
 */
export function walkThrough(
  browser: Browser,
  name: string,
  steps: (walk: Walk, folder: string) => Promise<void>,
): Promise<void> {
  return inTemporaryFolder(async (folder) => {
    const platform = await startPlatform({ dataDir: demoDataIn(folder) });
    const walk = await newWalk(browser, platform.url);
    try {
      await steps(walk, folder);
    } catch (error) {
      await walk.page.screenshot({ path: path.join(RESULTS, `${name}.png`) }).catch(() => undefined);
      throw error;
    } finally {
      await walk.context.close();
      platform.process.kill("SIGTERM");
      await platform.ended();
    }
  });
}
