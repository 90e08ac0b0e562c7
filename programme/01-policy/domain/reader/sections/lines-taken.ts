/** Tells of a line whether a table has it. */
export type LinesTaken = { has(line: number): boolean };

/** The lines of a document that tables have. */
export class TableLines implements LinesTaken {
  readonly #taken: boolean[] = [];

  add(line: number): void {
    this.#taken[line] = true;
  }

  has(line: number): boolean {
    return this.#taken[line] === true;
  }
}
