import { RefusalNotice, useWording } from "#screen";
import type { SplitDraft } from "../../domain/split/split-draft.ts";
import { useConstraintText } from "./use-constraint-text.ts";
import type { WireAnswer } from "./use-split-answers.ts";
import { splitWording } from "./wording.ts";

type ConflictNoticeProps = { readonly draft: SplitDraft; readonly answer: WireAnswer | undefined };

/** Why an indicator cannot be split: what clashes, by name, and what it comes to. */
export function ConflictNotice({ draft, answer }: ConflictNoticeProps) {
  const { say, decimal } = useWording(splitWording);
  const textOf = useConstraintText(draft);
  if (answer?.status === "refused") return <RefusalNotice refusal={answer.refusal} />;
  if (answer?.status !== "impossible") return null;
  const { conflict = [], tally } = answer;
  return (
    <div className="split-conflict" role="alert">
      <h3>{say("split.conflict")}</h3>
      <p>{say("split.conflict.lead")}</p>
      <ul>
        {conflict.map((one) => (
          <li key={JSON.stringify(one)}>{textOf(one)}</li>
        ))}
      </ul>
      {tally && (
        <p className="split-tally">
          {say(`split.conflict.${tally.side}`, {
            reached: decimal(tally.reached),
            wanted: decimal(tally.wanted),
            unit: draft.unit,
          })}
        </p>
      )}
    </div>
  );
}
