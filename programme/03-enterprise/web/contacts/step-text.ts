import { contactRulesWording } from "#enterprise/wording";
import { useWording } from "#screen";
import type { ContactView } from "./contact-view.ts";
import { contactWording } from "./wording.ts";

/** A next step with its day in a line; a promise says by itself what is to be done. */
export function useStepText(): (next: ContactView["next"]) => string {
  const { say, date } = useWording(contactWording);
  const { say: sayRule } = useWording(contactRulesWording);
  return (next) =>
    next === null
      ? ""
      : say("contact.step", { step: next.step ?? sayRule("contact.step.report"), due: date(next.due) });
}
