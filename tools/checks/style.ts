import { installed, run } from "../command.ts";
import type { Check } from "../report.ts";

/** Format and lint. */
export const style: Check = {
  name: "style",
  title: "format and lint",
  async find(root) {
    const { code, output } = await run(
      installed(root, "biome"),
      [
        "ci",
        "--colors=off",
        "--reporter=concise",
        "--error-on-warnings",
        "--diagnostic-level=warn",
        "--max-diagnostics=200",
      ],
      {
        cwd: root,
      },
    );
    return code === 0 ? [] : [{ says: output.trim() }];
  },
};
