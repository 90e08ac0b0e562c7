import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";
import { schemaTypesCommand } from "../../tools/schema-types-command.ts";
import { freshDatabase } from "./testing/fresh-database.ts";

test("schema.gen.ts tells the tables that the migrations make", async () => {
  const fresh = await freshDatabase();
  const { file, args, env } = schemaTypesCommand(path.resolve(import.meta.dirname, "../.."), fresh.owner);
  try {
    expect(() => execFileSync(file, [...args, "--verify"], { env, stdio: "pipe" })).not.toThrow();
  } finally {
    await fresh.drop();
  }
});
