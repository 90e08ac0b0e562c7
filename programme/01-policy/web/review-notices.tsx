import { BankOutlined, ExclamationCircleOutlined, FileTextOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { type Reading, RefusalNotice, useWording, WarningList } from "#screen";
import { DocumentFacts } from "./metadata/document-facts.tsx";
import { NamePanel } from "./name-panel.tsx";
import type { PlanWarning, Preview, ReviewView, UnknownName } from "./review-view.ts";
import type { ReviewDesk } from "./use-review-desk.ts";
import { policyWording } from "./wording.ts";

export type ReviewNoticesProps = {
  readonly review: ReviewView;
  readonly desk: ReviewDesk;
  readonly preview: Reading<Preview>;
  readonly unknownUnits: readonly UnknownName[];
  readonly unknownAreas: readonly UnknownName[];
  readonly mayDecide: boolean;
  readonly onChoose: (itemId: string) => void;
};

/** Below this the panels would push the draft out of the window. */
const NARROW = "(max-width: 860px)";

type Panel = "warnings" | "names" | "facts";

/** What concerns the document as a whole, one panel open at a time: warnings, unknown names, the document's own data. */
export function ReviewNotices(props: ReviewNoticesProps) {
  const { review, desk, preview, unknownUnits, unknownAreas, mayDecide, onChoose } = props;
  const { say } = useWording(policyWording);
  const [open, setOpen] = useState<Panel | null>(() => (matchMedia(NARROW).matches ? null : "warnings"));
  const warnings = preview.value?.warnings ?? [];
  const names = unknownUnits.length + unknownAreas.length;
  const panels: readonly (readonly [Panel, string, ReactNode])[] = [
    [
      "warnings",
      say("policy.notices.warnings", { count: warnings.length }),
      <ExclamationCircleOutlined key="i" aria-hidden />,
    ],
    ["names", say("policy.notices.names", { count: names }), <BankOutlined key="i" aria-hidden />],
    ["facts", say("policy.notices.facts"), <FileTextOutlined key="i" aria-hidden />],
  ];
  return (
    <div className="review-notices">
      <div className="notice-buttons">
        {panels.map(([panel, label, icon]) => (
          <Button
            key={panel}
            icon={icon}
            className={panel === "warnings" && warnings.length > 0 ? "has-warnings" : ""}
            aria-expanded={open === panel}
            onClick={() => setOpen(open === panel ? null : panel)}
          >
            {label}
          </Button>
        ))}
      </div>
      {review.encoding === "scan" && (
        <p className="recognised-notice" role="note">
          {say("policy.notices.recognised")}
        </p>
      )}
      <RefusalNotice refusal={preview.refusal} onRetry={preview.again} />
      {open === "warnings" && warnings.length > 0 && <Warnings warnings={warnings} onChoose={onChoose} />}
      {open === "names" && (
        <div className="sheet notice-panel">
          <NamePanel
            review={review}
            units={unknownUnits}
            areas={unknownAreas}
            mayDecide={mayDecide}
            onChoose={onChoose}
          />
        </div>
      )}
      {open === "facts" && <DocumentFacts review={review} desk={desk} />}
    </div>
  );
}

type WarningsProps = { readonly warnings: readonly PlanWarning[]; readonly onChoose: (itemId: string) => void };

function Warnings({ warnings, onChoose }: WarningsProps) {
  const { say } = useWording(policyWording);
  return (
    <div className="notice-panel warnings-panel">
      <WarningList
        label={say("policy.warnings")}
        warnings={warnings.map((warning) => ({
          ...warning,
          extra: warning.items[0] && (
            <Button type="link" size="small" onClick={() => onChoose(warning.items[0] ?? "")}>
              {say("policy.warnings.show")}
            </Button>
          ),
        }))}
      />
    </div>
  );
}
