import "./areas.css";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Input } from "antd";
import { useState } from "react";
import { PageFrame, useSession, useWording } from "#screen";
import { COUNTRY_ID } from "../domain/area.ts";
import { AreaDetail } from "./area-detail.tsx";
import { AreaSearchResults } from "./area-search-results.tsx";
import { AreaTreeView } from "./area-tree-view.tsx";
import { areasWording } from "./wording.ts";

/** The area the address names, else the one the person works for. */
function useChosenArea(): readonly [number, (id: number) => void] {
  const { session } = useSession();
  const navigate = useNavigate();
  const { area }: { area?: unknown } = useSearch({ strict: false });
  const own = session?.assignments[0]?.areaId ?? COUNTRY_ID;
  const chosen = Number.isInteger(Number(area ?? Number.NaN)) ? Number(area) : own;
  return [chosen, (id) => void navigate({ to: "/areas", search: { area: id } })];
}

/** The tree of divisions, programme areas and parks: look up, search, add what has no code. */
export function AreasPage() {
  const { say } = useWording(areasWording);
  const [chosen, choose] = useChosenArea();
  const [text, setText] = useState("");
  const [sought, seek] = useState("");
  const pick = (id: number) => {
    setText("");
    seek("");
    choose(id);
  };
  return (
    <PageFrame title={say("areas.title")} lead={say("areas.lead")}>
      <div className="side-by-side">
        <div className="side">
          <Input.Search
            allowClear
            enterButton
            value={text}
            maxLength={60}
            aria-label={say("areas.find")}
            placeholder={say("areas.find")}
            onChange={(event) => setText(event.target.value)}
            onSearch={(wanted) => seek(wanted.trim())}
          />
          {sought === "" ? (
            <AreaTreeView chosen={chosen} onChoose={pick} />
          ) : (
            <AreaSearchResults text={sought} onChoose={pick} />
          )}
        </div>
        <AreaDetail areaId={chosen} />
      </div>
    </PageFrame>
  );
}
