import "./notices.css";
import { Alert, Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { type Answer, api } from "#contract";
import {
  ConfirmAction,
  FormDialog,
  Loaded,
  RefusalNotice,
  useAnnounce,
  useApiMutation,
  useApiQuery,
  useSession,
  useWording,
} from "#screen";
import { MAIL_CHOICES, type MailChoice } from "../domain/habits.ts";
import { minuteOf, timeText } from "./clock-time.ts";
import { useNoticeSentences } from "./sentences.ts";
import { noticesWording } from "./wording.ts";

type Habits = Answer<"/api/notices/habits", "get">;
const refreshes = [["notice-habits"]];

/** On the own account's page: where mail goes, and when one is told of what. */
export function NoticeHabitsSection() {
  const { say } = useWording(noticesWording);
  const { session } = useSession();
  const habits = useApiQuery(["notice-habits"], () => api.GET("/api/notices/habits"));
  return (
    <section className="sheet notice-habits" id="notice-habits" aria-labelledby="own-notices">
      <h2 id="own-notices">{say("notices.habits")}</h2>
      <p>{say("notices.habits.lead")}</p>
      {session?.mode === "demo" && <Alert type="info" showIcon title={say("notices.demo")} />}
      <Loaded reading={habits}>
        {(own) => (
          <>
            {!own.mailSetUp && session?.mode !== "demo" && (
              <Alert type="info" showIcon title={say("notices.habits.no-mail")} />
            )}
            {own.mailSetUp && <OwnAddress own={own} />}
            <HabitsForm own={own} />
          </>
        )}
      </Loaded>
    </section>
  );
}

function OwnAddress({ own: { address } }: { readonly own: Habits }) {
  const { say, moment } = useWording(noticesWording);
  const announce = useAnnounce();
  const [asking, setAsking] = useState(false);
  const change = useApiMutation((body: { address: string }) => api.PUT("/api/notices/address", { body }), {
    refreshes,
  });
  const removal = useApiMutation((_: string) => api.DELETE("/api/notices/address"), { refreshes });
  const remove = async () => {
    const result = await removal.run("");
    if (result.ok) announce(say("notices.address.removed"));
    return result;
  };
  const state = () => {
    if (!address) return say("notices.address.none");
    return address.verified
      ? say("notices.address.is", { address: address.address })
      : say("notices.address.waits", { address: address.address, at: moment(address.askedAt) });
  };
  return (
    <>
      <h3>{say("notices.address")}</h3>
      <p>{state()}</p>
      <p className="row-actions">
        <Button onClick={() => setAsking(true)}>
          {say(address ? "notices.address.change" : "notices.address.set")}
        </Button>
        {address && (
          <ConfirmAction
            label={say("notices.address.remove")}
            title={say("notices.address.remove.title")}
            onConfirm={remove}
          />
        )}
      </p>
      {asking && (
        <FormDialog<{ address: string }>
          name="notice-address"
          title={say("notices.address")}
          confirmLabel={say("notices.address.send")}
          change={change}
          doneText={() => say("notices.address.sent")}
          onClose={() => {
            change.forget();
            setAsking(false);
          }}
        >
          <Form.Item
            name="address"
            label={say("notices.address.field")}
            rules={[{ required: true, message: say("notices.address.needed") }]}
          >
            <Input type="email" autoComplete="email" />
          </Form.Item>
        </FormDialog>
      )}
    </>
  );
}

type Typed = {
  byMail: MailChoice;
  byKind: Record<string, MailChoice | "usual">;
  digestAt: string;
  quietFrom: string;
  quietUntil: string;
  language: "zh-CN" | "en";
};

/** Kinds have points in their names, which a form would take for a way into objects. */
const fieldOf = (kind: string) => kind.replaceAll(".", "/");

function typedOf(own: Habits): Typed {
  const byKind = own.kinds.map((kind) => [fieldOf(kind), own.byKind[kind] ?? "usual"] as const);
  return {
    ...{ byMail: own.byMail, language: own.language, byKind: Object.fromEntries(byKind) },
    digestAt: timeText(own.digestAt),
    quietFrom: timeText(own.quietFrom),
    quietUntil: timeText(own.quietUntil),
  };
}

function habitsOf(typed: Typed, own: Habits) {
  const chosen = own.kinds.flatMap((kind) => {
    const choice = typed.byKind?.[fieldOf(kind)];
    return choice === undefined || choice === "usual" ? [] : [[kind, choice] as const];
  });
  return {
    ...{ byMail: typed.byMail, language: typed.language, byKind: Object.fromEntries(chosen) },
    digestAt: minuteOf(typed.digestAt) ?? own.digestAt,
    quietFrom: minuteOf(typed.quietFrom),
    quietUntil: minuteOf(typed.quietUntil),
  };
}

function HabitsForm({ own }: { readonly own: Habits }) {
  const { say } = useWording(noticesWording);
  const { kindName } = useNoticeSentences();
  const announce = useAnnounce();
  const change = useApiMutation((typed: Typed) => api.PUT("/api/notices/habits", { body: habitsOf(typed, own) }), {
    refreshes,
  });
  const save = async (typed: Typed) => {
    const result = await change.run(typed);
    if (result.ok) announce(say("notices.saved"));
  };
  const choices = MAIL_CHOICES.map((value) => ({ value, label: say(`notices.by-mail.${value}`) }));
  return (
    <Form<Typed>
      name="notice-habits"
      layout="vertical"
      initialValues={typedOf(own)}
      onFinish={(typed) => void save(typed)}
    >
      <Form.Item name="byMail" label={say("notices.by-mail")}>
        <Select options={choices} />
      </Form.Item>
      {own.kinds.length > 0 && (
        <fieldset>
          <legend>{say("notices.by-kind")}</legend>
          {own.kinds.map((kind) => (
            <Form.Item key={kind} name={["byKind", fieldOf(kind)]} label={kindName(kind)}>
              <Select options={[{ value: "usual", label: say("notices.by-kind.usual") }, ...choices]} />
            </Form.Item>
          ))}
        </fieldset>
      )}
      <TimeFields />
      <Form.Item name="language" label={say("notices.language")}>
        <Select
          options={(["zh-CN", "en"] as const).map((value) => ({ value, label: say(`notices.language.${value}`) }))}
        />
      </Form.Item>
      <RefusalNotice refusal={change.refusal} />
      <Button type="primary" htmlType="submit" loading={change.busy}>
        {say("notices.save")}
      </Button>
    </Form>
  );
}

function TimeFields() {
  const { say } = useWording(noticesWording);
  return (
    <div className="notice-habits-times">
      <Form.Item name="digestAt" label={say("notices.digest-at")}>
        <Input type="time" required />
      </Form.Item>
      <Form.Item name="quietFrom" label={say("notices.quiet-from")}>
        <Input type="time" />
      </Form.Item>
      <Form.Item name="quietUntil" label={say("notices.quiet-until")} extra={say("notices.quiet.explain")}>
        <Input type="time" />
      </Form.Item>
    </div>
  );
}
