import { type AreaId, accept, type Id, type Instant, type Result, refuse, typedLine } from "#kernel";
import type { ReportKind } from "./report-kind.ts";

export type ReportTemplateId = Id<"report-template">;

/** 模板的一版: a Word file of a kind as an area's office uploaded it, or brought it back from an older edition. */
export type TemplateEdition = {
  readonly id: ReportTemplateId;
  readonly kind: ReportKind;
  readonly areaId: AreaId;
  readonly areaName: string;
  readonly edition: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  /** 0 is what ships; null when it was uploaded. */
  readonly restoredFrom: number | null;
  readonly at: Instant;
  readonly byName: string;
};

/** The name of an uploaded file as it is kept: what is before its type can be seen. Refuses `rollup.template-name-empty`. */
export function templateFileName(typed: string): Result<string> {
  const name = typedLine(typed);
  return name.replace(/\.[a-z]+$/i, "").trim() === "" ? refuse("rollup.template-name-empty") : accept(name);
}
