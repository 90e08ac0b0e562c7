import { accept, type Id, type IsoDate, type Result } from "#kernel";
import { type ControlClass, readControlClass } from "./control-class.ts";
import { keptWords, neededWords } from "./site.ts";

export type ProcessStepId = Id<"process-step">;

/** What is known of a process step from a day on. */
export type StepContent = {
  /** Production line; a site without several lines has one. */
  readonly line: string;
  /** The enterprise's own number of the step. */
  readonly code: string | null;
  readonly product: string | null;
  readonly name: string;
  /** As declared; whether the step counts as controlled is told by the assets bound to it (indicators.md §4.2). */
  readonly control: ControlClass;
};

/** An office's finding whether a step is a key one (关键工序). It holds for all days until another finding follows. */
export type KeyFinding = { readonly isKey: boolean; readonly on: IsoDate; readonly byName: string };

type TypedStep = {
  readonly line: string;
  readonly code: string | null;
  readonly product: string | null;
  readonly name: string;
  readonly control: string;
};

/** Checks what was typed of a step. Refuses `enterprise.words-missing`, `enterprise.words-too-long`, `enterprise.control-unknown`. */
export function readStep(typed: TypedStep): Result<StepContent> {
  const line = neededWords("line", typed.line, 60);
  if (!line.ok) return line;
  const name = neededWords("step", typed.name, 60);
  if (!name.ok) return name;
  const code = keptWords("code", typed.code, 40);
  if (!code.ok) return code;
  const product = keptWords("product", typed.product, 60);
  if (!product.ok) return product;
  const control = readControlClass(typed.control);
  if (!control.ok) return control;
  return accept({
    ...{ line: line.value, code: code.value, product: product.value, name: name.value, control: control.value },
  });
}

/** What a step is recognised by within its site when it has no number: line, product and name. */
export function stepKey({ line, code, product, name }: StepContent): string {
  return [line, ...(code === null ? ["", product ?? "", name] : [code])].join("|").toUpperCase();
}
