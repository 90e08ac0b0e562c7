/** Things with their weights added up, so that one of many thousands is found in a few steps. */
export type Weighted<T> = { readonly things: readonly T[]; readonly upTo: Float64Array };

export function weightsOf<T extends { readonly weight: number }>(things: readonly T[]): Weighted<T> {
  const upTo = new Float64Array(things.length);
  let sum = 0;
  for (const [index, { weight }] of things.entries()) {
    sum += weight;
    upTo[index] = sum;
  }
  return { things, upTo };
}

/** Chance that is the same on every machine: the mulberry32 sequence of a seed. */
export type Chance = {
  /** At least 0, less than 1. */
  readonly share: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number;
  readonly oneOf: <T>(things: readonly T[]) => T;
  /** One of the things, each as often as its weight says. */
  readonly weighted: <T>(weighted: Weighted<T>) => T;
  /** A number around 0 with deviation 1, as heights of people are. */
  readonly normal: () => number;
};

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const oneOf = <T>(things: readonly T[]): T => {
    const thing = things[Math.floor(share() * things.length)];
    if (thing === undefined) throw new Error("nothing to choose from");
    return thing;
  };
  return {
    share,
    whole: (low, high) => low + Math.floor(share() * (high - low + 1)),
    oneOf,
    weighted: ({ things, upTo }) => {
      const wanted = share() * (upTo.at(-1) ?? 0);
      let [low, high] = [0, upTo.length - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((upTo[middle] ?? 0) > wanted) high = middle;
        else low = middle + 1;
      }
      const thing = things[low];
      if (thing === undefined) throw new Error("nothing to choose from");
      return thing;
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share()),
  };
}
