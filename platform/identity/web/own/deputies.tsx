import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { type Answer, api } from "#contract";
import {
  ConfirmAction,
  FormDialog,
  Loaded,
  useAnnounce,
  useApiMutation,
  useApiQuery,
  useSession,
  useWording,
} from "#screen";
import { ReasonField } from "../accounts/reason-field.tsx";
import { ownAccountWording } from "./wording.ts";

type Deputyship = Answer<"/api/own-account/deputyships", "get">["deputyships"][number];
const refreshes = [["deputyships"], ["session"]];

/** Who stands in for the person, and for whom the person stands in. */
export function Deputies() {
  const { say } = useWording(ownAccountWording);
  const [naming, setNaming] = useState(false);
  const deputyships = useApiQuery(["deputyships"], () => api.GET("/api/own-account/deputyships"));
  return (
    <section className="sheet" aria-labelledby="own-deputies">
      <h2 id="own-deputies">{say("own-account.deputies")}</h2>
      <p>{say("own-account.deputies.lead")}</p>
      <Loaded reading={deputyships}>
        {({ deputyships: found }) => (
          <ul className="plain-list">
            {found.map((one) => (
              <DeputyLine key={one.id} deputyship={one} />
            ))}
          </ul>
        )}
      </Loaded>
      <p>
        <Button onClick={() => setNaming(true)}>{say("own-account.deputy.name")}</Button>
      </p>
      {naming && <DeputyForm onClose={() => setNaming(false)} />}
    </section>
  );
}

function DeputyLine({ deputyship }: { readonly deputyship: Deputyship }) {
  const { say, moment } = useWording(ownAccountWording);
  const announce = useAnnounce();
  const { id, mine, principalName, deputyName, reason } = deputyship;
  const ending = useApiMutation(
    (_: string) =>
      api.POST("/api/own-account/deputyships/{deputyshipId}/ending", { params: { path: { deputyshipId: id } } }),
    { refreshes },
  );
  const end = async () => {
    const result = await ending.run("");
    if (result.ok) announce(say("own-account.deputy.ended"));
    return result;
  };
  const facts = { from: moment(deputyship.from), until: moment(deputyship.until), reason };
  return (
    <li>
      <p>
        {mine
          ? say("own-account.deputy.of-me", { ...facts, name: deputyName })
          : say("own-account.deputy.i-am", { ...facts, name: principalName })}
      </p>
      <ConfirmAction
        size="small"
        label={say("own-account.deputy.end")}
        title={say("own-account.deputy.end.title")}
        onConfirm={end}
      />
    </li>
  );
}

/** A day on the clock of the offices, as the moment at which it begins, so many days later. */
function beginOf(day: string, later = 0): string {
  const start = new Date(`${day}T00:00:00+08:00`);
  start.setUTCDate(start.getUTCDate() + later);
  return start.toISOString();
}

type Naming = { deputyId: string; firstDay: string; lastDay: string; reason: string };

function DeputyForm({ onClose }: { readonly onClose: () => void }) {
  const { say } = useWording(ownAccountWording);
  const change = useApiMutation(
    ({ deputyId, firstDay, lastDay, reason }: Naming) =>
      api.POST("/api/own-account/deputyships", {
        body: { deputyId, from: beginOf(firstDay), until: beginOf(lastDay, 1), reason },
      }),
    { refreshes },
  );
  const needed = [{ required: true, message: say("own-account.deputy.needed") }];
  return (
    <FormDialog<Naming>
      name="deputy"
      title={say("own-account.deputy.name")}
      confirmLabel={say("own-account.deputy.name")}
      change={change}
      doneText={() => say("own-account.deputy.done")}
      onClose={onClose}
    >
      <Form.Item name="deputyId" label={say("own-account.deputy.who")} rules={needed}>
        <DeputyPicker label={say("own-account.deputy.who")} />
      </Form.Item>
      <Form.Item name="firstDay" label={say("own-account.deputy.first-day")} rules={needed}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="lastDay" label={say("own-account.deputy.last-day")} rules={needed}>
        <Input type="date" />
      </Form.Item>
      <ReasonField />
    </FormDialog>
  );
}

type DeputyPickerProps = {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (id: string) => void;
  readonly label: string;
};

function DeputyPicker({ id, value, onChange, label }: DeputyPickerProps) {
  const { say } = useWording(ownAccountWording);
  const [text, setText] = useState("");
  const found = useApiQuery(
    ["deputies", text],
    () => api.GET("/api/own-account/deputies", { params: { query: { text } } }),
    { when: text !== "", keepPrevious: true },
  );
  const people = found.value?.people ?? [];
  return (
    <Select<string>
      {...(id ? { id } : {})}
      {...(value === undefined ? {} : { value })}
      aria-label={label}
      showSearch={{ filterOption: false, onSearch: setText }}
      placeholder={say("own-account.deputy.search")}
      notFoundContent={say(text === "" ? "own-account.deputy.search" : "own-account.deputy.none")}
      options={people.map((one) => ({ value: one.id, label: `${one.displayName} · ${one.areaName}` }))}
      {...(onChange ? { onChange } : {})}
    />
  );
}

/** For whom the person stands in just now, beside the area in the head of every page. */
export function ActingFor() {
  const { say } = useWording(ownAccountWording);
  const { session } = useSession();
  const names = [...new Set((session?.assignments ?? []).flatMap((one) => one.onBehalfOf ?? []))];
  if (names.length === 0) return null;
  return <span className="top-area">{say("own-account.deputy.acting", { names: names.join("、") })}</span>;
}
