import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { CHECKS } from "./checks.ts";
import { counted, passes } from "./report.ts";

/** `npm run check` runs all repository checks, `npm run check -- NAME…` some of them. */
const { positionals } = parseArgs({ allowPositionals: true });
const root = resolve(import.meta.dirname, "..");
const unknown = positionals.filter((name) => !CHECKS.some((check) => check.name === name));
let failed = 0;
if (unknown.length > 0) {
  console.error(`There is no check "${unknown.join('", "')}". Checks: ${CHECKS.map(({ name }) => name).join(", ")}.`);
  failed = 1;
} else {
  for (const check of CHECKS) {
    if (positionals.length > 0 && !positionals.includes(check.name)) continue;
    if (!(await passes(check, root))) failed += 1;
  }
  if (failed > 0) console.error(`${counted(failed, "check")} failed`);
}
process.exitCode = failed > 0 ? 1 : 0;
