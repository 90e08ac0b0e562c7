import { spawn } from "node:child_process";
import { access, constants, readdir, readFile, stat } from "node:fs/promises";
import { delimiter, join } from "node:path";

/** A program run on a file of ours: where, for how long, and what may stop it. */
export type Run = {
  readonly program: string;
  readonly args: readonly string[];
  /** Its folder: working directory, home and place for its own temporary files. */
  readonly folder: string;
  readonly milliseconds: number;
  /** Memory that it and all it starts may hold together. */
  readonly megabytes: number;
  readonly signal: AbortSignal | undefined;
};

export type Ended = {
  readonly how: "done" | "failed" | "too-slow" | "too-large" | "stopped";
  /** What the program ended with; null when it did not come to that. */
  readonly code: number | null;
  readonly output: string;
};

/** Programs only report here; a chatty one is not listened to for ever. */
const OUTPUT_CHARACTERS = 64 * 1024;

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}

/** The first of these programs that stands in a folder of the search path, with its folder. */
export async function findProgram(names: readonly string[], searchPath: string): Promise<string | undefined> {
  for (const name of names) {
    for (const folder of searchPath.split(delimiter)) {
      const file = join(folder, name);
      if (folder !== "" && (await isProgram(file))) return file;
    }
  }
  return undefined;
}

/** The search path and language data of this machine and nothing else: no token or password of the server's goes out. */
function environment(folder: string): NodeJS.ProcessEnv {
  const { PATH, TESSDATA_PREFIX } = process.env;
  return { PATH, TESSDATA_PREFIX, HOME: folder, TMPDIR: folder, LANG: "C.UTF-8", LC_ALL: "C.UTF-8" };
}

/** Ends a program with everything it started; that it has already ended is no matter. */
function endGroup(group: number | undefined): void {
  if (group === undefined) return;
  try {
    process.kill(-group, "SIGKILL");
  } catch {
    // ESRCH: nothing of it is left.
  }
}

const MEMORY_LOOK_MS = 250;

/** Memory of a program and all it started, where the system tells it (Linux); elsewhere only time is limited. */
async function groupMegabytes(group: number | undefined): Promise<number> {
  if (group === undefined || process.platform !== "linux") return 0;
  const names = await readdir("/proc").catch(() => []);
  const pages = await Promise.all(names.filter((name) => /^\d+$/.test(name)).map((pid) => pagesOf(pid, group)));
  return (pages.reduce((sum, count) => sum + count, 0) * 4096) / (1024 * 1024);
}

/** Resident pages of a process of that group, 0 of any other. The program's name in the line may hold blanks and brackets. */
async function pagesOf(pid: string, group: number): Promise<number> {
  const line = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
  return Number(fields[2]) === group ? Number(fields[21] ?? 0) : 0;
}

/** Seconds after which `timeout` ends a program that we ourselves should have ended. */
const GRACE = 5;

/**
 * The program behind `timeout`, where that is installed: should this process be killed, nobody else is left to end a
 * program that hangs.
 */
async function outliving({ program, args, milliseconds }: Run): Promise<readonly [string, readonly string[]]> {
  const timeout = await findProgram(["timeout"], process.env["PATH"] ?? "");
  if (timeout === undefined) return [program, args];
  return [timeout, ["-k", String(GRACE), String(Math.ceil(milliseconds / 1000) + GRACE), program, ...args]];
}

/** Runs a program without a shell, in a process group of its own that is ended whole: at its end, after its time, when stopped. */
export async function runProgram(run: Run): Promise<Ended> {
  const [program, args] = await outliving(run);
  return new Promise((resolve) => {
    let output = "";
    let cut: Ended["how"] | undefined;
    const child = spawn(program, args, {
      cwd: run.folder,
      env: environment(run.folder),
      detached: true,
      stdio: ["ignore", "pipe", "ignore"],
    });
    const end = (how: "too-slow" | "too-large" | "stopped") => {
      cut ??= how;
      endGroup(child.pid);
    };
    const timer = setTimeout(() => end("too-slow"), run.milliseconds);
    const memory = setInterval(() => {
      void groupMegabytes(child.pid).then((size) => size > run.megabytes && end("too-large"));
    }, MEMORY_LOOK_MS);
    const stop = () => end("stopped");
    run.signal?.addEventListener("abort", stop);
    if (run.signal?.aborted) stop();
    const ended = (how: Ended["how"], code: number | null) => {
      clearTimeout(timer);
      clearInterval(memory);
      run.signal?.removeEventListener("abort", stop);
      endGroup(child.pid);
      child.stdout.destroy();
      resolve({ how: cut ?? how, code, output });
    };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      if (output.length < OUTPUT_CHARACTERS) output += text;
    });
    child.once("error", () => ended("failed", null));
    // A killed program's children may still hold its output open, so its end counts and not the output's.
    child.once("exit", (code) => setImmediate(() => ended(code === 0 ? "done" : "failed", code)));
  });
}
