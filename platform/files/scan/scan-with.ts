import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { accept, type Result, refuse } from "#kernel";
import { runProgram } from "../convert/command.ts";
import { inTurn } from "../convert/workplace.ts";

/** Looks for malware in the bytes of a file. Refuses `files.infected` and `files.scan-failed`, which says nothing of the file. */
export type ScanFile = (bytes: Uint8Array) => Promise<Result<void>>;

/** A program that looks for malware: with its arguments, behind which the path of the file comes. */
export type ScanCommand = readonly [program: string, ...args: string[]];

const LIMITS = { milliseconds: 60_000, megabytes: 3072 };
const INFECTED = 1;

/**
 * A scan by a program of this machine, without a shell, one file after the other, in a folder of its own that is removed afterwards. It ends with
 * 0 for clean and 1 for infected, as clamdscan does; whatever else happens, also that it is not there or too slow, is a failure that
 * the operator is told of.
 */
export function scanWith(
  [program, ...args]: ScanCommand,
  onError: (error: Error) => void,
  { milliseconds, megabytes } = LIMITS,
): ScanFile {
  const failed = (error: Error) => {
    onError(error);
    return refuse("files.scan-failed");
  };
  return (bytes) =>
    inTurn(async (folder) => {
      // A name of ours: the person's could be taken for an option.
      const file = join(folder, "file.bin");
      await writeFile(file, bytes, { mode: 0o600 });
      const run = { program, args: [...args, file], folder, milliseconds, megabytes, signal: undefined };
      const { how, code, output } = await runProgram(run);
      if (how === "done") return accept();
      if (how === "failed" && code === INFECTED) return refuse("files.infected");
      return failed(new Error(`the scan by ${program} ended as ${how} (${code}): ${output.slice(0, 300)}`));
    }).catch(failed);
}
