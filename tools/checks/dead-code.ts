import { installed, run } from "../command.ts";
import type { Check } from "../report.ts";

/** Files, exports and dependencies that nobody uses, and dependencies that nobody declared. */
export const deadCode: Check = {
  name: "dead-code",
  title: "dead code",
  async find(root) {
    const args = ["--reporter", "compact", "--no-progress"];
    const { code, output } = await run(installed(root, "knip"), args, { cwd: root });
    return code === 0 ? [] : [{ says: output.trim() }];
  },
};
