import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type {} from "vitest";
import type { TestProject } from "vitest/node";
import { type EmbeddedServer, launchEmbedded, systemServer } from "../launcher/index.ts";
import { readPasswords } from "../launcher/passwords.ts";

/** The throw-away server of a test run. The owner may create databases; the application's role owns nothing. */
export type TestServer = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly app: { readonly user: string; readonly password: string };
};

declare module "vitest" {
  export interface ProvidedContext {
    postgres: TestServer;
  }
}

let running: { server: EmbeddedServer; folder: string } | undefined;

async function letOwnerCreateDatabases(server: EmbeddedServer, folder: string): Promise<void> {
  const password = readPasswords(join(folder, "database-passwords.json"))?.postgres;
  const client = new pg.Client({ ...server.owner, user: "postgres", password, database: "postgres" });
  await client.connect();
  await client.query(`ALTER ROLE ${client.escapeIdentifier(server.owner.user)} CREATEDB`);
  await client.end();
}

/** Starts one server for all integration tests: the embedded one, or Debian's when GONGFU_TEST_SERVER=system. */
export async function setup(project: TestProject): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "gongfu-test-"));
  const launch = process.env.GONGFU_TEST_SERVER === "system" ? systemServer : launchEmbedded;
  const launched = await launch({ dataDir: folder, durable: false });
  if (!launched.ok) throw new Error(`no PostgreSQL for the tests: ${JSON.stringify(launched.refusal)}`);
  const { owner, app } = launched.value;
  running = { server: launched.value, folder };
  await letOwnerCreateDatabases(launched.value, folder);
  const { host, port, user, password, database } = owner;
  project.provide("postgres", {
    host,
    port,
    user,
    password,
    database,
    app: { user: app.user, password: app.password },
  });
}

/** Stops the server and removes its folder. */
export async function teardown(): Promise<void> {
  await running?.server.stop();
  if (running) rmSync(running.folder, { recursive: true, force: true });
  running = undefined;
}
