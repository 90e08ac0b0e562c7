import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { api } from "#contract";
import type { Refusal } from "#kernel";
import {
  AreaPicker,
  ConfirmAction,
  FormDialog,
  RefusalNotice,
  RefusalText,
  useAnnounce,
  useApiQuery,
  useWording,
} from "#screen";
import type { CaseView, StepView } from "./case-view.ts";
import type { OrderCase } from "./use-case.ts";
import { useLabels } from "./use-labels.ts";
import { caseworkWording } from "./wording.ts";

type ActionsProps = { readonly file: CaseView; readonly order: OrderCase };
type Offer = CaseView["offers"][number];
type ActionView = StepView["actions"][number];
type Dialog =
  | { readonly kind: "action"; readonly action: ActionView }
  | { readonly kind: "assign" | "transfer" | "opinion" };

/** What the person may do to the case now; what is not possible stands there with its reason. */
export function CaseActions({ file, order, dirty }: ActionsProps & { readonly dirty: boolean }) {
  const { say } = useWording(caseworkWording);
  const [dialog, setDialog] = useState<Dialog>();
  const { offers } = file;
  if (offers.length === 0) return null;
  const blocked = offers.find(({ unless }) => unless !== null)?.unless;
  return (
    <section className="sheet" aria-labelledby="case-actions">
      <h2 id="case-actions">{say("casework.case.actions")}</h2>
      <div className="case-actions">
        {offers
          .filter(({ unless }) => unless === null)
          .map((offer) => (
            <OfferButton
              key={`${offer.kind} ${offer.action ?? ""}`}
              {...{ file, offer, order, dirty }}
              onDialog={setDialog}
            />
          ))}
        {dirty && <span className="case-blocked">{say("casework.case.save-first")}</span>}
        {blocked && (
          <span className="case-blocked">
            <RefusalText refusal={blocked as Refusal} />
          </span>
        )}
      </div>
      {dialog === undefined && <RefusalNotice refusal={order.refusal} />}
      {dialog && <ActionDialog {...{ file, order, dialog }} onClose={() => setDialog(undefined)} />}
    </section>
  );
}

type OfferProps = ActionsProps & {
  readonly dirty: boolean;
  readonly offer: Offer;
  readonly onDialog: (dialog: Dialog) => void;
};

function OfferButton({ file, offer, order, dirty, onDialog }: OfferProps) {
  const { say } = useWording(caseworkWording);
  const { label } = useLabels();
  const announce = useAnnounce();
  const action = file.procedure.steps.find(({ id }) => id === file.step)?.actions.find(({ id }) => id === offer.action);
  switch (offer.kind) {
    case "action":
      return (
        action && (
          <Button
            type={action.kind === "submit" || action.kind === "accept" ? "primary" : "default"}
            danger={action.kind === "reject"}
            loading={order.busy}
            // What was typed and not saved would be missing in what is handed on.
            disabled={dirty}
            onClick={() => {
              order.forget();
              onDialog({ kind: "action", action });
            }}
          >
            {label(action.label)}
          </Button>
        )
      );
    case "take":
    case "release":
      return (
        <Button loading={order.busy} onClick={() => void order.run({ type: offer.kind as "take" })}>
          {say(`casework.case.${offer.kind}`)}
        </Button>
      );
    case "undo":
      return (
        <ConfirmAction
          label={say("casework.case.undo")}
          title={say("casework.case.undo")}
          explain={say("casework.case.undo.explain")}
          needsReason
          onConfirm={(reason) => order.run({ type: "undo", reason })}
        />
      );
    case "withdraw":
      return (
        <ConfirmAction
          label={say("casework.case.withdraw")}
          title={say("casework.case.withdraw.title")}
          explain={say("casework.case.withdraw.explain")}
          danger
          onConfirm={async () => {
            const done = await order.run({ type: "withdraw", reason: null });
            if (done.ok) announce(say("casework.case.action.done", { action: say("casework.case.withdraw") }));
            return done;
          }}
        />
      );
    case "assign":
    case "transfer":
    case "opinion":
      return (
        <Button onClick={() => onDialog({ kind: offer.kind as "assign" })}>{say(`casework.case.${offer.kind}`)}</Button>
      );
    case "fill":
      return null;
  }
}

type DialogProps = ActionsProps & { readonly dialog: Dialog; readonly onClose: () => void };

function ActionDialog({ file, order, dialog, onClose }: DialogProps) {
  switch (dialog.kind) {
    case "action":
      return <TakeAction {...{ file, order, onClose }} action={dialog.action} />;
    case "assign":
      return <AssignDialog {...{ file, order, onClose }} />;
    case "transfer":
      return <TransferDialog {...{ file, order, onClose }} />;
    case "opinion":
      return <OpinionDialog {...{ file, order, onClose }} />;
  }
}

