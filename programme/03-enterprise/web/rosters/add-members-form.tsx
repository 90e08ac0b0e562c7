import { Form, Input, Select } from "antd";
import { useEffect, useState } from "react";
import { api } from "#contract";
import { FormDialog, newRecordId, useApiMutation, useApiQuery, useWording } from "#screen";
import { type IssueView, pastedCodes } from "./roster-view.ts";
import { rosterWording } from "./wording.ts";

type AddMembersFormProps = { readonly issue: IssueView; readonly onClose: () => void };
type Values = { chosen?: string[]; codes?: string; from?: string; until?: string; remark?: string };

const PAUSE = 250;

/** Enterprises of the list's area by part of their name. */
function useFound(areaId: number, text: string) {
  const [sought, setSought] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSought(text.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  const found = useApiQuery(
    ["enterprises", "list", { areaId, text: sought }],
    () => api.GET("/api/enterprises", { params: { query: { areaId, text: sought } } }),
    { when: [...sought].length >= 2, keepPrevious: true },
  );
  return found.value?.enterprises ?? [];
}

/** The same enterprise keeps its id while the form is open: sent twice, it is put on once. */
function useEntryIds(): (enterprise: string) => string {
  const [ids] = useState(() => new Map<string, string>());
  return (enterprise) => {
    const id = ids.get(enterprise) ?? newRecordId();
    ids.set(enterprise, id);
    return id;
  };
}

/** Puts enterprises on a list, found by name or by pasted codes. */
export function AddMembersForm({ issue, onClose }: AddMembersFormProps) {
  const { say } = useWording(rosterWording);
  const [text, setText] = useState("");
  const found = useFound(issue.areaId, text);
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  const idOf = useEntryIds();
  const adding = useApiMutation(
    ({ chosen = [], codes = "", from, until, remark }: Values) =>
      api.POST("/api/roster-issues/{issueId}/entries", {
        params: { path: { issueId: issue.id } },
        body: {
          entries: [...chosen, ...pastedCodes(codes)].map((enterprise) => ({ id: idOf(enterprise), enterprise })),
          ...{ from: from || null, until: until || null, remark: remark || null },
        },
      }),
    { refreshes: [["rosters"], ["enterprises"]] },
  );
  const names = new Map([...known, ...found.map(({ id, name }) => [id, name] as const)]);
  return (
    <FormDialog<Values>
      name="members"
      title={say("roster.add.title")}
      confirmLabel={say("roster.members.add")}
      change={adding}
      doneText={() => say("roster.add.done")}
      onClose={onClose}
    >
      <Form.Item name="chosen" label={say("roster.add.by-search")}>
        <Select<string[]>
          mode="multiple"
          placeholder={say("roster.add.by-search.hint")}
          showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
          options={[...names].map(([value, label]) => ({ value, label }))}
          onChange={(chosen) => setKnown(new Map(chosen.map((id) => [id, names.get(id) ?? id])))}
        />
      </Form.Item>
      <Form.Item
        name="codes"
        label={say("roster.add.by-codes")}
        extra={say("roster.add.by-codes.explain")}
        dependencies={["chosen"]}
        rules={[
          ({ getFieldValue }) => ({
            validator: async (_rule, codes: string | undefined) => {
              const chosen = (getFieldValue("chosen") as string[] | undefined) ?? [];
              if (chosen.length + pastedCodes(codes ?? "").length === 0) throw new Error(say("roster.add.none"));
            },
          }),
        ]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={8000} />
      </Form.Item>
      <div className="roster-days">
        <Form.Item name="from" label={say("roster.issue.from")} extra={say("roster.add.days")}>
          <Input type="date" min={issue.from} {...(issue.until === null ? {} : { max: issue.until })} />
        </Form.Item>
        <Form.Item name="until" label={say("roster.issue.until")}>
          <Input type="date" min={issue.from} {...(issue.until === null ? {} : { max: issue.until })} />
        </Form.Item>
      </div>
      <Form.Item name="remark" label={say("roster.add.remark")}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
