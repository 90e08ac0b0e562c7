import pg from "pg";
import { accept, type Refused, type Result, refuse } from "#kernel";
import type { ConnectionSettings } from "../connection-settings.ts";
import { errnoOf } from "./failure.ts";

/** A server given by DATABASE_URL that answers, and its version as it says it ("16.4"). */
export type ProbedServer = { readonly settings: ConnectionSettings; readonly version: string };

const MINIMUM = "15";
const PATIENCE_MS = 5_000;

/** libpq's words for encryption. Up to `require` the certificate is not compared with anything, as in libpq. */
function sslOf(mode: string | null): Result<Pick<ConnectionSettings, "ssl">> {
  switch (mode) {
    case null:
    case "disable":
    case "allow":
    case "prefer":
      return accept({});
    case "require":
      return accept({ ssl: { rejectUnauthorized: false } });
    case "verify-ca":
    case "verify-full":
      return accept({ ssl: { rejectUnauthorized: true } });
    default:
      return refuse("database.url-malformed");
  }
}

/** WHATWG URLs know no port 0 and decode nothing: a stray "%" in a password shows only here. */
function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/**
 * Reads `postgresql://user:password@host:port/database?sslmode=…`; `?host=/folder` names the folder of a socket.
 * Refuses with `database.url-malformed`, without repeating the text: there may be a password in it.
 */
export function parseDatabaseUrl(text: string): Result<ConnectionSettings> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !["postgres:", "postgresql:"].includes(url.protocol)) return refuse("database.url-malformed");
  const [user, password, database] = [url.username, url.password, url.pathname.slice(1)].map(decode);
  const host = url.searchParams.get("host") ?? decode(url.hostname.replace(/^\[|\]$/g, ""));
  const port = Number(url.port || url.searchParams.get("port") || 5432);
  const ssl = sslOf(url.searchParams.get("sslmode"));
  const complete = user && password !== undefined && database && host && Number.isInteger(port) && port < 65_536;
  if (!complete || !ssl.ok) return refuse("database.url-malformed");
  return accept({ host, port, user, password, database, ...ssl.value });
}

function refusalOfAnswer(error: unknown, settings: ConnectionSettings): Refused {
  const { host, port, user, database } = settings;
  const code = error instanceof pg.DatabaseError ? error.code : errnoOf(error);
  const unanswered = error instanceof Error && error.message.startsWith("SASL:");
  if (code === "28P01" || code === "28000" || unanswered) return refuse("database.authentication-failed", { user });
  if (code === "3D000") return refuse("database.does-not-exist", { database });
  if (code === "42501") return refuse("database.authentication-failed", { user });
  return refuse("database.unreachable", { host, port, reason: code ?? "no answer" });
}

function timely<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error("no answer")), PATIENCE_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/**
 * Checks a DATABASE_URL with one connection. Refuses with `database.url-malformed`, `.unreachable`,
 * `.authentication-failed`, `.does-not-exist` or `.too-old`; the password is in none of them.
 */
export async function probeDatabaseUrl(text: string): Promise<Result<ProbedServer>> {
  const parsed = parseDatabaseUrl(text);
  if (!parsed.ok) return parsed;
  const client = new pg.Client({ ...parsed.value, connectionTimeoutMillis: PATIENCE_MS });
  client.on("error", () => undefined);
  try {
    await timely(client.connect());
    const { rows } = await timely(client.query<{ server_version: string }>("SHOW server_version"));
    const version = rows[0]?.server_version.split(" ")[0] ?? "";
    if (Number.parseInt(version, 10) < Number(MINIMUM))
      return refuse("database.too-old", { version, minimum: MINIMUM });
    return accept({ settings: parsed.value, version });
  } catch (error) {
    return refusalOfAnswer(error, parsed.value);
  } finally {
    // Not waited for: a server that does not answer does not take leave either.
    void client.end().catch(() => undefined);
  }
}
