import type { Grant, Writer } from "#database";
import { inventedExperts, inventedRemovals, inventedSuppliers } from "#demo";
import { insertExperts } from "#experts/store";
import { dayOf, type Instant } from "#kernel";
import { endEntries, logListed, type RegisterName } from "#listing/store";
import { insertSuppliers } from "#suppliers/store";

/** The demo's experts and suppliers, some expired or taken off. Their days hang on when the demo is loaded, so that it does not grow old. */
export async function loadRegisters(write: Writer, grant: Grant, at: Instant): Promise<void> {
  const [today, removals] = [dayOf(at), inventedRemovals()];
  const experts = await insertExperts(write, inventedExperts(today));
  await logged("expert", experts, removals.experts);
  const suppliers = await insertSuppliers(write, inventedSuppliers(today));
  await logged("supplier", suppliers, removals.suppliers);

  async function logged(register: RegisterName, ids: readonly string[], removed: Readonly<Record<string, string>>) {
    await logListed(write, grant, { register, ids, at });
    const ends = Object.entries(removed).map(([id, reason]) => ({ id, end: { type: "removed" as const, reason } }));
    await endEntries(write, grant, { register, ends, at });
  }
}
