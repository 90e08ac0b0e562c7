/**
 * The lines of `Case.cells` for a table of areas down and times across: `times` as `2025 annual`, numbers of each area in their order,
 * `null` where a cell holds none.
 */
export function cellsOf(
  unit: string,
  times: readonly string[],
  areas: Readonly<Record<string, readonly (number | null)[]>>,
): string[] {
  return Object.entries(areas).flatMap(([area, values]) =>
    values.flatMap((value, i) => (value === null ? [] : [`${area} ${times[i] ?? ""} ${value}${unit}`])),
  );
}
