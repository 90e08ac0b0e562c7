/**
 * A smallest set of items that cannot be kept together: without any one of them the others can. Divides and conquers, so a
 * small clash among many items is found with few questions. `possible` must stay true when items are taken away, and be
 * false for all of them together.
 */
export async function findClash<T>(
  items: readonly T[],
  possible: (kept: readonly T[]) => Promise<boolean>,
): Promise<T[]> {
  return narrow({ background: [], added: false, items }, possible);
}

type Narrowing<T> = {
  readonly background: readonly T[];
  /** The background has grown since it was last seen to be possible. */
  readonly added: boolean;
  readonly items: readonly T[];
};

async function narrow<T>(
  { background, added, items }: Narrowing<T>,
  possible: (kept: readonly T[]) => Promise<boolean>,
): Promise<T[]> {
  if (added && !(await possible(background))) return [];
  if (items.length <= 1) return [...items];
  const middle = Math.ceil(items.length / 2);
  const [first, second] = [items.slice(0, middle), items.slice(middle)];
  const late = await narrow(
    { background: [...background, ...first], added: first.length > 0, items: second },
    possible,
  );
  const early = await narrow({ background: [...background, ...late], added: late.length > 0, items: first }, possible);
  return [...early, ...late];
}
