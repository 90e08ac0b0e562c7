import pg from "pg";
import { type Refused, refuse } from "#kernel";
import type { ConnectionSettings } from "../connection-settings.ts";
import type { Passwords } from "./passwords.ts";
import { APP_ROLE, DATABASE, OWNER_ROLE, SUPERUSER } from "./roles.ts";
import type { RunningServer } from "./server.ts";

export type Accounts = {
  readonly owner: ConnectionSettings;
  readonly app: ConnectionSettings;
  readonly superuser: ConnectionSettings;
};

export function accountsOf(server: RunningServer, passwords: Passwords): Accounts {
  const { host, port } = server;
  return {
    owner: { host, port, user: OWNER_ROLE, password: passwords.owner, database: DATABASE },
    app: { host, port, user: APP_ROLE, password: passwords.app, database: DATABASE },
    superuser: { host, port, user: SUPERUSER, password: passwords.postgres, database: DATABASE },
  };
}

/**
 * How a server received us. `stranger`: the passwords, roles or database that we keep are not the ones of this cluster;
 * `failed`: with an error that is not about who we are.
 */
export type Reception =
  | { readonly kind: "welcome"; readonly version: string; readonly archiveMode: string }
  | { readonly kind: "stranger"; readonly says: string }
  | { readonly kind: "failed"; readonly says: string; readonly sqlState: string };

const STRANGER = new Set(["28P01", "28000", "3D000", "42501"]);

async function receive(settings: ConnectionSettings): Promise<Reception> {
  const client = new pg.Client(settings);
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; archiving: string }>(
      "SELECT current_setting('server_version') AS version, current_setting('archive_mode') AS archiving",
    );
    const { version = "", archiving = "" } = rows[0] ?? {};
    return { kind: "welcome", version: version.split(" ")[0] ?? "", archiveMode: archiving };
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    const answer = error instanceof pg.DatabaseError ? error : undefined;
    const sqlState = answer?.code ?? "";
    // Said to be missing, but listed: its folder is gone. Creating it anew would hide that.
    const gone = /subdirectory/.test(answer?.detail ?? "");
    if (gone) return { kind: "failed", says: `${says}: ${answer?.detail}`, sqlState: "58P01" };
    return STRANGER.has(sqlState) ? { kind: "stranger", says } : { kind: "failed", says, sqlState };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Signs in as both roles; the first that is not welcome decides. */
export async function signIn(accounts: Accounts): Promise<Reception> {
  const owner = await receive(accounts.owner);
  return owner.kind === "welcome" ? receive(accounts.app) : owner;
}

/** A server that starts and then cannot read its own catalogue: internal errors and input/output errors. */
export function refusalOfReception(reception: Reception & { says: string }, folder: string): Refused {
  const damaged = reception.kind === "failed" && /^(XX|58)/.test(reception.sqlState);
  const facts = { folder, logTail: reception.says };
  return damaged ? refuse("database.damaged", facts) : refuse("database.did-not-start", facts);
}
