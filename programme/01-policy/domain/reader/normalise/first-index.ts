/** The first of the places 0 … count - 1 for which `is` holds, where it holds for all behind it too; `count` when for none. */
export function firstIndexWhere(count: number, is: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (is(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
