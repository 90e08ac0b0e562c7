import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { seconds } from "./report.ts";
import { keepResults } from "./security-evidence/keep-results.ts";
import { SECTIONS, type Section, sectionsNamed } from "./test-run/sections.ts";
import { closingLine, NOTHING, type Tally, total } from "./test-run/tally.ts";
import { REPORTS } from "./test-run/vitest-run.ts";

const ROOT = resolve(import.meta.dirname, "..");

/** Some tests read the reference documents that lie beside a maintainer's checkout; a clone without them cannot run those. */
const HAS_REFERENCES = existsSync(resolve(ROOT, "../shared"));

type Run = { readonly title: string; readonly tally: Tally; readonly leftOut?: string };

async function runSection({ title, brief, run }: Section): Promise<Run> {
  if (!brief) console.log(`\n── ${title} ──`);
  const started = performance.now();
  try {
    const outcome = await run(ROOT);
    if (!brief) console.log(`── ${title}: ${seconds(started)}`);
    return "leftOut" in outcome ? { title, tally: NOTHING, leftOut: outcome.leftOut } : { title, tally: outcome };
  } catch (error) {
    console.error(error);
    return { title, tally: { ...NOTHING, failed: 1 } };
  }
}

/** Tells what was not run and why, and returns how many of those omissions a complete run does not forgive. */
function tellOmissions(runs: readonly Run[]): number {
  const leftOut = runs.flatMap(({ title, leftOut }) =>
    leftOut === undefined ? [] : [`left out: ${title} (${leftOut})`],
  );
  const skipped = runs.flatMap(({ title, tally }) => tally.skipped.map((name) => `skipped: ${title} > ${name}`));
  for (const line of [...leftOut, ...skipped]) console.log(line);
  if (skipped.length > 0 && !HAS_REFERENCES) console.log("(no ../shared here: the tests that read it are skipped)");
  return leftOut.length + (HAS_REFERENCES ? skipped.length : 0);
}

/** Checks read the tree and change nothing in it, so that they may run beside each other; the longest takes as long as all others. */
const AT_ONCE = 2;

/** Works through a list, so many at a time, and gives what came of each in the order of the list. */
async function together<T, R>(most: number, list: readonly T[], work: (one: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const left = list.entries();
  const worker = async () => {
    for (const [place, one] of left) results[place] = await work(one);
  };
  await Promise.all(Array.from({ length: most }, worker));
  return results;
}

async function runAll(sections: readonly Section[], complete: boolean): Promise<Tally> {
  const started = performance.now();
  const runs: Run[] = [];
  const checks = sections.filter(({ brief }) => brief);
  runs.push(...(await together(AT_ONCE, checks, runSection)));
  for (const section of sections) if (!section.brief) runs.push(await runSection(section));
  console.log(`\n── ${seconds(started)} in all ──`);
  for (const { title, tally } of runs) if (tally.failed > 0) console.log(`failed: ${title} (${tally.failed})`);
  const omissions = tellOmissions(runs);
  const tally = total(runs.map((each) => each.tally));
  if (!complete || omissions === 0) return tally;
  console.log(`A complete run leaves nothing out; ${omissions} omitted.`);
  return { ...tally, failed: tally.failed + omissions };
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    complete: { type: "boolean", default: process.env.CI === "true" },
    deep: { type: "boolean" },
    "keep-evidence": { type: "boolean" },
  },
});
// Read by the tests (tools/deep.ts).
if (values.deep) process.env["GONGFU_DEEP"] = "1";
const sections = sectionsNamed(positionals);
if (sections) {
  const tally = await runAll(sections, values.complete);
  if (values["keep-evidence"]) keepResults(ROOT, REPORTS, new Date().toISOString().slice(0, 10));
  console.log(closingLine(tally));
  process.exitCode = tally.failed > 0 ? 1 : 0;
} else {
  console.error(`Sections: checks, ${SECTIONS.map(({ name }) => name).join(", ")}.`);
  process.exitCode = 1;
}
