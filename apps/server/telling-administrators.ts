import type { Database } from "#database";
import { holdersOf, IDENTITY } from "#identity/store";
import { accept, dayOf, type Instant } from "#kernel";
import { postNotices } from "#notices/store";

type Telling = { readonly database: Database; readonly clock: () => Instant; readonly onError: (error: Error) => void };

/** What the platform tells whoever runs it. */
export type Told =
  | { readonly kind: "operations.backup-failed" }
  | { readonly kind: "operations.read-only"; readonly freeMb: number };

/** Puts a notice into the inboxes of all system administrators, one a day of each kind; never fails. */
export function tellAdministrators({ database, clock, onError }: Telling): (told: Told) => Promise<void> {
  return async ({ kind, ...facts }) => {
    const now = clock();
    const notice = { kind, facts, path: "/operations", once: `${kind}:${dayOf(now)}` };
    await database
      .transact(IDENTITY, async (write) => {
        const to = await holdersOf(write, { role: "system-administrator" });
        return accept(await postNotices(write, [{ ...notice, to }], now));
      })
      .catch(onError);
  };
}
