import { BankOutlined, ExclamationCircleOutlined, FileTextOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { type ReactNode, useState } from "react";
import { type Reading, RefusalNotice, useWording, WarningList } from "#screen";
import { formatPeriod } from "#wording";
import { NamePanel } from "./name-panel.tsx";
import type { PlanWarning, Preview, ReviewView, UnknownName } from "./review-view.ts";
import { policyWording } from "./wording.ts";

export type ReviewNoticesProps = {
  readonly review: ReviewView;
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
  const { review, preview, unknownUnits, unknownAreas, mayDecide, onChoose } = props;
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
      {open === "facts" && <DocumentFacts review={review} />}
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

function DocumentFacts({ review }: { readonly review: ReviewView }) {
  const { say, date } = useWording(policyWording);
  const { metadata } = review;
  const comma = say("policy.comma");
  const [from = null, to = null] = metadata.period ?? [];
  const facts: readonly (readonly [string, string | null])[] = [
    [say("policy.facts.title"), metadata.plan_title ?? metadata.title],
    [say("policy.facts.numbers"), metadata.doc_numbers.join(comma)],
    [say("policy.facts.issuers"), metadata.issuers.join(comma)],
    [say("policy.facts.date"), metadata.date && date(metadata.date)],
    [say("policy.facts.period"), formatPeriod(from, to)],
    [say("policy.facts.region"), metadata.region],
    [say("policy.facts.level"), metadata.level && say(`policy.level.${metadata.level}`)],
    [say("policy.facts.status"), metadata.status && say(`policy.status.${metadata.status}`)],
    [say("policy.facts.file"), say("policy.facts.file.value", { file: review.fileName, encoding: review.encoding })],
    [say("policy.facts.received"), say("policy.received", { name: review.receivedByName, at: review.receivedAt })],
  ];
  return (
    <dl className="sheet notice-panel document-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value || say("policy.facts.none")}</dd>
        </div>
      ))}
      <div>
        <dt>{say("policy.facts.original")}</dt>
        <dd>
          <a href={`/api/policy/documents/${review.id}/original`} download>
            {say("policy.facts.file.original")}
          </a>
        </dd>
      </div>
    </dl>
  );
}
