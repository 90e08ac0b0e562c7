import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { collectMigrations, migrate } from "#database";
import { launchEmbedded } from "#database/launcher";
import { schemaTypesCommand } from "./schema-types-command.ts";

/** Writes platform/database/schema.gen.ts from the schema that the migrations really make, on a throw-away server. */
const root = path.resolve(import.meta.dirname, "..");
const folder = mkdtempSync(path.join(tmpdir(), "gongfu-schema-"));
const launched = await launchEmbedded({ dataDir: folder, durable: false });
if (!launched.ok) throw new Error(JSON.stringify(launched.refusal));
try {
  const folders = ["platform", "registers", "programme"].map((part) => path.join(root, part));
  const migrated = await migrate(launched.value.owner, await collectMigrations(folders));
  if (!migrated.ok) throw new Error(JSON.stringify(migrated.refusal));
  const { file, args, env } = schemaTypesCommand(root, launched.value.owner);
  execFileSync(file, args, { cwd: root, env, stdio: "inherit" });
  console.log("wrote platform/database/schema.gen.ts");
} finally {
  await launched.value.stop();
  rmSync(folder, { recursive: true, force: true });
}
