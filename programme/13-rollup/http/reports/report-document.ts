import type { Reader } from "#database";
import { type AreaId, accept, areaId, type Result } from "#kernel";
import { fillDocument } from "#office";
import {
  type FrozenProgress,
  REPORT_FIELDS,
  REPORT_NAMES,
  type ReportOrder,
  reportValues,
  shapeOf,
} from "../../index.ts";
import { templateInForce } from "./keep-template.ts";

/** A report as a file. */
export type ReportFile = { readonly fileName: string; readonly bytes: Uint8Array };

/** Signs that no file system takes in a name. */
const UNNAMEABLE = /[\\/:*?"<>|\p{Cc}]/gu;

/**
 * Writes a report from a frozen progress by the template in force in the area that writes; the plan's own when none is given. Refuses what
 * `reportValues` and `fillDocument` refuse.
 */
export async function reportDocument(
  query: Reader,
  frozen: FrozenProgress,
  { order, by }: { readonly order: ReportOrder; readonly by?: AreaId },
): Promise<Result<ReportFile>> {
  const values = reportValues(frozen, order);
  if (!values.ok) return values;
  const template = await templateInForce(query, { kind: order.kind, areaId: by ?? areaId(frozen.progress.area.id) });
  const filled = await fillDocument(template, { shape: shapeOf(REPORT_FIELDS[order.kind]), values: values.value });
  if (!filled.ok) return filled;
  const about =
    order.kind === "dispatch"
      ? "unit" in order.about
        ? order.about.unit
        : order.about.area
      : frozen.progress.area.name;
  const fileName = `${REPORT_NAMES[order.kind]}-${about}-${frozen.progress.day}.docx`.replace(UNNAMEABLE, "_");
  return accept({ fileName, bytes: filled.value });
}
