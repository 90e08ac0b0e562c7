import "./casework.css";
import { Button, Form, Input, InputNumber, Tag } from "antd";
import { useState } from "react";
import { type Answer, api } from "#contract";
import {
  FormDialog,
  Loaded,
  PageFrame,
  ScrollRegion,
  useApiMutation,
  useApiQuery,
  useSession,
  useWording,
} from "#screen";
import { caseworkWording } from "./wording.ts";

type Year = Answer<"/api/working-years", "get">["years"][number];
type Typed = { year: number; off: string; worked: string; source: string };

/** 工作日历: the holidays by which time limits count. */
export function CalendarPage() {
  const { say, date, moment } = useWording(caseworkWording);
  const { may } = useSession();
  const [adding, setAdding] = useState(false);
  const years = useApiQuery(["working-years"], () => api.GET("/api/working-years"));
  return (
    <PageFrame
      title={say("casework.calendar.title")}
      lead={say("casework.calendar.lead")}
      actions={
        may("calendar.edit") && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {say("casework.calendar.add")}
          </Button>
        )
      }
    >
      <Loaded reading={years}>
        {({ years: known }) => (
          <div className="stack">
            {known.toReversed().map((year) => (
              <section key={year.year} className="sheet" aria-labelledby={`year-${year.year}`}>
                <h2 id={`year-${year.year}`}>
                  {year.year} {year.verification === "background" && <Tag>{say("casework.procedures.to-verify")}</Tag>}
                </h2>
                <ScrollRegion label={String(year.year)}>
                  <dl className="case-values">
                    <dt>{say("casework.calendar.off")}</dt>
                    <dd>{year.off.map(date).join("、")}</dd>
                    <dt>{say("casework.calendar.worked")}</dt>
                    <dd>{year.worked.map(date).join("、")}</dd>
                    <dt>{say("casework.calendar.source")}</dt>
                    <dd>{year.source}</dd>
                    <dt>{say("casework.calendar.published")}</dt>
                    <dd>{`${year.byName}，${moment(year.publishedAt)}`}</dd>
                  </dl>
                </ScrollRegion>
              </section>
            ))}
            {adding && <AddYear known={known} onClose={() => setAdding(false)} />}
          </div>
        )}
      </Loaded>
    </PageFrame>
  );
}

const daysOf = (text: string): string[] => text.split(/[\s,，、;；]+/).filter((day) => day !== "");
const areDays = (text: string | undefined): boolean =>
  daysOf(text ?? "").every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day));

function AddYear({ known, onClose }: { readonly known: readonly Year[]; readonly onClose: () => void }) {
  const { say } = useWording(caseworkWording);
  const publish = useApiMutation(
    ({ year, off, worked, source }: Typed) => {
      const edition = (known.find((one) => one.year === year)?.edition ?? 0) + 1;
      const body = { year, edition, off: daysOf(off ?? ""), worked: daysOf(worked ?? ""), source };
      return api.POST("/api/working-years", { body });
    },
    { refreshes: [["working-years"], ["work-queue"], ["case"]] },
  );
  const days = {
    validator: (_rule: unknown, text?: string) =>
      areDays(text) ? Promise.resolve() : Promise.reject(new Error(say("casework.calendar.day-wrong"))),
  };
  const next = Math.max(...known.map(({ year }) => year), 2025) + 1;
  return (
    <FormDialog<Typed>
      name="calendar-year"
      title={say("casework.calendar.add")}
      confirmLabel={say("casework.calendar.add.confirm")}
      change={publish}
      initialValues={{ year: next, off: "", worked: "" }}
      doneText={() => say("casework.calendar.done")}
      onClose={onClose}
    >
      <Form.Item name="year" label={say("casework.calendar.year")} rules={[{ required: true }]}>
        <InputNumber min={2000} max={2100} />
      </Form.Item>
      <Form.Item
        name="off"
        label={say("casework.calendar.off")}
        extra={say("casework.calendar.off.hint")}
        rules={[days]}
      >
        <Input.TextArea rows={6} />
      </Form.Item>
      <Form.Item
        name="worked"
        label={say("casework.calendar.worked")}
        extra={say("casework.calendar.worked.hint")}
        rules={[days]}
      >
        <Input.TextArea rows={3} />
      </Form.Item>
      <Form.Item
        name="source"
        label={say("casework.calendar.source")}
        rules={[{ required: true, whitespace: true, message: say("casework.calendar.source.needed") }]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
