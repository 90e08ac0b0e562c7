import { installed, run } from "../command.ts";
import type { Check, Fault } from "../report.ts";

const DIAGNOSTIC = /^(\S+?)\((\d+),\d+\): error (TS\d+: .*)$/;

/** One fault for each diagnostic; a failure without any is told in the compiler's words. */
function diagnostics(output: string): Fault[] {
  const faults = output.split("\n").flatMap((line): Fault[] => {
    const [, file, row, says] = DIAGNOSTIC.exec(line) ?? [];
    return file && row && says ? [{ file, line: Number(row), says }] : [];
  });
  return faults.length > 0 ? faults : [{ says: output.trim() || "the compiler failed without a word" }];
}

/** Domain, server, web and tests each compile against the globals of their own world. */
export const typeWorlds: Check = {
  name: "types",
  title: "types of the four worlds",
  async find(root) {
    const { code, output } = await run(installed(root, "tsc"), ["-b", "--pretty", "false"], { cwd: root });
    return code === 0 ? [] : diagnostics(output);
  },
};
