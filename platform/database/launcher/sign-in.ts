import pg from "pg";
import type { ConnectionSettings } from "../connection-settings.ts";
import type { Passwords } from "./passwords.ts";
import { APP_ROLE, DATABASE, OWNER_ROLE } from "./roles.ts";
import type { RunningServer } from "./server.ts";

export type Accounts = {
  readonly owner: ConnectionSettings;
  readonly app: ConnectionSettings;
};

export function accountsOf(server: RunningServer, passwords: Passwords): Accounts {
  const { host, port } = server;
  return {
    owner: { host, port, user: OWNER_ROLE, password: passwords.owner, database: DATABASE },
    app: { host, port, user: APP_ROLE, password: passwords.app, database: DATABASE },
  };
}

/** SQLSTATEs that say: the passwords or roles that we keep are not the ones of this cluster. */
const STRANGE = new Set(["28P01", "28000", "3D000", "42501"]);

async function serverVersion(settings: ConnectionSettings): Promise<string | undefined> {
  const client = new pg.Client(settings);
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>("SHOW server_version");
    return rows[0]?.server_version.split(" ")[0] ?? "";
  } catch (error) {
    if (error instanceof pg.DatabaseError && STRANGE.has(error.code ?? "")) return undefined;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Signs in as both roles. The version the server says it has ("15.18"); undefined when it does not know the passwords. */
export async function signIn(accounts: Accounts): Promise<string | undefined> {
  const owner = await serverVersion(accounts.owner);
  return owner === undefined ? undefined : serverVersion(accounts.app);
}
