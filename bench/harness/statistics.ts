/** The value below which a share of the sorted values lies, interpolated between neighbours (type 7 of the statistics books). */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError("nothing was measured");
  const sorted = values.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** How wide the middle half of the values lies, as a share of the median. */
export function spread(values: readonly number[]): number {
  return (quantile(values, 0.75) - quantile(values, 0.25)) / median(values);
}

/** Above this spread the machine was busy with something else, and a figure is only an indication. */
const NOISY_ABOVE = 0.25;

export function isNoisy(values: readonly number[]): boolean {
  return spread(values) > NOISY_ABOVE;
}

/** Numbers from 0 to 1 that are the same for the same seed everywhere (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The same items in another order, each order equally likely. */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const drawn = items.map((item) => ({ item, at: random() }));
  return drawn.toSorted((a, b) => a.at - b.at).map(({ item }) => item);
}