type OneDialog = ActionsProps & { readonly onClose: () => void };
type ActionValues = { readonly reason?: string; readonly remarks?: Record<string, string> };

/** An action with its reason; returned for correction also with a remark at each field that needs one. */
function TakeAction({ file, order, action, onClose }: OneDialog & { readonly action: ActionView }) {
  const { say } = useWording(caseworkWording);
  const { label } = useLabels();
  const name = label(action.label);
  const needed = action.reason === "required";
  const change = {
    ...order,
    run: ({ reason, remarks }: ActionValues) =>
      order.run({
        ...{ type: "act", action: action.id, reason: reason?.trim() || null },
        remarks: Object.entries(remarks ?? {}).flatMap(([field, text]) =>
          text?.trim() ? [{ field, text: text.trim() }] : [],
        ),
      }),
  };
  const fields = file.procedure.forms.flatMap((form) => form.fields);
  return (
    <FormDialog<ActionValues>
      name="case-action"
      title={name}
      confirmLabel={name}
      change={change}
      doneText={() => say("casework.case.action.done", { action: name })}
      onClose={onClose}
    >
      <Form.Item
        name="reason"
        label={say("casework.case.action.reason")}
        rules={needed ? [{ required: true, whitespace: true, message: say("casework.case.action.reason.needed") }] : []}
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      {action.kind === "return" &&
        fields.map((field) => (
          <Form.Item
            key={field.id}
            name={["remarks", field.id]}
            label={say("casework.case.remark.add", { field: label(field.label) })}
          >
            <Input maxLength={500} />
          </Form.Item>
        ))}
    </FormDialog>
  );
}

function AssignDialog({ file, order, onClose }: OneDialog) {
  const { say } = useWording(caseworkWording);
  const path = { caseId: file.id };
  const colleagues = useApiQuery(["case-colleagues", file.id], () =>
    api.GET("/api/cases/{caseId}/colleagues", { params: { path } }),
  );
  const options = (colleagues.value?.people ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormDialog<{ to: string }>
      name="case-assign"
      title={say("casework.case.assign")}
      confirmLabel={say("casework.case.assign")}
      change={{ ...order, run: ({ to }) => order.run({ type: "assign", to }) }}
      doneText={() => say("casework.case.action.done", { action: say("casework.case.assign") })}
      onClose={onClose}
    >
      <Form.Item
        name="to"
        label={say("casework.case.assign.to")}
        rules={[{ required: true, message: say("casework.case.form.choose") }]}
      >
        <Select options={options} loading={colleagues.loading} />
      </Form.Item>
    </FormDialog>
  );
}

function TransferDialog({ order, onClose }: OneDialog) {
  const { say } = useWording(caseworkWording);
  return (
    <FormDialog<{ areaId: number; reason: string }>
      name="case-transfer"
      title={say("casework.case.transfer")}
      confirmLabel={say("casework.case.transfer")}
      change={{ ...order, run: (values) => order.run({ type: "transfer", ...values }) }}
      doneText={() => say("casework.case.action.done", { action: say("casework.case.transfer") })}
      onClose={onClose}
    >
      <Form.Item
        name="areaId"
        label={say("casework.case.transfer.to")}
        rules={[{ required: true, message: say("casework.case.form.choose") }]}
      >
        <AreaPicker />
      </Form.Item>
      <Form.Item
        name="reason"
        label={say("casework.case.action.reason")}
        rules={[{ required: true, whitespace: true, message: say("casework.case.action.reason.needed") }]}
      >
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </FormDialog>
  );
}

const VIEWS = ["for", "against", "no-view"] as const;

function OpinionDialog({ order, onClose }: OneDialog) {
  const { say } = useWording(caseworkWording);
  return (
    <FormDialog<{ view: (typeof VIEWS)[number]; text?: string }>
      name="case-opinion"
      title={say("casework.case.opinion")}
      confirmLabel={say("casework.case.opinion")}
      initialValues={{ view: "for" }}
      change={{ ...order, run: ({ view, text }) => order.run({ type: "opine", view, text: text ?? "" }) }}
      doneText={() => say("casework.case.action.done", { action: say("casework.case.opinion") })}
      onClose={onClose}
    >
      <Form.Item name="view" label={say("casework.case.opinion.view")}>
        <Select options={VIEWS.map((view) => ({ value: view, label: say(`casework.view.${view}`) }))} />
      </Form.Item>
      <Form.Item name="text" label={say("casework.case.opinion.text")}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
    </FormDialog>
  );
}
