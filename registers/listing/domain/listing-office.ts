import { type AreaAbove, officeOfLevel, type Procedure } from "#casework";
import type { AreaId } from "#kernel";

/**
 * Whose register a case leads into: the office that gave the public notice, without one the case's own area. `path` begins with the case's
 * area and goes up.
 */
export function listingOfficeOf({ steps }: Procedure, path: readonly AreaAbove[], areaId: AreaId): AreaId {
  const doer = steps.find(({ publicNotice }) => publicNotice)?.doer;
  return (doer?.who === "office" ? officeOfLevel(path, doer.level) : undefined) ?? areaId;
}
