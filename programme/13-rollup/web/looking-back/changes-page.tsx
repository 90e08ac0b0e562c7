import "../rollup.css";
import { useParams } from "@tanstack/react-router";
import { Button, Input } from "antd";
import { useId, useState } from "react";
import { api } from "#contract";
import { EmptyState, Loaded, PageFrame, useApiQuery, useWording } from "#screen";
import { useLabel } from "../figure-text.tsx";
import { PlaceFields } from "../place-fields.tsx";
import { daysAhead } from "../snapshots/days-ahead.ts";
import { ChangesTold } from "./changes-told.tsx";
import { useMoments } from "./use-moments.ts";
import { lookingBackWording } from "./wording.ts";

/** Why a figure is not what it was: at the end of a past day, or in a snapshot. */
export function ChangesPage() {
  const { say } = useWording(lookingBackWording);
  const label = useLabel();
  const { code = "" }: { code?: string } = useParams({ strict: false });
  const { areaId, year, since, until, snapshot, untilSnapshot, asked, ...moments } = useMoments(code);
  const catalogue = useApiQuery(["indicators", "catalogue"], () => api.GET("/api/indicators"));
  const definition = catalogue.value?.indicators.find((it) => it.code === code);
  const kept = {
    ...(since ? { since } : {}),
    ...(until ? { until } : {}),
    ...(snapshot ? { snapshot } : {}),
    ...(untilSnapshot ? { untilSnapshot } : {}),
  };
  const query = { areaId, year, ...kept };
  const changes = useApiQuery(
    ["indicators", "changes", code, areaId, year, since ?? "", until ?? "", snapshot ?? "", untilSnapshot ?? ""],
    () => api.GET("/api/indicators/{code}/changes", { params: { path: { code }, query } }),
    { keepPrevious: true, when: asked },
  );
  const indicator = definition ? label(definition.label) : "";
  const place = new URLSearchParams({ area: String(areaId), year: String(year) });
  return (
    <PageFrame
      title={definition ? say("looking-back.of", { indicator }) : say("looking-back.title")}
      lead={say("looking-back.lead")}
      crumbs={definition ? [{ label: indicator, to: `/indicators/${code}?${place}` }] : []}
    >
      <PlaceFields to={`/indicators/${code}/changes`} keep={kept} />
      <MomentFields
        key={`${since} ${until}`}
        since={since ?? (snapshot ? "" : undefined)}
        until={until}
        onCompare={moments.compare}
      />
      {asked && definition ? (
        <Loaded reading={changes}>
          {(told) => <ChangesTold definition={definition} told={told} suffixOf={moments.suffixOf} />}
        </Loaded>
      ) : (
        <EmptyState title={say("looking-back.choose")} explain={say("looking-back.choose.explain")} />
      )}
    </PageFrame>
  );
}

type MomentFieldsProps = {
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly onCompare: (since: string, until: string) => void;
};

function MomentFields({ since, until, onCompare }: MomentFieldsProps) {
  const { say } = useWording(lookingBackWording);
  const id = useId();
  const [from, setFrom] = useState(since ?? daysAhead(new Date(), -7));
  const [to, setTo] = useState(until ?? "");
  return (
    <form
      className="rollup-filters"
      onSubmit={(event) => {
        event.preventDefault();
        onCompare(from, to);
      }}
    >
      <div className="inline-field">
        <label htmlFor={`${id}-since`}>{say("looking-back.since")}</label>
        <Input id={`${id}-since`} type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
      </div>
      <div className="inline-field">
        <label htmlFor={`${id}-until`}>{say("looking-back.until")}</label>
        <Input id={`${id}-until`} type="date" value={to} onChange={(event) => setTo(event.target.value)} />
      </div>
      <Button htmlType="submit" type="primary">
        {say("looking-back.compare")}
      </Button>
    </form>
  );
}
