import type { Result } from "#kernel";
import type { TemplateShape, TriedTemplate } from "../domain/template.ts";
import { type DocumentFilling, fillDocument } from "./fill-document.ts";
import { tryTemplate } from "./try-template.ts";

/** Who tries and fills templates: files that anybody made, so that a server does it in a thread beside its own. */
export type TemplateWork = {
  /** As `tryTemplate`, and what keeps it from being done. */
  readonly attempt: (template: Uint8Array, shape: TemplateShape) => Promise<Result<TriedTemplate>>;
  /** As `fillDocument`, and what keeps it from being done. */
  readonly fill: (template: Uint8Array, filling: DocumentFilling) => Promise<Result<Uint8Array>>;
};

/** In this thread: in a thread that has nothing else to do, for tests, and where no bundle is. */
export const templateWorkHere: TemplateWork = { attempt: tryTemplate, fill: fillDocument };
