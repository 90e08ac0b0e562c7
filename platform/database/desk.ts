import { type DatabaseConnection, Kysely, PostgresDialect, PostgresDriver, type TransactionSettings } from "kysely";
import type pg from "pg";
import { nameOfKept } from "./kept.ts";
import type { DB as Schema } from "./schema.gen.ts";

/** What a transaction is to see and change, as the settings that row-level security reads. */
export type Entering = {
  readonly user: string;
  readonly scope: string;
  readonly purpose: string;
  readonly subjects: string;
};

const ENTER = `select set_config('gongfu.user', $1, true), set_config('gongfu.scope', $2, true),
  set_config('gongfu.purpose', $3, true), set_config('gongfu.subjects', $4, true)`;

/**
 * Begins a transaction, enters it and lets the first query follow without waiting for either: three statements, one way to the
 * server and back. The settings hold until the transaction ends, whoever has the connection then. Reading leaves nothing to wait
 * for at the end.
 */
class PipeliningDriver extends PostgresDriver {
  readonly #client: pg.PoolClient;
  readonly #entering: () => Entering;
  #opening: Promise<unknown> = Promise.resolve();
  #reading = false;

  constructor(client: pg.PoolClient, entering: () => Entering) {
    // The connection is taken from the pool and given back by whoever uses the desk.
    const query = (text: string, values: unknown[]) => {
      const name = nameOfKept(text);
      return name === undefined ? client.query(text, values) : client.query({ name, text, values });
    };
    const held = { query, release: () => undefined };
    super({ pool: { connect: async () => held as never, end: async () => undefined } as never });
    this.#client = client;
    this.#entering = entering;
  }

  override async beginTransaction(_connection: DatabaseConnection, { accessMode }: TransactionSettings): Promise<void> {
    this.#reading = accessMode === "read only";
    const { user, scope, purpose, subjects } = this.#entering();
    this.#opening = Promise.all([
      this.#client.query(this.#reading ? "start transaction read only" : "begin"),
      this.#client.query({ name: "enter", text: ENTER, values: [user, scope, purpose, subjects] }),
    ]);
    // Whatever is wrong is told at the end at the latest; until then it is no accident that nobody looks.
    this.#opening.catch(() => undefined);
  }

  override async commitTransaction(): Promise<void> {
    await this.#opening;
    const ended = this.#client.query("commit");
    if (this.#reading) ended.catch(() => undefined);
    else await ended;
  }

  override async rollbackTransaction(): Promise<void> {
    await this.#client.query("rollback");
    // What went wrong at the beginning is the reason of all that followed.
    await this.#opening;
  }
}

class DeskDialect extends PostgresDialect {
  readonly #driver: PipeliningDriver;

  constructor(driver: PipeliningDriver) {
    super({ pool: undefined as never });
    this.#driver = driver;
  }

  override createDriver(): PipeliningDriver {
    return this.#driver;
  }
}

/** A connection of the pool with the query builder that writes to it; one transaction at a time. */
export class Desk {
  readonly #kysely: Kysely<Schema>;
  #entering: Entering = { user: "", scope: "{}", purpose: "", subjects: "{}" };

  constructor(client: pg.PoolClient) {
    this.#kysely = new Kysely<Schema>({ dialect: new DeskDialect(new PipeliningDriver(client, () => this.#entering)) });
  }

  /** A transaction that enters as told when it begins. */
  transaction(entering: Entering) {
    this.#entering = entering;
    return this.#kysely.transaction();
  }
}
