import { EditOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState } from "react";
import { useWording } from "#screen";
import { formatPeriod } from "#wording";
import type { ReviewView } from "../review-view.ts";
import type { ReviewDesk } from "../use-review-desk.ts";
import { policyWording } from "../wording.ts";
import { MetadataDialog } from "./metadata-dialog.tsx";

type DocumentFactsProps = { readonly review: ReviewView; readonly desk: ReviewDesk };

/** What the document says of itself, who corrected it, and the file it came in. */
export function DocumentFacts({ review, desk }: DocumentFactsProps) {
  const { say } = useWording(policyWording);
  const [correcting, setCorrecting] = useState(false);
  const facts = useFacts(review);
  return (
    <div className="sheet notice-panel">
      <div className="facts-head">
        {desk.mayDecide && (
          <Button size="small" icon={<EditOutlined aria-hidden />} onClick={() => setCorrecting(true)}>
            {say("policy.facts.correct")}
          </Button>
        )}
        {review.metadataBy && (
          <span className="facts-by">
            {say("policy.facts.corrected", { name: review.metadataBy.byName, at: review.metadataBy.at })}
          </span>
        )}
      </div>
      <dl className="document-facts">
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
      {correcting && <MetadataDialog review={review} desk={desk} onClose={() => setCorrecting(false)} />}
    </div>
  );
}

function useFacts(review: ReviewView): readonly (readonly [label: string, value: string | null])[] {
  const { say, date } = useWording(policyWording);
  const { metadata } = review;
  const comma = say("policy.comma");
  const [from = null, to = null] = metadata.period ?? [];
  const noticeTitle = metadata.plan_title === null ? null : metadata.title;
  return [
    [say("policy.facts.title"), metadata.plan_title ?? metadata.title],
    ...(noticeTitle === null || noticeTitle === metadata.plan_title
      ? []
      : [[say("policy.facts.own-title"), noticeTitle] as const]),
    [say("policy.facts.numbers"), metadata.doc_numbers.join(comma)],
    [say("policy.facts.issuers"), metadata.issuers.join(comma)],
    [say("policy.facts.date"), metadata.date && date(metadata.date)],
    ...(metadata.published ? [[say("policy.facts.published"), date(metadata.published)] as const] : []),
    [say("policy.facts.period"), formatPeriod(from, to)],
    [say("policy.facts.region"), metadata.region],
    [say("policy.facts.level"), metadata.level && say(`policy.level.${metadata.level}`)],
    [say("policy.facts.status"), metadata.status && say(`policy.status.${metadata.status}`)],
    [say("policy.facts.file"), say("policy.facts.file.value", { file: review.fileName, encoding: review.encoding })],
    [say("policy.facts.received"), say("policy.received", { name: review.receivedByName, at: review.receivedAt })],
  ];
}
