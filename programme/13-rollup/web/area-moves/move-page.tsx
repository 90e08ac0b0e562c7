import "../rollup.css";
import "./area-moves.css";
import { useParams } from "@tanstack/react-router";
import { Select } from "antd";
import { useId, useState } from "react";
import { type Answer, api } from "#contract";
import { AreaPicker, EmptyState, Loaded, PageFrame, useApiQuery, useSession, useWording } from "#screen";
import { lastYear, usePlace } from "../use-place.ts";
import { EffectOfMove } from "./effect-of-move.tsx";
import { MoveForm } from "./move-form.tsx";
import { areaMoveWording } from "./wording.ts";

type AreaRow = Answer<"/api/areas/{areaId}", "get">["area"];

/** Moves an area below another one: what that does to figures is seen before it is done. */
export function MoveAreaPage() {
  const { say } = useWording(areaMoveWording);
  const { may } = useSession();
  const { areaId: text = "" }: { areaId?: string } = useParams({ strict: false });
  const areaId = Number(text);
  const one = useApiQuery(
    ["areas", "one", areaId],
    () => api.GET("/api/areas/{areaId}", { params: { path: { areaId } } }),
    { when: Number.isSafeInteger(areaId) },
  );
  const name = one.value?.area.name;
  return (
    <PageFrame
      title={name === undefined ? say("area-move.title") : say("area-move.of", { area: name })}
      lead={say("area-move.lead")}
      crumbs={[{ label: say("area-move.areas"), to: `/areas?area=${text}` }]}
    >
      {may("areas.edit") && may("enterprise.read") ? (
        <Loaded reading={one}>{({ area }) => <MoveDesk key={area.id} area={area} />}</Loaded>
      ) : (
        <p role="note">{say("area-move.only")}</p>
      )}
    </PageFrame>
  );
}

function MoveDesk({ area }: { readonly area: AreaRow }) {
  const { say } = useWording(areaMoveWording);
  const { own } = usePlace();
  const id = useId();
  const [toId, setTo] = useState<number | null>(null);
  const [year, setYear] = useState(lastYear);
  const effect = useApiQuery(
    ["indicators", "move-effect", area.id, toId, year],
    () => api.GET("/api/indicators/move-effect", { params: { query: { areaId: area.id, toId: toId ?? 0, year } } }),
    { when: toId !== null, keepPrevious: true },
  );
  const years = effect.value?.years ?? [year];
  return (
    <>
      <div className="rollup-filters">
        <div className="inline-field area-field">
          <label htmlFor={`${id}-to`}>{say("area-move.to")}</label>
          <AreaPicker id={`${id}-to`} value={toId} within={own} onChange={setTo} />
        </div>
        <div className="inline-field">
          <label htmlFor={`${id}-year`}>{say("area-move.year")}</label>
          <Select
            id={`${id}-year`}
            value={year}
            options={years.map((value) => ({ value, label: say("area-move.year.of", { year: String(value) }) }))}
            onChange={setYear}
          />
        </div>
      </div>
      {toId === null ? (
        <EmptyState title={say("area-move.choose")} explain={say("area-move.choose.explain")} />
      ) : (
        <Loaded reading={effect}>
          {(told) => (
            <>
              <EffectOfMove effect={told} year={year} />
              <MoveForm key={`${told.from.id} ${told.to.id}`} effect={told} />
            </>
          )}
        </Loaded>
      )}
    </>
  );
}
