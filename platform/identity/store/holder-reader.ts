import { sql } from "kysely";
import type { Reader } from "#database";
import { type AreaId, idOf, type UserId } from "#kernel";
import type { Role } from "../domain/permission.ts";

export type HolderWish = {
  readonly role: Role;
  /** Held there or above; anywhere when left out. */
  readonly over?: AreaId;
  /** Who is not meant, though holding it. */
  readonly except?: readonly UserId[];
};

/** Who holds a role now and can sign in. Called with the purpose `identity`. */
export async function holdersOf(query: Reader, { role, over, except = [] }: HolderWish): Promise<UserId[]> {
  const { rows } = await sql<{ id: string }>`select distinct holder.id from role_assignment held
    join user_account holder on holder.id = held.user_id and holder.disabled_at is null and holder.password_hash is not null
    join area above on above.id = held.area_id
    where held.role = ${role} and held.revoked_at is null and holder.id <> all (${[...except]}::uuid[])
      and (${over ?? null}::integer is null or exists (select from area place where place.id = ${over ?? null}::integer
        and place.tree = above.tree and place.preorder_from between above.preorder_from and above.preorder_to))`.execute(
    query,
  );
  return rows.map(({ id }) => idOf<"user">(id));
}
