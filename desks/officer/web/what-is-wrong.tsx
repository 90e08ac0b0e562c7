import { CheckCircleFilled } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import type { Answer } from "#contract";
import { useWording, WarningList } from "#screen";
import { officerWording } from "./wording.ts";

type HomeWarning = Answer<"/api/home", "get">["warnings"][number];

/** Enough to see at one glance. */
const FIRST = 6;

type Props = { readonly warnings: readonly HomeWarning[]; readonly anyPlan: boolean };

/** Figures of the plans in force that do not fit, worst first; one calm line when all do. */
export function WhatIsWrong({ warnings, anyPlan }: Props) {
  const { say } = useWording(officerWording);
  const [all, setAll] = useState(false);
  const entries = (all ? warnings : warnings.slice(0, FIRST)).map(({ planId, planTitle, areaName, warning }) => ({
    ...warning,
    key: `${planId}-${warning.key}`,
    context: say("officer.wrong.where", { plan: planTitle, area: areaName }),
    to: `/plans/${planId}/warnings#${encodeURIComponent(`warning-${warning.key}`)}`,
  }));
  return (
    <section aria-labelledby="wrong">
      <h2 id="wrong">{say("officer.wrong")}</h2>
      {warnings.length === 0 ? (
        <p className="calm">
          {anyPlan && <CheckCircleFilled aria-hidden />}
          {say(anyPlan ? "officer.wrong.none" : "officer.wrong.none.no-plan")}
        </p>
      ) : (
        <>
          <p className="section-lead">{say("officer.wrong.count", { count: warnings.length })}</p>
          <WarningList warnings={entries} label={say("officer.wrong")} />
          {entries.length < warnings.length && (
            <Button className="more" onClick={() => setAll(true)}>
              {say("officer.wrong.all", { count: warnings.length })}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
