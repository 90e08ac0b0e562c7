import { sql } from "kysely";
import type { Reader, Writer } from "#database";
import { type AreaId, groupedBy, idOf, type UserId } from "#kernel";
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

/** A role at an office, as a key: `rolesAt` and the map of `peopleOfOffices` use it. */
export type OfficeRole = { readonly role: Role; readonly areaId: AreaId };
export const officeKey = ({ role, areaId }: OfficeRole): string => `${role} ${areaId}`;

/** Ids of the people of several offices in one question, by `officeKey`. */
export async function peopleOfOffices(
  query: Reader,
  offices: readonly OfficeRole[],
): Promise<ReadonlyMap<string, readonly UserId[]>> {
  if (offices.length === 0) return new Map();
  const { rows } = await sql<{ role: Role; area: number; user_id: string }>`
    select asked.role, asked.area, person.user_id
    from (select distinct * from unnest(${offices.map(({ role }) => role)}::text[], ${offices.map(({ areaId }) => areaId)}::integer[])
      as asked (role, area)) asked
    cross join lateral people_of_office(asked.role, asked.area) person
    order by person.user_id`.execute(query as Writer);
  const found = groupedBy(rows, ({ role, area }) => `${role} ${area}`);
  return new Map([...found].map(([key, its]) => [key, its.map((row) => idOf<"user">(row.user_id))]));
}
