import { useNavigate } from "@tanstack/react-router";
import { Button, Checkbox, Input, Modal } from "antd";
import { useId, useState } from "react";
import { api } from "#contract";
import { RefusalNotice, useAnnounce, useApiMutation, useWording } from "#screen";
import { progressOf, SECTIONS, sectionOf } from "./review-items.ts";
import { type ReviewedItem, type ReviewView, reviewKey, type UnknownName } from "./review-view.ts";
import { policyWording } from "./wording.ts";

export type PublishProps = {
  readonly review: ReviewView;
  readonly unknown: readonly UnknownName[];
  readonly warnings: number;
  /** Leads to the first item that still needs a decision. */
  readonly onGoOn: () => void;
};

/** The button that makes the plan; it says how much is still open. */
export function PublishButton(props: PublishProps) {
  const { say } = useWording(policyWording);
  const [asking, setAsking] = useState(false);
  const { pending } = progressOf(props.review.items);
  return (
    <>
      <Button type="primary" onClick={() => setAsking(true)}>
        {pending === 0 ? say("policy.publish") : say("policy.publish.open", { count: pending })}
      </Button>
      {asking && <PublishDialog {...props} onClose={() => setAsking(false)} />}
    </>
  );
}

function PublishDialog({
  review,
  unknown,
  warnings,
  onGoOn,
  onClose,
}: PublishProps & { readonly onClose: () => void }) {
  const { say } = useWording(policyWording);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const [keepPrintedNames, setKeep] = useState(false);
  const printed = review.metadata.plan_title ?? review.metadata.title;
  const [title, setTitle] = useState(printed === null ? review.title : "");
  const titleField = useId();
  const { pending } = progressOf(review.items);
  const publishing = useApiMutation(
    (body: { documentId: string; keepPrintedNames: boolean; title?: string }) => api.POST("/api/plans", { body }),
    { refreshes: [["plans"], ["policy"], ["home"], reviewKey(review.id)] },
  );
  const publish = async () => {
    const result = await publishing.run({
      documentId: review.id,
      keepPrintedNames,
      ...(printed === null ? { title: title.trim() } : {}),
    });
    if (!result.ok) return;
    announce(say("policy.publish.done", { version: result.value.version }));
    await navigate({ to: `/plans/${result.value.planId}` });
  };
  const titled = printed !== null || title.trim() !== "";
  const empty = review.items.length === 0;
  const ready = titled && !empty && pending === 0 && (unknown.length === 0 || keepPrintedNames);
  return (
    <Modal
      open
      title={say("policy.publish.title", { title: review.title })}
      okText={say("policy.publish.confirm")}
      okButtonProps={{ loading: publishing.busy, disabled: !ready }}
      cancelText={say("policy.cancel")}
      onOk={() => void publish()}
      onCancel={onClose}
    >
      <p>{say("policy.publish.explain")}</p>
      <WhatEnters items={review.items} />
      {printed === null && (
        <div className="field">
          <label htmlFor={titleField}>{say("policy.publish.plan-title")}</label>
          <Input id={titleField} value={title} maxLength={300} onChange={(event) => setTitle(event.target.value)} />
        </div>
      )}
      {empty && <p className="publish-missing">{say("policy.publish.empty")}</p>}
      {pending > 0 && (
        <p className="publish-missing">
          {say("policy.publish.undecided", { count: pending })}{" "}
          <Button
            size="small"
            onClick={() => {
              onClose();
              onGoOn();
            }}
          >
            {say("policy.publish.go-on")}
          </Button>
        </p>
      )}
      {unknown.length > 0 && (
        <>
          <p className="publish-missing">{say("policy.publish.unknown", { names: unknown.map(({ name }) => name) })}</p>
          <Checkbox checked={keepPrintedNames} onChange={(event) => setKeep(event.target.checked)}>
            {say("policy.publish.keep")}
          </Checkbox>
        </>
      )}
      {warnings > 0 && <p>{say("policy.publish.warnings", { count: warnings })}</p>}
      <RefusalNotice refusal={publishing.refusal} />
    </Modal>
  );
}

function WhatEnters({ items }: { readonly items: readonly ReviewedItem[] }) {
  const { say } = useWording(policyWording);
  const taken = items.filter(({ decision }) => decision === "accepted" || decision === "edited");
  return (
    <ul className="publish-counts">
      {SECTIONS.map((section) => {
        const count = taken.filter((item) => sectionOf(item) === section).length;
        return count === 0 ? null : (
          <li key={section}>{say("policy.publish.count", { section: say(`policy.section.${section}`), count })}</li>
        );
      })}
    </ul>
  );
}
