import { RefusalNotice, useWording } from "#screen";
import type { SplitDraft } from "../../domain/split/split-draft.ts";
import { useConstraintText } from "./use-constraint-text.ts";
import type { WireAnswer } from "./use-split-answers.ts";
import { splitWording } from "./wording.ts";

type ClashNoticeProps = { readonly draft: SplitDraft; readonly answer: WireAnswer | undefined };

/** Why an indicator cannot be split: what clashes, by name, and what it comes to. */
export function ClashNotice({ draft, answer }: ClashNoticeProps) {
  const { say, decimal } = useWording(splitWording);
  const textOf = useConstraintText(draft);
  if (answer?.status === "refused") return <RefusalNotice refusal={answer.refusal} />;
  if (answer?.status !== "impossible") return null;
  const { clash = [], tally } = answer;
  return (
    <div className="split-clash" role="alert">
      <h3>{say("split.clash")}</h3>
      <p>{say("split.clash.lead")}</p>
      <ul>
        {clash.map((one) => (
          <li key={JSON.stringify(one)}>{textOf(one)}</li>
        ))}
      </ul>
      {tally && (
        <p className="split-tally">
          {say(`split.clash.${tally.side}`, {
            reached: decimal(tally.reached),
            wanted: decimal(tally.wanted),
            unit: draft.unit,
          })}
        </p>
      )}
    </div>
  );
}
