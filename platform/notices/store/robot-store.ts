import { sql } from "kysely";
import { lockByName, type Reader, type Writer } from "#database";
import { type AreaId, areaId, type Instant, instantOf, type UserId } from "#kernel";
import type { NoticeRobot, RobotStyle } from "../domain/robot.ts";

/** A robot with what only the program reads, sealed. */
export type SealedRobot = NoticeRobot & { readonly sealedUrl: string; readonly sealedSecret: string | null };

async function robotsWhere(query: Reader, only: string | undefined): Promise<SealedRobot[]> {
  const rows = await query
    .selectFrom("notice_robot as robot")
    .innerJoin("area", "area.id", "robot.area_id")
    .select(["robot.id", "robot.area_id", "area.name as area_name", "robot.name", "robot.style", "robot.host"])
    .select(["robot.kinds", "robot.added_at", "robot.sealed_url", "robot.sealed_secret"])
    .$if(only !== undefined, (open) => open.where("robot.id", "=", only ?? ""))
    .orderBy("area.preorder_from")
    .orderBy("robot.added_at")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    areaId: areaId(row.area_id),
    areaName: row.area_name,
    name: row.name,
    style: row.style as RobotStyle,
    host: row.host,
    kinds: row.kinds,
    addedAt: instantOf(row.added_at),
    sealedUrl: row.sealed_url,
    sealedSecret: row.sealed_secret,
  }));
}

/** The robots of the caller's areas. */
export function robotsInScope(query: Reader): Promise<SealedRobot[]> {
  return robotsWhere(query, undefined);
}

export async function findRobot(query: Reader, id: string): Promise<SealedRobot | undefined> {
  return (await robotsWhere(query, id))[0];
}

export const ROBOTS_PER_AREA = 10;

export type NewRobot = {
  readonly id: string;
  readonly areaId: AreaId;
  readonly name: string;
  readonly style: RobotStyle;
  readonly host: string;
  readonly sealedUrl: string;
  readonly sealedSecret: string | null;
  readonly kinds: readonly string[];
  readonly addedBy: UserId;
};

/** Adds a robot; false when its area has as many as it may. */
export async function insertRobot(write: Writer, robot: NewRobot, at: Instant): Promise<boolean> {
  await lockByName(write, `robots:${robot.areaId}`);
  const { numAffectedRows } = await sql`insert into notice_robot
      (id, area_id, name, style, host, sealed_url, sealed_secret, kinds, added_by, added_at)
    select ${robot.id}::uuid, ${robot.areaId}::integer, ${robot.name}, ${robot.style}, ${robot.host}, ${robot.sealedUrl},
      ${robot.sealedSecret}, ${[...robot.kinds]}::text[], ${robot.addedBy}::uuid, ${at}::timestamptz
    where (select count(*) from notice_robot where area_id = ${robot.areaId}::integer) < ${ROBOTS_PER_AREA}::integer`.execute(
    write,
  );
  return numAffectedRows === 1n;
}

/** Other kinds, or another name; the address of a robot is not changed: another one is another robot. */
export async function changeRobot(
  write: Writer,
  id: string,
  { name, kinds }: Pick<NewRobot, "name" | "kinds">,
): Promise<boolean> {
  const { numUpdatedRows } = await write
    .updateTable("notice_robot")
    .set({ name, kinds: [...kinds] })
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deleteRobot(write: Writer, id: string): Promise<boolean> {
  const { numDeletedRows } = await write.deleteFrom("notice_robot").where("id", "=", id).executeTakeFirst();
  return numDeletedRows === 1n;
}
