import { type ChildProcess, type StdioOptions, spawn } from "node:child_process";
import type { DatabaseUser } from "./database-user.ts";

/** How every program of PostgreSQL is run: as whom, and with which folder open as its file descriptor 3. */
export type Surroundings = {
  readonly user: DatabaseUser;
  readonly path: string | undefined;
};

/** What the folder handed over as file descriptor 3 is called inside the child. */
export function innerDoor(path: string): string {
  return process.platform === "linux" ? "/proc/self/fd/3" : path;
}

/**
 * Starts a program in a session of its own, so that Ctrl-C in our terminal does not reach it. The environment is built
 * anew: PGDATA, PGPORT and their kind in ours must not decide where the database is.
 */
export function startProgram(
  command: readonly [string, ...string[]],
  surroundings: Surroundings,
  stdio: StdioOptions,
): ChildProcess {
  const [program, ...args] = command;
  return spawn(program, args, {
    cwd: "/",
    detached: true,
    stdio,
    env: { PATH: surroundings.path ?? "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" },
    ...(surroundings.user ?? {}),
  });
}

export type Finished = { readonly succeeded: boolean; readonly output: string };

/** Runs a program to its end and keeps what it says. A program that cannot be started at all has not succeeded. */
export function runProgram(
  command: readonly [string, ...string[]],
  surroundings: Surroundings,
  given: { folder?: number; input?: string } = {},
): Promise<Finished> {
  const run = new Promise<Finished>((finish) => {
    const child = startProgram(command, surroundings, [
      given.input === undefined ? "ignore" : "pipe",
      "pipe",
      "pipe",
      ...(given.folder === undefined ? [] : [given.folder]),
    ]);
    let output = "";
    const keep = (part: Buffer) => {
      output += part.toString("utf8");
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    // A program that dies early closes its input; its exit status tells the story.
    child.stdin?.on("error", () => undefined);
    child.stdin?.end(given.input);
    child.on("error", (error) => finish({ succeeded: false, output: `${output}${error.message}` }));
    child.on("close", (status) => finish({ succeeded: status === 0, output }));
  });
  // Some failures Node reports by an event, some (an account that may not be taken on) by throwing.
  return run.catch((error: unknown) => ({ succeeded: false, output: String(error) }));
}
