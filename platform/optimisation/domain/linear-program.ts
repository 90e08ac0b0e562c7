/** One decision: what it may be, and what one unit of it costs. `upper` null: no end upwards. */
type ProgramVariable = {
  readonly lower: number;
  readonly upper: number | null;
  readonly cost: number;
  readonly integer: boolean;
};

/** `Σ coefficient × variable`, held between both ends (null: open); a variable is named by its place in the list. */
type ProgramRow = {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly terms: readonly (readonly [variable: number, coefficient: number])[];
};

/** A linear program, mixed with integers or not, that wants the least cost. All figures are finite. */
export type LinearProgram = { readonly variables: readonly ProgramVariable[]; readonly rows: readonly ProgramRow[] };

/** What a solver says. `values` stand in the order of the variables and are floating-point: whoever asked rounds and verifies. */
export type ProgramAnswer =
  | { readonly status: "optimal"; readonly values: readonly number[] }
  | { readonly status: "infeasible" }
  | { readonly status: "out-of-time" };

/** A solver behind the port. It throws when it breaks; an answer is never a guess. */
export type SolveProgram = (program: LinearProgram) => Promise<ProgramAnswer>;
