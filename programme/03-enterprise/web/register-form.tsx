import { Form, Input, Select } from "antd";
import { useState } from "react";
import { api } from "#contract";
import { AreaPicker, FormDialog, useApiMutation, useSession, useWording } from "#screen";
import { AlikeNotice } from "./doubles/alike-notice.tsx";
import { useIndustries } from "./use-industries.ts";
import { enterpriseWording } from "./wording.ts";

type Values = {
  name: string;
  creditCode: string;
  overrideReason?: string;
  industry: string;
  address?: string;
  areaId: number;
};
type Props = { readonly areaId: number; readonly onClose: () => void };

/** Takes an enterprise into the register; a doubtful code is taken when somebody says why it is right. */
export function RegisterForm({ areaId, onClose }: Props) {
  const { say } = useWording(enterpriseWording);
  const within = useSession().session?.assignments[0]?.areaId;
  const industries = useIndustries();
  const [typed, setTyped] = useState("");
  // Classes of four digits are not listed; whoever knows one may type it.
  const ownClass = /^\d{4}$/.test(typed) ? [{ value: typed, label: typed, level: "class" as const }] : [];
  const change = useApiMutation(
    ({ overrideReason, address, ...values }: Values) =>
      api.POST("/api/enterprises", {
        body: { ...values, overrideReason: overrideReason || null, address: address || null },
      }),
    { refreshes: [["enterprises"]] },
  );
  const doubtful = change.refusal?.code === "enterprise.credit-code-doubtful";
  const needed = (key: "name" | "code" | "industry" | "area") => [
    { required: true, message: say(`enterprise.register.${key}.needed`) },
  ];
  return (
    <FormDialog<Values>
      name="enterprise"
      title={say("enterprise.register")}
      confirmLabel={say("enterprise.register")}
      change={change}
      initialValues={{ areaId }}
      doneText={({ name }) => say("enterprise.register.done", { name })}
      onClose={onClose}
    >
      <Form.Item name="name" label={say("enterprise.name")} rules={needed("name")}>
        <Input autoComplete="off" maxLength={100} />
      </Form.Item>
      <Form.Item name="creditCode" label={say("enterprise.code")} rules={needed("code")}>
        <Input autoComplete="off" maxLength={40} />
      </Form.Item>
      {doubtful && (
        <Form.Item
          name="overrideReason"
          label={say("enterprise.register.override")}
          extra={say("enterprise.register.override.explain")}
        >
          <Input autoComplete="off" maxLength={300} />
        </Form.Item>
      )}
      <Form.Item name="industry" label={say("enterprise.industry")} rules={needed("industry")}>
        <Select
          showSearch={{ optionFilterProp: "label", onSearch: setTyped }}
          options={[...industries.filter(({ level }) => level !== "section"), ...ownClass]}
        />
      </Form.Item>
      <Form.Item name="areaId" label={say("enterprise.area")} rules={needed("area")}>
        <AreaPicker label={say("enterprise.area")} {...(within === undefined ? {} : { within })} />
      </Form.Item>
      <Form.Item name="address" label={say("enterprise.address")}>
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      <AlikeNotice />
    </FormDialog>
  );
}
