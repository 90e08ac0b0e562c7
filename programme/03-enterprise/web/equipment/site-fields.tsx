import { Form, Input, Select } from "antd";
import { useState } from "react";
import { api } from "#contract";
import { useApiQuery, useSession, useWording } from "#screen";
import type { SiteTyped } from "./register-api.ts";
import { equipmentWording } from "./wording.ts";

export type SiteValues = { name?: string; address?: string; enterpriseId?: string };

/** A handing over keeps name and address as they are. */
export function siteTyped(
  { name, address, enterpriseId }: SiteValues,
  known: { readonly name: string; readonly address: string | null } | null,
): SiteTyped {
  const kept = { name: name ?? known?.name ?? "", address: (address ?? known?.address) || null };
  return enterpriseId === undefined ? kept : { ...kept, enterpriseId };
}

export function SiteFields({ handOver }: { readonly handOver: boolean }) {
  const { say } = useWording(equipmentWording);
  if (handOver) return <HolderField />;
  return (
    <>
      <Form.Item
        name="name"
        label={say("equipment.site.name")}
        rules={[{ required: true, whitespace: true, message: say("equipment.site.name.needed") }]}
      >
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
      <Form.Item name="address" label={say("equipment.site.address")}>
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
    </>
  );
}

/** Chooses the enterprise that takes a site over, by part of its name. */
function HolderField() {
  const { say } = useWording(equipmentWording);
  const areaId = useSession().session?.assignments[0]?.areaId ?? 0;
  const [text, setText] = useState("");
  const found = useApiQuery(
    ["enterprises", "holder", areaId, text],
    () => api.GET("/api/enterprises", { params: { query: { areaId, text } } }),
    { when: text.trim().length >= 2, keepPrevious: true },
  );
  const options = (found.value?.enterprises ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Form.Item
      name="enterpriseId"
      label={say("equipment.site.hand-over.to")}
      extra={say("equipment.site.hand-over.explain")}
      rules={[{ required: true, message: say("equipment.site.hand-over.needed") }]}
    >
      <Select
        showSearch={{ filterOption: false, onSearch: setText }}
        placeholder={say("equipment.site.hand-over.search")}
        options={options}
      />
    </Form.Item>
  );
}
