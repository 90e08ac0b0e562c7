import { Alert, Button } from "antd";
import type { Refusal } from "#kernel";
import { useCodeWording, useWording } from "./speech.ts";
import { screenWording } from "./wording.ts";

export type RefusalNoticeProps = {
  readonly refusal: Refusal | undefined;
  /** Offers to try again. */
  readonly onRetry?: (() => void) | undefined;
};

/**
 * Why something was not done, worded from `refusal.<code>` with the facts filled in; a fact `clause` is named as the
 * basis. Shows nothing without a refusal, so a form can always carry one.
 */
export function RefusalNotice({ refusal, onRetry }: RefusalNoticeProps) {
  const { say } = useWording(screenWording);
  const sentence = useRefusalSentence();
  if (!refusal) return null;
  const { clause } = refusal.facts;
  return (
    <Alert
      className="refusal"
      type="warning"
      showIcon
      role="alert"
      title={sentence(refusal)}
      description={typeof clause === "string" ? say("screen.clause", { clause }) : undefined}
      action={onRetry && <Button onClick={onRetry}>{say("screen.retry")}</Button>}
    />
  );
}

/** The same sentence as plain text, for tables of problems. */
export function RefusalText({ refusal }: { readonly refusal: Refusal }) {
  return <>{useRefusalSentence()(refusal)}</>;
}

/** Words a refusal as one text; a plain sentence with the code when no room words it. */
function useRefusalSentence(): (refusal: Refusal) => string {
  const { say } = useWording(screenWording);
  const sayCode = useCodeWording();
  return ({ code, facts }) => {
    const permission = sayCode(`permission.${facts["permission"]}`) ?? facts["permission"];
    return sayCode(`refusal.${code}`, { ...facts, permission }) ?? `${say("screen.refused")} (${code})`;
  };
}
