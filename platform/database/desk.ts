import { type DatabaseConnection, Kysely, PostgresDialect, PostgresDriver, type TransactionSettings } from "kysely";
import type pg from "pg";
import { askEntered, type Entering, enterToRead, enterToWrite } from "./entered-query.ts";
import { nameOfKept } from "./kept.ts";
import type { DB as Schema } from "./schema.gen.ts";

/**
 * Writers begin a transaction, enter it and let the first statement follow without waiting for either, in one way to the server and
 * back; the settings hold until the transaction ends, whoever has the connection then. Readers need no transaction around several
 * questions, each of which sees what was committed before it anyway: each is entered by itself.
 */
class PipeliningDriver extends PostgresDriver {
  readonly #client: pg.PoolClient;
  readonly #entering: () => Entering;
  #opening: Promise<unknown> = Promise.resolve();
  #reading = false;
  #knowsHowToRead = false;

  constructor(client: pg.PoolClient, entering: () => Entering) {
    // The connection is taken from the pool and given back by whoever uses the desk.
    const query = (text: string, values: unknown[]) => this.#ask(text, values);
    const held = { query, release: () => undefined };
    super({ pool: { connect: async () => held as never, end: async () => undefined } as never });
    this.#client = client;
    this.#entering = entering;
  }

  #ask(text: string, values: unknown[]): Promise<pg.QueryResult> {
    const name = nameOfKept(text);
    const asked = name === undefined ? { text, values } : { name, text, values };
    return this.#reading ? askEntered(this.#client, asked, this.#entering()) : this.#client.query(asked);
  }

  override async beginTransaction(_connection: DatabaseConnection, { accessMode }: TransactionSettings): Promise<void> {
    this.#reading = accessMode === "read only";
    if (this.#reading) this.#learnToRead();
    else {
      this.#together();
      this.#opening = Promise.all([this.#client.query("begin"), this.#client.query(enterToWrite(this.#entering()))]);
      // Whatever is wrong is told at the end at the latest; until then it is no accident that nobody looks.
      this.#opening.catch(() => undefined);
    }
  }

  override async commitTransaction(): Promise<void> {
    if (this.#reading) return;
    await this.#opening;
    await this.#client.query("commit");
  }

  override async rollbackTransaction(): Promise<void> {
    if (this.#reading) return;
    await this.#client.query("rollback");
    // What went wrong at the beginning is the reason of all that followed.
    await this.#opening;
  }

  /** The connection is told once how reading is entered; nobody waits for it, for what is asked behind it is answered behind it. */
  #learnToRead(): void {
    if (this.#knowsHowToRead) return;
    this.#knowsHowToRead = true;
    this.#client.query(enterToRead(this.#entering())).catch(() => {
      this.#knowsHowToRead = false;
    });
  }

  /** What is asked before anything else happens leaves in one piece: each piece wakes the server's process once. */
  #together(): void {
    const { stream } = this.#client.connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
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
