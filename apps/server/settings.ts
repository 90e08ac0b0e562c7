import path from "node:path";
import { accept, type Result, refuse } from "#kernel";

/** Where the platform listens and keeps its data. */
export type Settings = {
  readonly mode: "demo" | "real";
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** Second address of the same database, as a role that owns nothing; by default the first one with that role set. */
  readonly applicationUrl: string | undefined;
};

const DEFAULT_PORT = 8080;

/**
 * Reads `PORT`, `HOST`, `GONGFU_DATA`, `DATABASE_URL` and `DATABASE_APP_URL`. The demo listens on 127.0.0.1 only.
 * Refuses `server.port-invalid {port}` and `server.demo-is-local {host}`.
 */
export function readSettings(mode: "demo" | "real", env: NodeJS.ProcessEnv, folder: string): Result<Settings> {
  const text = env["PORT"] ?? "";
  const port = text === "" ? DEFAULT_PORT : /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return refuse("server.port-invalid", { port: text });
  const host = env["HOST"] || "127.0.0.1";
  if (mode === "demo" && host !== "127.0.0.1" && host !== "localhost") return refuse("server.demo-is-local", { host });
  return accept({
    mode,
    host,
    port,
    dataDir: path.resolve(folder, env["GONGFU_DATA"] || "data"),
    databaseUrl: env["DATABASE_URL"] || undefined,
    applicationUrl: env["DATABASE_APP_URL"] || undefined,
  });
}
