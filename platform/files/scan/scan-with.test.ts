import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ScanCommand, scanWith } from "./scan-with.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gongfu-scan-test-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function program(text: string): Promise<string> {
  const file = join(folder, `scan-${Math.random().toString(36).slice(2)}`);
  await writeFile(file, `#!/bin/sh\n${text}\n`);
  await chmod(file, 0o755);
  return file;
}

const errors: string[] = [];
const told = async (command: ScanCommand, limits?: Parameters<typeof scanWith>[2]) => {
  errors.length = 0;
  const result = await scanWith(command, ({ message }) => errors.push(message), limits)(Buffer.from("the bytes"));
  return result.ok ? "clean" : result.refusal.code;
};

test("0 is clean, 1 is infected, anything else says nothing of the file", async () => {
  expect(await told([await program("exit 0")])).toBe("clean");
  expect(await told([await program("exit 1")])).toBe("files.infected");
  expect(errors).toEqual([]);
  expect(await told([await program("echo no daemon; exit 2")])).toBe("files.scan-failed");
  expect(errors).toEqual([expect.stringMatching(/failed \(2\): no daemon/)]);
  expect(await told([await program("kill -9 $$")])).toBe("files.scan-failed");
  expect(await told([join(folder, "not-there")])).toBe("files.scan-failed");
});

test("the file is the last argument, the others go as they are, no shell reads them, and nothing of it stays", async () => {
  const seen = join(folder, "seen");
  const scan = await program(`printf '%s\\n' "$@" > ${seen}; cat "$2" >> ${seen}`);
  expect(await told([scan, "$(touch pwned); *"])).toBe("clean");
  const [option, path = "", bytes] = (await readFile(seen, "utf8")).split("\n");
  expect([option, bytes]).toEqual(["$(touch pwned); *", "the bytes"]);
  await expect(readFile(path)).rejects.toMatchObject({ code: "ENOENT" });
});

test("one that takes too long is ended and says nothing of the file", async () => {
  const begun = performance.now();
  expect(await told([await program("sleep 30")], { milliseconds: 200, megabytes: 100 })).toBe("files.scan-failed");
  expect(performance.now() - begun).toBeLessThan(10_000);
});
