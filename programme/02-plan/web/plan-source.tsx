import { SourceQuote, useWording } from "#screen";
import type { Origin, PlanView } from "./plan-view.ts";
import { planWording } from "./wording.ts";

export type PlanSourceProps = {
  readonly plan: PlanView;
  readonly id: string;
  readonly source: Origin | undefined;
  /** What it is the source of. */
  readonly of: string;
  readonly labelled?: boolean;
};

/** The address of the sentence in the document; undefined when the document is not kept or not the reader's to open. */
export function sentencePath({ documentId, mayOpenDocument }: PlanView, id: string): string | undefined {
  return documentId !== null && mayOpenDocument ? `/policy/${documentId}?item=${encodeURIComponent(id)}` : undefined;
}

/** Where an item of the plan comes from: its sentence, or the clause where the document's text is not kept. */
export function PlanSource({ plan, id, source, of, labelled = false }: PlanSourceProps) {
  const { say } = useWording(planWording);
  if (!source) return null;
  const { quote, secondQuote, clause } = source;
  const words = [quote, secondQuote].filter((part) => part !== undefined).join(" … ");
  return (
    <SourceQuote
      of={of}
      labelled={labelled}
      source={{
        quote: words === "" ? say("plan.source.clause-only", { clause: clause ?? "" }) : words,
        clause: clause === undefined ? plan.title : say("plan.source.clause", { title: plan.title, clause }),
        to: sentencePath(plan, id),
      }}
    />
  );
}
