import { useCallback, useMemo } from "react";
import { useCodeWording, useWording } from "#screen";
import { inLanguage, type QueueRow, type StepView } from "./case-view.ts";
import { caseworkWording } from "./wording.ts";

/** What procedures say of themselves, in the language that is spoken. */
export function useLabels() {
  const { say, language } = useWording(caseworkWording);
  const word = useCodeWording();
  const inOwn = useMemo(() => inLanguage(language), [language]);
  return {
    label: inOwn,
    who: ({ doer }: Pick<StepView, "doer">): string => {
      if (doer.who !== "office") return say(`casework.picture.who.${doer.who}`);
      const role = word(`identity.role.${doer.role}`) ?? doer.role;
      return say("casework.picture.who.office", { level: say(`casework.picture.level.${doer.level}`), role });
    },
    limit: ({ clock }: Pick<StepView, "clock">): string =>
      clock === null ? say("casework.picture.clock.none") : say("casework.picture.clock", { days: clock.workingDays }),
    left: ({ left, overdue }: { readonly left: number | null; readonly overdue: boolean }): string | undefined => {
      if (left === null) return undefined;
      if (overdue) return say("casework.work.due.over", { left: -left });
      return left === 0 ? say("casework.work.due.today") : say("casework.work.due.left", { left });
    },
  };
}

/** A case's name in a list: what it is called, or that it has no name yet. */
export function useTitle() {
  const { say } = useWording(caseworkWording);
  return useCallback(
    ({ title }: Pick<QueueRow, "title">) => (title === "" ? say("casework.work.untitled") : title),
    [say],
  );
}
