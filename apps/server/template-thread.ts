import { Worker } from "node:worker_threads";
import { type Result, refuse } from "#kernel";
import type { TemplateShape, TemplateValues, TemplateWork } from "#office";
import { takeTurns } from "./take-turns.ts";

/** An honest template is tried in a second. */
const SECONDS = 20;
const LIMITS = { maxOldGenerationSizeMb: 384 };
const AT_ONCE = 1;
const WAITING = 12;

/** What the thread is given: a template to be filled, or without values one to be tried. */
export type TemplateJob = {
  readonly template: Uint8Array;
  readonly shape: TemplateShape;
  readonly values?: TemplateValues;
};

type Settings = {
  readonly script: URL;
  readonly onError: (error: Error) => void;
  /** How long a template may take. */
  readonly seconds?: number;
};

/** Tries and fills each template in a thread of its own with limits of time and memory; who fills does not stand in line behind who tries. */
export function templateWorkInThread(settings: Settings): TemplateWork {
  const [trials, fillings] = [takeTurns(AT_ONCE, WAITING), takeTurns(AT_ONCE, WAITING)];
  return {
    attempt: (template, shape) => inTurn(trials, settings, { template, shape }),
    fill: (template, filling) => inTurn(fillings, settings, { template, ...filling }),
  };
}

async function inTurn<T>(
  turns: ReturnType<typeof takeTurns>,
  settings: Settings,
  job: TemplateJob,
): Promise<Result<T>> {
  const turn = await turns.wait(() => undefined);
  return turn ? inThread<T>(settings, job).finally(turn.end) : refuse("office.templates-busy");
}

async function inThread<T>({ script, onError, seconds = SECONDS }: Settings, job: TemplateJob): Promise<Result<T>> {
  const worker = new Worker(script, { workerData: job, resourceLimits: LIMITS, execArgv: [] });
  const result = await new Promise<Result<T>>((resolve) => {
    const late = setTimeout(() => resolve(refuse("office.template-took-too-long", { seconds })), seconds * 1000);
    worker.once("message", (said: Result<T>) => resolve(said));
    worker.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "ERR_WORKER_OUT_OF_MEMORY") onError(error);
      resolve(refuse("office.template-too-heavy"));
    });
    worker.once("exit", () => {
      clearTimeout(late);
      resolve(refuse("office.template-too-heavy"));
    });
  });
  await worker.terminate();
  return result;
}
