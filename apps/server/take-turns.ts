/** A place among those that work; `end` gives it to the next. */
type Turn = { readonly end: () => void };

/** Lets `atOnce` work at a time and `waiting` stand in line; who comes when the line is full gets no turn. */
export function takeTurns(atOnce: number, waiting: number) {
  let working = 0;
  const line: (() => void)[] = [];
  const end = () => {
    // The place goes straight to the next in line, so that nobody who comes just then slips in before.
    const next = line.shift();
    if (next) next();
    else working--;
  };
  return {
    /** `onWait` is called when one has to stand in line. */
    async wait(onWait: () => void): Promise<Turn | undefined> {
      if (working < atOnce) working++;
      else if (line.length >= waiting) return undefined;
      else {
        onWait();
        await new Promise<void>((resolve) => line.push(resolve));
      }
      return { end };
    },
  };
}
