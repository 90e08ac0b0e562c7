/** One of those who do the same work, or work that ours is held against. */
export type Contender = {
  readonly id: string;
  /** What it does, in a few words, for the table. */
  readonly does: string;
  /** The work, done once over everything. Timed: it returns what it made, or a promise of it, and checks nothing. */
  run(): unknown;
  /** What identifies the result; computed untimed after every sample. */
  hashOf(result: unknown): string;
  /** For work that is done once: the milliseconds of the result that count, when not all of it does. */
  timeOf?(result: unknown): number;
  /** For results that must be asked for: used instead of `hashOf` when it is there. */
  hashLater?(result: unknown): Promise<string>;
  /** The hash that a right result has, found another way than by `run`. Asked once, untimed. */
  expected(): string | Promise<string>;
};

/** A figure of ours beside a baseline's, both of the same run. */
export type Comparison = {
  readonly id: string;
  readonly ours: string;
  readonly baseline: string;
  /** rate: units of work in a second; time: milliseconds for all of it. */
  readonly measure: "rate" | "time";
  /** What ours/baseline should reach (rate) or stay below (time); null when it is only told. */
  readonly goal: number | null;
};

/** Something to measure, with everything it needs already loaded. */
export type Job = {
  readonly id: string;
  /** What is worked on: shown above the table and kept in the JSON. */
  readonly input: string;
  /** How many units of work one run does, and what they are called. */
  readonly amount: number;
  readonly unit: string;
  readonly contenders: readonly Contender[];
  readonly comparisons: readonly Comparison[];
  /** Work too long to be repeated: each contender runs once, in their order, and is checked like all others. */
  readonly once?: boolean;
  /** Told below the tables: what neither a median nor a ratio says. */
  readonly notes?: () => readonly string[];
  /** Takes away what the job started. */
  readonly close?: () => Promise<void>;
};

/** How a job is asked for. `quick`: small enough for CI. */
export type JobOptions = { readonly quick: boolean };
