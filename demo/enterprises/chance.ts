/** Chance that is the same on every machine: the mulberry32 sequence of a seed. */
export type Chance = {
  /** At least 0, less than 1. */
  readonly share: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number;
  readonly oneOf: <T>(things: readonly T[]) => T;
  /** One of the things, each as often as its weight says. */
  readonly weighted: <T extends { readonly weight: number }>(things: readonly T[]) => T;
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
    weighted: (things) => {
      let left = share() * things.reduce((sum, { weight }) => sum + weight, 0);
      for (const thing of things) {
        left -= thing.weight;
        if (left < 0) return thing;
      }
      return oneOf(things);
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share()),
  };
}
