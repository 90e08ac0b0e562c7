import path from "node:path";
import type { ConnectionSettings } from "#database";

/** How the types of the database schema are written (`--verify` compares instead). */
export function schemaTypesCommand(root: string, settings: ConnectionSettings) {
  const { user, password, host, port, database } = settings;
  const sign = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  const url = `postgres://${sign}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;
  const output = path.join(root, "platform/database/schema.gen.ts");
  const fixed = [
    "--dialect",
    "postgres",
    "--numeric-parser",
    "string",
    "--date-parser",
    "string",
    "--log-level",
    "warn",
  ];
  const hidden = ["--exclude-pattern", "public.schema_migration"];
  return {
    file: process.execPath,
    args: [path.join(root, "node_modules/kysely-codegen/dist/cli/bin.js"), ...fixed, ...hidden, "--out-file", output],
    env: { ...process.env, DATABASE_URL: url },
  };
}
