import { accept, type Result } from "#kernel";

type UnderWay = { readonly taken: Promise<Result<unknown>>; readonly rows: number };

/** Batches on their way into the register, one behind the other; refuses what the first that failed refused. */
export class BatchesUnderWay {
  readonly #most: number;
  readonly #onDone: (rows: number) => void;
  #underWay: UnderWay[] = [];

  /** `onDone` is told how many rows are there, batch by batch in their order. */
  constructor(most: number, onDone: (rows: number) => void) {
    this.#most = most;
    this.#onDone = onDone;
  }

  /** Takes one more on, once fewer than `most` are under way. */
  async add(rows: number, taken: Promise<Result<unknown>>): Promise<Result<unknown>> {
    // Whoever waits for it finds out; until then it is no accident that nobody looks.
    taken.catch(() => undefined);
    this.#underWay.push({ taken, rows });
    return this.#wait(this.#most - 1);
  }

  end(): Promise<Result<unknown>> {
    return this.#wait(0);
  }

  /** When nothing is under way any more, however it ended: nothing may be asked of a transaction that is over. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#underWay.map(({ taken }) => taken));
  }

  /** What failed is told when nothing is under way any more: the transaction ends behind it. */
  async #wait(left: number): Promise<Result<unknown>> {
    while (this.#underWay.length > left) {
      const { taken, rows } = this.#underWay[0] as UnderWay;
      const [ended] = await Promise.allSettled([taken]);
      this.#underWay.shift();
      if (ended.status === "rejected" || !ended.value.ok) {
        await this.settled();
        return taken;
      }
      this.#onDone(rows);
    }
    return accept();
  }
}
