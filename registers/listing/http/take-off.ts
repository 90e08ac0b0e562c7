import { areaInScope } from "#areas/store";
import { recordAudit } from "#audit/store";
import type { Database, Grant } from "#database";
import { accept, type Instant, type Result, refuse } from "#kernel";
import { removeFromList } from "../domain/listing.ts";
import { endEntries, findEntry, type RegisterName } from "../store/index.ts";

type Removal = {
  readonly register: RegisterName;
  readonly id: string;
  readonly reason: string;
  readonly grant: Grant;
  readonly at: Instant;
};

/**
 * 移出: takes an entry off its register, by the office that listed it or one above. Refuses `listing.not-found`, `areas.outside-scope`,
 * `listing.ended` and `listing.reason-missing`.
 */
export function takeOff(database: Database, removal: Removal): Promise<Result<null>> {
  const { register, id, reason, grant, at } = removal;
  return database.transact(grant, async (write) => {
    const entry = await findEntry(write, register, id);
    if (!entry) return refuse("listing.not-found");
    if (!(await areaInScope(write, entry.listedBy))) return refuse("areas.outside-scope");
    const end = removeFromList(entry, reason);
    if (!end.ok) return end;
    const ended = await endEntries(write, grant, { register, ends: [{ id, end: end.value }], at });
    if (ended === 0) return refuse("listing.ended");
    await recordAudit(write, grant, {
      ...{ action: "entry-removed", objectKind: register, objectId: id, areaId: entry.listedBy },
      detail: { name: entry.name, reason: end.value.reason },
    });
    return accept(null);
  });
}
