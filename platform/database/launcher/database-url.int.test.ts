import { expect, inject, test } from "vitest";
import { parseDatabaseUrl, probeDatabaseUrl } from "./index.ts";

const server = inject("postgres");

function urlWith(
  changes: Partial<{ user: string; password: string; database: string; host: string; port: number }>,
): string {
  const { user, password, database, host, port } = { ...server, ...changes };
  const place = host.startsWith("/") ? `localhost:${port}` : `${host}:${port}`;
  const socket = host.startsWith("/") ? `?host=${encodeURIComponent(host)}` : "";
  return `postgresql://${user}:${encodeURIComponent(password)}@${place}/${database}${socket}`;
}

async function refusalOf(url: string): Promise<{ code: string; facts: { [key: string]: unknown } }> {
  const probed = await probeDatabaseUrl(url);
  if (probed.ok) throw new Error("was accepted");
  expect(JSON.stringify(probed)).not.toMatch(/秘密|%E7%A7%98/);
  return probed.refusal;
}

test("a server that answers is accepted with its version", async () => {
  const probed = await probeDatabaseUrl(urlWith({}));
  expect(probed).toMatchObject({ ok: true, value: { version: expect.stringMatching(/^1[5-9]/) } });
});

test.for([
  "",
  "嘉兴",
  "mysql://a:b@c/d",
  "postgres://host/db",
  "postgres://a:%@h/d",
  "postgres://u:秘密@h",
  "postgres://u@h/d?sslmode=maybe",
])("%j is no database URL", async (url) => {
  expect(await refusalOf(url)).toEqual({ code: "database.url-malformed", facts: {} });
});

test("encryption follows libpq's sslmode, and percent signs are decoded", () => {
  expect(parseDatabaseUrl("postgres://%E5%B7%A5:p%40ss@db.example:6000/gongfu?sslmode=verify-full")).toEqual({
    ok: true,
    value: {
      host: "db.example",
      port: 6000,
      user: "工",
      password: "p@ss",
      database: "gongfu",
      ssl: { rejectUnauthorized: true },
    },
  });
});

test("nobody listening is told apart from a refused sign-in and from a missing database", async () => {
  expect(await refusalOf("postgres://u:秘密@127.0.0.1:1/d")).toEqual({
    code: "database.unreachable",
    facts: { host: "127.0.0.1", port: 1, reason: "ECONNREFUSED" },
  });
  expect(await refusalOf(urlWith({ password: "秘密" }))).toEqual({
    code: "database.authentication-failed",
    facts: { user: server.user },
  });
  expect(await refusalOf(urlWith({ database: "nowhere" }))).toEqual({
    code: "database.does-not-exist",
    facts: { database: "nowhere" },
  });
});
