export { splitFaults } from "./check-split.ts";
export { contentWithSplits, type SettledSplit } from "./content-with-splits.ts";
export { splitProblem } from "./split-problem.ts";
export { splitTargets } from "./split-target.ts";
export type { SplitAnswer, SplitTask } from "./split-task.ts";
