import { spawnSync } from "node:child_process";
import { createServer } from "node:net";
import path from "node:path";
import { expect, test } from "vitest";
import { inTemporaryFolder, startPlatform } from "./support/platform.ts";

const ROOT = path.resolve(import.meta.dirname, "..");

/** Starts in a way that must not succeed, and gives what it said. */
function refusedStart(command: "demo" | "serve", env: Readonly<Record<string, string>>) {
  const ended = spawnSync(process.execPath, ["dist/gongfu.mjs", command], {
    cwd: ROOT,
    env: { ...process.env, GONGFU_LANG: "en", PORT: "0", ...env },
    encoding: "utf8",
    timeout: 60_000,
  });
  return { code: ended.status, said: `${ended.stdout}${ended.stderr}` };
}

const plainly = (said: string) => {
  expect(said).toContain("Could not start:");
  expect(said).not.toMatch(/\n\s+at |Error:|undefined/);
};

test("a first start, a restart, and what a second start on the same data is told", () =>
  inTemporaryFolder(async (folder) => {
    const dataDir = path.join(folder, "data");
    const begun = performance.now();
    const first = await startPlatform({ dataDir });
    const firstTook = performance.now() - begun;
    // Alone it takes about 6 s; another walk runs beside it, on processors that may be slower.
    expect(firstTook, "first start").toBeLessThan(30_000);
    for (const address of ["/healthz", "/readyz", "/", "/api/openapi.json", "/api/docs/"]) {
      expect((await fetch(`${first.url}${address}`)).status, address).toBe(200);
    }
    const second = refusedStart("demo", { GONGFU_DATA: dataDir });
    expect(second.code).toBe(1);
    plainly(second.said);
    expect(second.said).toContain(String(first.process.pid));
    first.process.kill("SIGINT");
    expect(await first.ended()).toBe(0);
    const again = performance.now();
    const restarted = await startPlatform({ dataDir });
    // On a slow day of the machine it is held against the first start of the same run.
    expect(performance.now() - again, "restart").toBeLessThan(Math.max(8_000, firstTook));
    restarted.process.kill("SIGINT");
    expect(await restarted.ended()).toBe(0);
    const other = refusedStart("serve", { GONGFU_DATA: dataDir });
    expect(other.code).toBe(1);
    plainly(other.said);
  }));

test("a taken port, a wrong DATABASE_URL and a wrong PORT end in a sentence", () =>
  inTemporaryFolder(async (folder) => {
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, "127.0.0.1", () => {
        const address = taken.address();
        resolve(typeof address === "object" && address !== null ? address.port : 0);
      });
    });
    const dataDir = path.join(folder, "data");
    const starts = [
      { command: "demo", env: { PORT: String(port), GONGFU_DATA: dataDir }, says: String(port) },
      { command: "demo", env: { PORT: "eighty", GONGFU_DATA: dataDir }, says: "eighty" },
      { command: "demo", env: { HOST: "0.0.0.0", GONGFU_DATA: dataDir }, says: "0.0.0.0" },
      { command: "serve", env: { DATABASE_URL: "postgres://a:s3cret@127.0.0.1:9/x" }, says: "127.0.0.1:9" },
      { command: "serve", env: { DATABASE_URL: "nonsense s3cret" }, says: "DATABASE_URL" },
    ] as const;
    for (const { command, env, says } of starts) {
      const { code, said } = refusedStart(command, env);
      expect(code, said).toBe(1);
      plainly(said);
      expect(said).toContain(says);
      expect(said).not.toContain("s3cret");
    }
    taken.close();
  }));
