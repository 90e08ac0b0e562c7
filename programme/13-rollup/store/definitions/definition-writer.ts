import { type Grant, lockByName, type Writer } from "#database";
import type { AreaId, Instant } from "#kernel";
import type { AdoptedDefinition } from "../../domain/definitions/local-definition.ts";

/** Lets one office after the other adopt, so that two do not take the same name at once. */
export async function holdDefinitions(write: Writer): Promise<void> {
  await lockByName(write, "local indicators");
}

export type NewVersion = Omit<AdoptedDefinition, "areaName"> & { readonly homeId: AreaId };

/** Keeps a version; false when there is one of this number, or the code is another area's. */
export async function insertVersion(write: Writer, grant: Grant, it: NewVersion, at: Instant): Promise<boolean> {
  const added = await write
    .insertInto("local_indicator")
    .values({
      ...{ home_id: it.homeId, area_id: it.areaId, code: it.code, version: it.version },
      ...{ valid_from: it.validFrom as never, definition: JSON.stringify(it.definition), reason: it.reason },
      ...{ adopted_at: at, by_id: grant.userId, by_name: grant.userName },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}
