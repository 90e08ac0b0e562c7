import { spawn } from "node:child_process";
import { getPriority } from "node:os";
import { expect, test } from "vitest";
import { lowerPriority } from "./low-priority.ts";

test.skipIf(process.platform === "win32")(
  "a process that is put behind others has a lower priority than before",
  () => {
    const child = spawn("sleep", ["30"]);
    const before = getPriority(child.pid);
    lowerPriority(child.pid ?? 0);
    expect(getPriority(child.pid)).toBe(Math.max(before, 10));
    child.kill();
  },
);

test("a process that is not there is no accident", () => {
  expect(() => lowerPriority(2 ** 30)).not.toThrow();
});
