import { sql } from "kysely";
import type { Writer } from "#database";

/**
 * Lets the database's planner look at the register after much came in at once; a second or less, however long the register is. In a transaction
 * of its own, after what came in is there: it waits for others who do the same.
 */
export async function lookAtRegister(write: Writer): Promise<void> {
  await sql`select look_at_register()`.execute(write);
}
