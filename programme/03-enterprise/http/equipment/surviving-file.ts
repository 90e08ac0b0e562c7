import type { Reader } from "#database";
import { accept, type Result, refuse } from "#kernel";
import type { EnterpriseId } from "../../index.ts";
import { findEnterprise, type ListedEnterprise } from "../../store/index.ts";

/** A file that was merged away, with the one that stands for it; that one is missing where the caller may not see it. */
type MergedAway = { readonly gone: ListedEnterprise; readonly survivor: ListedEnterprise | undefined };

async function mergedAway(query: Reader, id: EnterpriseId): Promise<Result<ListedEnterprise | MergedAway>> {
  const it = await findEnterprise(query, id);
  if (!it) return refuse("enterprise.not-found");
  return accept(it.survivorId === null ? it : { gone: it, survivor: await findEnterprise(query, it.survivorId) });
}

/** Whether an account acts for the holder of a site: for its file, or for the one that was merged into. */
export async function actsForHolder(
  query: Reader,
  subjects: readonly string[],
  { enterpriseId }: { readonly enterpriseId: EnterpriseId },
): Promise<boolean> {
  const holder = await findEnterprise(query, enterpriseId);
  return holder !== undefined && subjects.includes(holder.survivorId ?? holder.id);
}

/**
 * The enterprise that a site may come to. Refuses `enterprise.not-found`; a file that was merged into another holds nothing new:
 * `enterprise.holder-merged-away {gone, name, id}`, for the enterprise's own account `enterprise.own-file-merged`.
 */
export async function survivingHolder(query: Reader, id: EnterpriseId): Promise<Result<ListedEnterprise>> {
  const found = await mergedAway(query, id);
  if (!found.ok) return found;
  if (!("gone" in found.value)) return accept(found.value);
  const { gone, survivor } = found.value;
  if (!survivor) return refuse("enterprise.own-file-merged");
  return refuse("enterprise.holder-merged-away", { gone: gone.name, name: survivor.name, id: survivor.id });
}

/**
 * The enterprise whose register is counted, which counts for all that was merged into it. Refuses `enterprise.not-found`,
 * `enterprise.merged-away {name, id}` and for the enterprise's own account `enterprise.own-file-merged`.
 */
export async function countedFile(query: Reader, id: EnterpriseId): Promise<Result<ListedEnterprise>> {
  const found = await mergedAway(query, id);
  if (!found.ok) return found;
  if (!("gone" in found.value)) return accept(found.value);
  const { survivor } = found.value;
  if (!survivor) return refuse("enterprise.own-file-merged");
  return refuse("enterprise.merged-away", { name: survivor.name, id: survivor.id });
}
