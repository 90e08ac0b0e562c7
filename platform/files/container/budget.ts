/** What a container may hold. Checked from its directory before anything is inflated, and again while inflating. */
export type ContainerBudget = {
  /** Bytes of the container itself. */
  readonly containerBytes: number;
  /** Bytes of all parts together, inflated. */
  readonly inflatedBytes: number;
  /** Inflated bytes per stored byte of one part. */
  readonly ratio: number;
  /** Parts below this many inflated bytes may be packed as tightly as they like: long tables of short cells pack 130 : 1. */
  readonly ratioFromBytes: number;
  readonly parts: number;
};

export const CONTAINER_BUDGET: ContainerBudget = {
  containerBytes: 50 * 1024 * 1024,
  inflatedBytes: 500 * 1024 * 1024,
  ratio: 100,
  ratioFromBytes: 16 * 1024 * 1024,
  parts: 2000,
};
