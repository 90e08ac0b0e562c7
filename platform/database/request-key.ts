import { deserialize, serialize } from "node:v8";
import { sql, type Transaction } from "kysely";
import { accept, type Result, refuse } from "#kernel";
import type { DB as Schema } from "./schema.gen.ts";

/** A key that a caller gave a changing request, so that it may be sent again when no answer arrives. */
export type RequestKey = {
  readonly key: string;
  /** SHA-256 of what is asked: a key stands for one request. */
  readonly digest: Uint8Array;
  /** Numbers the transactions of the request from 0 on. */
  readonly nextTurn: () => number;
};

type Row = { readonly digest: Buffer; readonly outcome: Buffer | null };

/**
 * Does the work the first time the key is seen, and gives what it came to then every other time; who comes while it is being done waits.
 * A refusal leaves nothing behind and may be tried again under the same key. Refuses `http.request-key-reused` for another request.
 */
export async function doneOnce<T>(
  write: Transaction<Schema>,
  { userId, requestKey }: { readonly userId: string; readonly requestKey: RequestKey },
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const { key, digest } = requestKey;
  const turn = requestKey.nextTurn();
  const claimed = await sql`insert into request_key (user_id, key, turn, digest)
    values (${userId}, ${key}, ${turn}, ${digest}) on conflict do nothing returning turn`.execute(write);
  if (claimed.rows.length === 0) {
    const { rows } = await sql<Row>`select digest, outcome from request_key
      where user_id = ${userId} and key = ${key} and turn = ${turn}`.execute(write);
    const [done] = rows;
    if (!done?.outcome) throw new Error("a request that was done left no outcome");
    return done.digest.equals(digest) ? accept(deserialize(done.outcome)) : refuse("http.request-key-reused");
  }
  const result = await work();
  if (result.ok)
    await sql`update request_key set outcome = ${serialize(result.value)}
      where user_id = ${userId} and key = ${key} and turn = ${turn}`.execute(write);
  return result;
}

/** Forgets so many keys that nobody will send again; gives how many there were. */
export async function forgetRequestKeys(write: Transaction<Schema>, before: Date, most: number): Promise<number> {
  const forgotten = await sql`delete from request_key where ctid = any(array(
    select ctid from request_key where at < ${before} order by at limit ${most}))`.execute(write);
  return Number(forgotten.numAffectedRows ?? 0);
}
