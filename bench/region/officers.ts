import { randomUUID } from "node:crypto";
import { openDatabase } from "#database";
import { hashPassword } from "#identity/http";
import { IDENTITY, insertAccount, insertSession } from "#identity/store";
import { areaId, idOf, instant, later } from "#kernel";
import { loadStandingData } from "../../apps/server/load-data.ts";
import { hashOfToken } from "../../platform/identity/http/session-cookie.ts";
import { type BenchDatabase, benchDatabase } from "./bench-database.ts";

/** Somebody who may read and edit the enterprises of an area, signed in. */
export type Officer = { readonly area: number; readonly cookie: string };

export async function officerOf(database: BenchDatabase, area: number): Promise<Officer> {
  const open = openDatabase(database.app, () => undefined, 1);
  const [userId, token] = [idOf<"user">(randomUUID()), randomUUID()];
  const now = instant(new Date().toISOString());
  const passwordHash = await hashPassword(randomUUID());
  const made = await open.transact(IDENTITY, async (write) => {
    const account = {
      userId,
      assignmentId: randomUUID(),
      userName: `officer.${area}`,
      displayName: "演示",
      passwordHash,
    };
    const held = { role: "programme-officer", areaId: areaId(area), grantedBy: null, demo: true } as const;
    const inserted = await insertAccount(write, { ...account, ...held });
    if (!inserted.ok) return inserted;
    await insertSession(write, { tokenHash: hashOfToken(token), userId, createdAt: now, expiresAt: later(now, 600) });
    return inserted;
  });
  await open.close();
  if (!made.ok) throw new Error(JSON.stringify(made.refusal));
  return { area, cookie: `gongfu_session=${token}` };
}

/** A server with the areas, units and measures of the catalogue and no enterprise. */
export async function standingDatabase(root: string): Promise<BenchDatabase> {
  const database = await benchDatabase(root);
  const open = openDatabase(database.app, () => undefined, 1);
  const now = instant(new Date().toISOString());
  const standing = await loadStandingData({ database: open, base: root, nextId: randomUUID, now }, "real");
  await open.close();
  if (!standing.ok) throw new Error(JSON.stringify(standing.refusal));
  return database;
}
