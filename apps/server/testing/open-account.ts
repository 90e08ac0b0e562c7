import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import type { Role } from "#identity";
import { insertAccount } from "#identity/store";
import { areaId, idOf } from "#kernel";
import type { TestPlatform } from "./test-platform.ts";

/** Makes an account with a role that signs in by one press, past the pages for it. */
export async function openAccount(
  { database }: TestPlatform,
  { userName, role, area }: { readonly userName: string; readonly role: Role; readonly area: number },
): Promise<void> {
  const account = { userId: idOf<"user">(randomUUID()), assignmentId: randomUUID(), userName, displayName: userName };
  const held = { passwordHash: "", role, areaId: areaId(area), grantedBy: null, demo: true };
  const opened = await database.transact({ userId: null, userName: "test", areas: [], purpose: "identity" }, (write) =>
    insertAccount(write, { ...account, ...held }),
  );
  expect(opened.ok, JSON.stringify(opened)).toBe(true);
}
