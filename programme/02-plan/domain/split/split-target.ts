import { accept, compare, type Fraction, fraction, multiply, type Result, refuse, subtract } from "#kernel";
import type { ProgramAnswer, SolveProgram } from "#optimisation/program";
import { printed } from "../decimal.ts";
import type { Decimal } from "../plan-content.ts";
import { splitFaults } from "./check-split.ts";
import { clashTally } from "./clash-tally.ts";
import { findClash } from "./find-clash.ts";
import { idealShares, type Shares } from "./ideal-shares.ts";
import { type Rule, type SplitProblem, splitProblem } from "./split-problem.ts";
import { roundingProgram } from "./split-program.ts";
import type { SplitAnswer, SplitTask } from "./split-task.ts";
import { floor } from "./water-fill.ts";

/** What is known of a task before anybody asks why it cannot be split. */
type FirstAnswer = SplitAnswer | { readonly status: "clashing"; readonly problem: SplitProblem };

/**
 * Splits several indicators, one after the other, so that nobody else waits for all of them. Those that can be split are
 * answered before the clashes of the others, which take longer, are looked for. What `splitTarget` says of each.
 */
export async function splitTargets(tasks: readonly SplitTask[], solve: SolveProgram): Promise<SplitAnswer[]> {
  const first: FirstAnswer[] = [];
  for (const task of tasks) first.push(await firstAnswer(task, solve));
  const answers: SplitAnswer[] = [];
  for (const answer of first) {
    answers.push(answer.status === "clashing" ? await explain(answer.problem, solve) : answer);
  }
  return answers;
}

/**
 * Splits one indicator by controlled rounding: every cell is the step below or above its proportional share where that is
 * possible, the whole as near to the shares as can be, and every sum holds exactly. What the solver says is rounded to whole
 * steps and verified; a wrong split is thrown, never returned. Refuses like `splitProblem`, and `plan.split-out-of-time`.
 */
export async function splitTarget(task: SplitTask, solve: SolveProgram): Promise<SplitAnswer> {
  const answer = await firstAnswer(task, solve);
  return answer.status === "clashing" ? explain(answer.problem, solve) : answer;
}

async function firstAnswer(task: SplitTask, solve: SolveProgram): Promise<FirstAnswer> {
  const problem = splitProblem(task);
  if (!problem.ok) return { status: "refused", refusal: problem.refusal };
  const shares = idealShares(problem.value);
  const cells = await roundedCells(problem.value, shares, solve);
  if (!cells.ok) return { status: "refused", refusal: cells.refusal };
  if (cells.value === undefined) return { status: "clashing", problem: problem.value };
  return verified(problem.value, shares, cells.value);
}

/** Whole steps by area and year, or undefined when nothing keeps all rules. */
async function roundedCells(
  problem: SplitProblem,
  shares: Shares,
  solve: SolveProgram,
): Promise<Result<bigint[][] | undefined>> {
  const rounding = roundingProgram(problem, problem.rules, shares);
  if (!rounding) return accept(undefined);
  const answer = await solve(rounding.program);
  if (answer.status === "out-of-time") return refuse("plan.split-out-of-time", { indicator: problem.task.indicator });
  if (answer.status === "infeasible") return accept(undefined);
  const cells = rounding.read(answer);
  if (!cells) throw new Error("the solver's figures are not whole");
  return accept(cells);
}

function verified(problem: SplitProblem, shares: Shares, steps: readonly (readonly bigint[])[]): SplitAnswer {
  const { task, step } = problem;
  const print = (value: Fraction): Decimal => printed(multiply(value, step));
  const cells = steps.map((row) => row.map((count) => print(fraction(count))));
  const faults = splitFaults(task, cells);
  if (faults.length > 0) throw new Error(`the solver's split is wrong: ${JSON.stringify(faults)}`);
  const strayed = steps.flatMap((row, area) =>
    row.filter((count, year) => {
      const away = subtract(fraction(count), shares[area]?.[year] ?? fraction(count));
      return compare(away, fraction(1n)) >= 0 || compare(away, fraction(-1n)) <= 0;
    }),
  ).length;
  const cut = (value: Fraction) => fraction(floor(multiply(value, fraction(10_000n))), 10_000n);
  return { status: "split", cells, shares: shares.map((row) => row.map((share) => print(cut(share)))), strayed };
}

/** Names the rules that cannot be kept together. */
async function explain(problem: SplitProblem, solve: SolveProgram): Promise<SplitAnswer> {
  let late = false;
  const possible = async (rules: readonly Rule[]) => {
    if (late) return true;
    const rounding = roundingProgram(problem, rules, undefined);
    if (!rounding) return false;
    const answer: ProgramAnswer = await solve(rounding.program);
    if (answer.status === "out-of-time") late = true;
    return answer.status !== "infeasible";
  };
  if (await possible(problem.rules)) {
    if (!late) throw new Error("the solver calls the same rules possible and impossible");
    return outOfTime(problem);
  }
  const rules = await findClash(problem.rules, possible);
  if (late) return outOfTime(problem);
  return { status: "impossible", clash: rules.map(({ name }) => name), tally: clashTally(problem, rules) };
}

function outOfTime({ task: { indicator } }: SplitProblem): SplitAnswer {
  return { status: "refused", refusal: refuse("plan.split-out-of-time", { indicator }).refusal };
}
