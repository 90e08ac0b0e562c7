import { spawn } from "node:child_process";
import { accept, refuse } from "#kernel";
import type { MakeBackup } from "./keeping-backups.ts";
import { lowerPriority } from "./low-priority.ts";

const LONGEST_WORDS = 2_000;

/** Makes a backup with this program in a process of its own, which comes after everybody who waits for a page. */
export function makeBackupInChild(program: string): MakeBackup {
  return ({ dataDir, backup }, signal) =>
    new Promise((finish) => {
      const child = spawn(process.execPath, [program, "backup"], {
        env: {
          ...process.env,
          GONGFU_DATA: dataDir,
          GONGFU_BACKUP_DIR: backup.folder,
          GONGFU_BACKUP_KEEP: String(backup.keep),
        },
        stdio: ["ignore", "pipe", "pipe"],
        ...(signal ? { signal } : {}),
      });
      if (child.pid !== undefined) lowerPriority(child.pid);
      let said = "";
      const hear = (part: Buffer) => {
        said = (said + part.toString("utf8")).slice(-LONGEST_WORDS);
      };
      child.stdout.on("data", hear);
      child.stderr.on("data", hear);
      child.once("error", (error) => finish(refuse("backup.not-made", { reason: error.message })));
      child.once("close", (code) =>
        finish(
          code === 0 ? accept(undefined) : refuse("backup.not-made", { reason: said.trim().split("\n").at(-1) ?? "" }),
        ),
      );
    });
}
