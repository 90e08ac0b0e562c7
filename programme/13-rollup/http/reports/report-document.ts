import { accept, type Result } from "#kernel";
import type { TemplateWork } from "#office";
import {
  type FrozenProgress,
  REPORT_FIELDS,
  REPORT_NAMES,
  type ReportOrder,
  reportValues,
  shapeOf,
} from "../../index.ts";

/** A report as a file. */
export type ReportFile = { readonly fileName: string; readonly bytes: Uint8Array };

/** Signs that no file system takes in a name. */
const UNNAMEABLE = /[\\/:*?"<>|\p{Cc}]/gu;

function fileNameOf(frozen: FrozenProgress, order: ReportOrder): string {
  const { area, day } = frozen.progress;
  const unit = order.kind === "dispatch" && "unit" in order.about ? order.about.unit : undefined;
  const part = order.kind === "dispatch" && "area" in order.about ? order.about.area : area.name;
  return `${REPORT_NAMES[order.kind]}-${unit ?? part}-${day}.docx`.replace(UNNAMEABLE, "_");
}

/** Writes a report from a frozen progress by a template. Refuses what `reportValues` and `TemplateWork.fill` refuse. */
export async function reportDocument(
  frozen: FrozenProgress,
  order: ReportOrder,
  { template, templates }: { readonly template: Uint8Array; readonly templates: TemplateWork },
): Promise<Result<ReportFile>> {
  const values = reportValues(frozen, order);
  if (!values.ok) return values;
  const filled = await templates.fill(template, { shape: shapeOf(REPORT_FIELDS[order.kind]), values: values.value });
  return filled.ok ? accept({ fileName: fileNameOf(frozen, order), bytes: filled.value }) : filled;
}
