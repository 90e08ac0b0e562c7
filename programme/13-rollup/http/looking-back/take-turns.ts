import { type Result, refuse } from "#kernel";

/** Makes work that looks back take its turn: so many at once in all, whatever they look at. */
export type Turns = <Asked extends readonly unknown[], Told>(
  work: (...asked: Asked) => Promise<Result<Told>>,
) => (...asked: Asked) => Promise<Result<Told>>;

/** Turns for so many at once; whoever comes when they are all at it is refused `rollup.looking-back-busy`. */
export function turnsFor(atOnce: number): Turns {
  let looking = 0;
  return (work) =>
    async (...asked) => {
      if (looking >= atOnce) return refuse("rollup.looking-back-busy");
      looking++;
      try {
        return await work(...asked);
      } finally {
        looking--;
      }
    };
}
