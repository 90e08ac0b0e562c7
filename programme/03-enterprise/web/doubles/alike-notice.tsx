import { Form } from "antd";
import { useEffect, useState } from "react";
import { api } from "#contract";
import { PathLink, useApiQuery, useWording } from "#screen";
import { Reasons } from "./doubles-page.tsx";
import { doublesWording } from "./wording.ts";

const PAUSE = 400;

type Typed = {
  readonly name?: string;
  readonly creditCode?: string;
  readonly address?: string;
  readonly areaId?: number;
};

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  const key = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(key) as T), PAUSE);
    return () => clearTimeout(timer);
  }, [key]);
  return settled;
}

/** Inside the form that registers: enterprises that look like the one being typed, before it is there twice. */
export function AlikeNotice() {
  const { say } = useWording(doublesWording);
  const form = Form.useFormInstance<Typed>();
  const name = Form.useWatch("name", form) ?? "";
  const creditCode = Form.useWatch("creditCode", form) ?? "";
  const address = Form.useWatch("address", form) ?? "";
  const areaId = Form.useWatch("areaId", form) ?? 0;
  const typed = useSettled({ name: name.trim(), creditCode: creditCode.trim(), address: address.trim(), areaId });
  const alike = useApiQuery(
    ["enterprises", "alike", typed],
    () =>
      api.GET("/api/enterprises/alike", {
        params: {
          query: {
            ...{ areaId: typed.areaId, name: typed.name },
            ...(typed.creditCode === "" ? {} : { creditCode: typed.creditCode }),
            ...(typed.address === "" ? {} : { address: typed.address }),
          },
        },
      }),
    { when: [...typed.name].length > 3 && typed.areaId !== 0, keepPrevious: true },
  );
  const found = alike.value?.enterprises ?? [];
  if (found.length === 0) return null;
  return (
    <div className="file-notice" role="status">
      <strong>{say("doubles.alike")}</strong>
      <p>{say("doubles.alike.explain")}</p>
      <ul className="double-list">
        {found.slice(0, 5).map(({ enterprise, suspicions }) => (
          <li key={enterprise.id}>
            <PathLink to={`/enterprises/${enterprise.id}`}>{enterprise.name}</PathLink>
            <div className="enterprise-code">
              {enterprise.creditCode ?? "—"} · {enterprise.areaName}
            </div>
            <Reasons suspicions={suspicions} />
          </li>
        ))}
      </ul>
    </div>
  );
}
