import type { Instant } from "#kernel";
import type { ChainFault } from "../domain/chain.ts";
import type { ChainKeeper } from "./keep-chain.ts";

export type Verification = {
  readonly running: boolean;
  readonly checked: number;
  readonly total: number;
  readonly startedAt: Instant;
  readonly finishedAt: Instant | null;
  readonly byName: string;
  readonly fault: ChainFault | null;
  readonly failed: boolean;
};

/** One verification at a time, asked for from a page and looked at while it goes on. */
export class Verifications {
  #last: Verification | null = null;
  readonly #chain: ChainKeeper;
  readonly #clock: () => Instant;

  constructor(chain: ChainKeeper, clock: () => Instant) {
    this.#chain = chain;
    this.#clock = clock;
  }

  /** The one under way or the last one; null before the first. */
  get last(): Verification | null {
    return this.#last;
  }

  /** Begins one, unless one is under way. */
  begin(byName: string, total: number): void {
    if (this.#last?.running) return;
    const begun = { checked: 0, total, startedAt: this.#clock(), byName, fault: null, failed: false };
    this.#last = { ...begun, running: true, finishedAt: null };
    const onProgress = (checked: number) => this.#change({ checked, total: Math.max(total, checked) });
    this.#chain
      .verify(onProgress)
      .then(({ checked, fault }) => this.#change({ checked, fault }))
      .catch(() => this.#change({ failed: true }))
      .finally(() => this.#change({ running: false, finishedAt: this.#clock() }));
  }

  #change(change: Partial<Verification>): void {
    if (this.#last) this.#last = { ...this.#last, ...change };
  }
}
