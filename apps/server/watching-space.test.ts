import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { giveBallastBack, watchSpace } from "./watching-space.ts";

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), "gongfu-space-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

test("with less than the reserve it is read-only from the first look, with plenty it is not", async () => {
  const dataDir = folder();
  const tight = await watchSpace({ dataDir, reserveMb: 100_000_000 }, () => undefined);
  expect(tight.state()).toMatchObject({ readOnly: true, reserveMb: 100_000_000 });
  const roomy = await watchSpace({ dataDir, reserveMb: 1 }, () => undefined);
  expect(roomy.state()).toMatchObject({ readOnly: false });
  await Promise.all([tight.stop(), roomy.stop()]);
});

test("the ballast stays while there is room, and a folder that is not there yet has none", async () => {
  const dataDir = folder();
  mkdirSync(path.join(dataDir, "postgresql/pg_wal"), { recursive: true });
  writeFileSync(path.join(dataDir, "space-reserve"), "x");
  expect(await giveBallastBack(dataDir)).toBe(false);
  expect(existsSync(path.join(dataDir, "space-reserve"))).toBe(true);
  expect(await giveBallastBack(path.join(dataDir, "nowhere"))).toBe(false);
});
