import { rename, rm } from "node:fs/promises";
import path from "node:path";
import { errnoOf, force, isThere, textOf, writeWhole } from "./files.ts";

/** Two renames make a swap; the plan of it lies beside the data folder until both are done, so that whoever comes next ends it. */
type SwapPlan = { readonly ready: string; readonly before: string | null };

const planOf = (dataDir: string) => `${dataDir}.swap`;

export async function planSwap(dataDir: string, { ready, before }: SwapPlan): Promise<void> {
  const plan = { ready: path.basename(ready), before: before === null ? null : path.basename(before) };
  await writeWhole(planOf(dataDir), `${JSON.stringify(plan)}\n`);
}

function isPlan(value: unknown): value is SwapPlan {
  if (typeof value !== "object" || value === null) return false;
  const { ready, before } = value as Record<string, unknown>;
  return typeof ready === "string" && (before === null || typeof before === "string");
}

/** Moves a folder, unless somebody who ends the same swap has been quicker. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!["ENOENT", "ENOTEMPTY", "EEXIST"].includes(errnoOf(error) ?? "")) throw error;
  }
}

/** Ends a swap of folders that was begun and cut off; does nothing when there is none. To be called before a data folder is opened. */
export async function finishSwap(dataDir: string): Promise<void> {
  const folder = path.resolve(dataDir);
  const text = await textOf(planOf(folder));
  if (text === undefined) return;
  const plan: unknown = JSON.parse(text);
  if (!isPlan(plan)) throw new Error(`${planOf(folder)} is no plan of a swap`);
  const parent = path.dirname(folder);
  const ready = path.join(parent, path.basename(plan.ready));
  try {
    if (await isThere(ready)) {
      if (plan.before !== null && (await isThere(folder)))
        await move(folder, path.join(parent, path.basename(plan.before)));
      await move(ready, folder);
      await force(parent);
    }
  } finally {
    // A folder that cannot be moved is not moved by the next start either: whoever restored was told where the new one lies.
    await rm(planOf(folder), { force: true });
    await force(parent);
  }
}
