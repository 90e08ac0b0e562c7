import { sql } from "kysely";
import type { Reader, Writer } from "#database";
import { type AreaId, idOf, type UserId } from "#kernel";
import type { Role } from "../domain/permission.ts";

/** A person of an office; the name is null where the transaction's scope does not hold the office's area. */
export type OfficePerson = { readonly id: UserId; readonly name: string | null };

/** Who holds a role in exactly this area now, deputies among them; by name. */
export async function peopleOfOffice(query: Reader, role: Role, area: AreaId): Promise<OfficePerson[]> {
  const { rows } = await sql<{ user_id: string; display_name: string | null }>`
    select user_id, display_name from people_of_office(${role}, ${area}) order by display_name, user_id`.execute(
    query as Writer,
  );
  return rows.map((row) => ({ id: idOf<"user">(row.user_id), name: row.display_name }));
}
