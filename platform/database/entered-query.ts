import pg from "pg";

/** What a transaction is to see and change, as the settings that row-level security reads. */
export type Entering = {
  readonly user: string;
  readonly scope: string;
  readonly purpose: string;
  readonly subjects: string;
};

type Statement = { readonly name: string; readonly text: string; readonly values: string[] };

/** Statements with a name are kept prepared by the connection. */
type Asked = { readonly name?: string; readonly text: string; readonly values: unknown[] };

const SETTINGS = `set_config('gongfu.user', $1, true) as acting, set_config('gongfu.scope', $2, true) as scope,
  set_config('gongfu.purpose', $3, true) as purpose, set_config('gongfu.subjects', $4, true) as subjects`;

/** Enters the transaction under way. */
export const enterToWrite = (as: Entering): Statement => ({
  name: "enter-to-write",
  text: `select ${SETTINGS}`,
  values: [as.user, as.scope, as.purpose, as.subjects],
});

/** Enters the transaction under way, which then only reads. It has no row: what stands before a question adds nothing to its answer. */
export const enterToRead = (as: Entering): Statement => ({
  name: "enter-to-read",
  text: `select from (
      select set_config('transaction_read_only', 'on', true) as reading, ${SETTINGS} offset 0
    ) as entered where reading || acting || scope || purpose || subjects is null`,
  values: [as.user, as.scope, as.purpose, as.subjects],
});

type Wire = pg.Connection & { bind(message: object): void; execute(message: object): void };

/** What `pg` writes for a statement; its types do not tell of it. */
const OF_PG = pg.Query as unknown as new (
  asked: Asked & { readonly queryMode: "extended" },
  then: (error: Error | undefined, result: unknown) => void,
) => { prepare(connection: Wire): void };

/**
 * A question behind its entering, in one message to the server: what stands between two marks of the protocol is one transaction, so that
 * the settings hold for the question and for nothing else, and nobody needs to begin or end anything. When the entering
 * fails, the server skips the question. The connection must have been asked `enterToRead` by itself before: it is named here, not told.
 */
class EnteredQuery extends OF_PG {
  readonly #enter: Statement;

  constructor(asked: Asked, as: Entering, then: (error: Error | undefined, result: unknown) => void) {
    super({ ...asked, queryMode: "extended" }, then);
    this.#enter = enterToRead(as);
  }

  override prepare(connection: Wire): void {
    connection.bind({ statement: this.#enter.name, values: this.#enter.values });
    connection.execute({});
    super.prepare(connection);
  }
}

/** Asks one question in a transaction of its own that is entered as told and only reads. */
export function askEntered(client: pg.ClientBase, asked: Asked, as: Entering): Promise<pg.QueryResult> {
  return new Promise((resolve, reject) => {
    const then = (error: Error | undefined, result: unknown) => {
      if (error) reject(error);
      // The entering has a result of its own, before that of the question.
      else resolve((Array.isArray(result) ? result.at(-1) : result) as pg.QueryResult);
    };
    client.query(new EnteredQuery(asked, as, then) as unknown as pg.Submittable);
  });
}
