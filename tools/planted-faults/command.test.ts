import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { run } from "../command.ts";
import { TreeCopy } from "./tree-copy.ts";

/** What a person types, in a copy of the tree with a fault in it. */
describe("the commands", () => {
  const tree = new TreeCopy();
  const tsx = (...args: string[]) => run(process.execPath, ["--import", "tsx", ...args], { cwd: tree.root });
  afterAll(() => tree.remove());

  test("npm run check fails and names the fault", async () => {
    tree.write("programme/02-plan/store/migrations/planted.sql", "select 1;\n");
    const { code, output } = await tsx(join("tools", "check.ts"), "migrations", "comments");
    expect(output).toContain("programme/02-plan/store/migrations/planted.sql: a migration is named");
    expect(output).toContain("1 check failed");
    expect(code).toBe(1);
    tree.restore();
  });

  test("npm run check sees a route that the published contract does not know", async () => {
    tree.replace("platform/http/component.ts", /Why it was not done/, "Planted");
    const { code, output } = await tsx(join("tools", "check.ts"), "generated");
    expect(output).toMatch(/contract\/openapi\.json:\d+: is out of step/);
    expect(output).toMatch(/contract\/api\.gen\.ts:\d+: is out of step/);
    expect(code).toBe(1);
    tree.restore();
  });

  test("npm run check refuses a check that does not exist", async () => {
    const { code, output } = await tsx(join("tools", "check.ts"), "planted");
    expect(output).toContain('There is no check "planted"');
    expect(code).toBe(1);
  });

  test("npm test goes on after a failure, fails, and ends with the counts", async () => {
    tree.write("programme/02-plan/store/migrations/planted.sql", "select 1;\n");
    const { code, output } = await tsx(join("tools", "test.ts"), "migrations", "comments");
    expect(output).toContain("failed: migrations (1)");
    expect(output.trim().split("\n").at(-1)).toBe("1 passed, 1 failed");
    expect(code).toBe(1);
    tree.restore();
  });

  test("npm test passes when nothing is wrong", async () => {
    const { code, output } = await tsx(join("tools", "test.ts"), "migrations", "comments");
    expect(output.trim().split("\n").at(-1)).toBe("2 passed, 0 failed");
    expect(code).toBe(0);
  });
});
