import type { DecompositionTable, Target } from "../../draft.ts";
import { plainText } from "../normalise/character.ts";

type Table = Omit<DecompositionTable, "id">;
type Goal = Omit<Target, "id">;

/** A head as short as this names no indicator by itself: 诊断, 改造. */
const SHORT = 3;

/** The goal of the text that a short head stands for: it holds the word and is the total of one of its rows. */
function goalBehind(name: string, table: Table, goals: readonly Goal[]): string | undefined {
  const { total_region } = table;
  if (total_region === null) return undefined;
  const rows = table.rows.filter((row) => row.indicator === name && Object.hasOwn(row.values, total_region));
  const same = goals.filter(
    (goal) =>
      plainText(goal.indicator).includes(name) &&
      rows.some((row) => row.unit === goal.unit && row.year === goal.year && row.values[total_region] === goal.value),
  );
  const names = [...new Set(same.map((goal) => goal.indicator))];
  return names.length === 1 ? names[0] : undefined;
}

/** Tables whose short heads have the name that the goals in the text give to the same numbers. */
export function withFullNames(tables: readonly Table[], goals: readonly Goal[]): readonly Table[] {
  return tables.map((table) => {
    const short = [...new Set(table.rows.map((row) => row.indicator))].filter((it) => it !== "" && it.length <= SHORT);
    const full = new Map(short.map((name) => [name, goalBehind(name, table, goals) ?? name] as const));
    if ([...full].every(([name, known]) => name === known)) return table;
    return {
      ...table,
      rows: table.rows.map((row) => ({ ...row, indicator: full.get(row.indicator) ?? row.indicator })),
    };
  });
}
