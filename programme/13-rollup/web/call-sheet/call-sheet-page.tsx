import "../rollup.css";
import "./call-sheet.css";
import { useParams } from "@tanstack/react-router";
import { Button, Segmented } from "antd";
import { useState } from "react";
import { api } from "#contract";
import { EmptyState, Loaded, PageFrame, useApiQuery, useWording } from "#screen";
import { useLabel } from "../figure-text.tsx";
import type { Definition } from "../indicator-view.ts";
import { PlaceFields } from "../place-fields.tsx";
import { usePlace } from "../use-place.ts";
import { rollupWording } from "../wording.ts";
import type { CallSheet, Shown } from "./call-sheet-view.ts";
import { CallTable } from "./call-table.tsx";
import { OutcomeForm } from "./outcome-form.tsx";
import { callSheetWording } from "./wording.ts";

/** 催报名单: whom to call for an indicator's figure of an area and a year, with what was said last; the outcome is noted for several at once. */
export function CallSheetPage() {
  const { say } = useWording(callSheetWording);
  const { say: sayOfIndicators } = useWording(rollupWording);
  const label = useLabel();
  const { code = "" }: { code?: string } = useParams({ strict: false });
  const { areaId, year, suffixOf } = usePlace();
  const [show, setShow] = useState<Shown>("unknown");
  const catalogue = useApiQuery(["indicators", "catalogue"], () => api.GET("/api/indicators"));
  const definition = catalogue.value?.indicators.find((it) => it.code === code);
  const indicator = definition ? label(definition.label) : "";
  const pages = useCallPages({ code, areaId, year, show });
  const area = pages.read.value?.area.name ?? "";
  const weak = show === "weak" && definition !== undefined;
  return (
    <PageFrame
      title={definition ? say("call-sheet.of", { area, year: String(year), indicator }) : say("call-sheet.title")}
      lead={weak ? say("call-sheet.lead.weak", { tier: definition.evidenceMin }) : say("call-sheet.lead")}
      crumbs={[
        { label: sayOfIndicators("rollup.title"), to: `/indicators${suffixOf()}` },
        ...(definition ? [{ label: indicator, to: `/indicators/${code}${suffixOf()}` }] : []),
      ]}
    >
      <PlaceFields to={`/indicators/${code}/call-sheet`} />
      <Loaded reading={pages.read}>
        {(sheet) =>
          definition && (
            <Sheet
              key={`${areaId}|${year}|${show}|${pages.page}`}
              {...{ sheet, definition, year, show, pages }}
              onShow={(shown) => {
                pages.begin();
                setShow(shown);
              }}
            />
          )
        }
      </Loaded>
    </PageFrame>
  );
}

type Place = NonNullable<CallSheet["next"]>;
type Asked = { readonly code: string; readonly areaId: number; readonly year: number; readonly show: Shown };

/** A call sheet page by page; another indicator, area or year begins with the first. */
function useCallPages({ code, areaId, year, show }: Asked) {
  const about = `${code}|${areaId}|${year}|${show}`;
  const [turned, setTurned] = useState<{ readonly about: string; readonly places: readonly Place[] }>({
    ...{ about, places: [] },
  });
  const places = turned.about === about ? turned.places : [];
  const after = places.at(-1);
  const read = useApiQuery(
    ["indicators", "call-sheet", about, after?.afterId ?? ""],
    () =>
      api.GET("/api/indicators/{code}/call-sheet", {
        params: {
          path: { code },
          query: {
            ...{ areaId, year, show },
            ...(after ? { afterId: after.afterId } : {}),
            ...(after?.afterRevenue == null ? {} : { afterRevenue: after.afterRevenue }),
          },
        },
      }),
    { keepPrevious: true },
  );
  const turn = (to: readonly Place[]) => setTurned({ about, places: to });
  return {
    ...{ read, page: places.length + 1 },
    begin: () => turn([]),
    back: places.length === 0 ? undefined : () => turn(places.slice(0, -1)),
    onwards: (next: Place) => turn([...places, next]),
  };
}

type SheetProps = {
  readonly sheet: CallSheet;
  readonly definition: Definition;
  readonly year: number;
  readonly show: Shown;
  readonly pages: ReturnType<typeof useCallPages>;
  readonly onShow: (show: Shown) => void;
};

function Sheet({ sheet, definition, year, show, pages, onShow }: SheetProps) {
  const { say, number } = useWording(callSheetWording);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [noting, setNoting] = useState(false);
  const { enterprises, figure, next, measures, mayEdit } = sheet;
  const counts = { unknown: figure.inScope - figure.known, weak: figure.known - figure.proven };
  const options = (["unknown", "weak"] as const).map((value) => ({
    ...{ value, label: say(`call-sheet.show.${value}`, { count: number(counts[value]) }) },
  }));
  const chosen = enterprises.filter(({ id }) => ticked.has(id));
  return (
    <>
      <div className="call-sheet-bar">
        <Segmented<Shown> aria-label={say("call-sheet.show")} value={show} options={options} onChange={onShow} />
        {mayEdit && (
          <Button type="primary" disabled={chosen.length === 0} onClick={() => setNoting(true)}>
            {say("call-sheet.note")}
          </Button>
        )}
        <span role="status">{chosen.length > 0 && say("call-sheet.chosen", { count: chosen.length })}</span>
      </div>
      {enterprises.length === 0 ? (
        <EmptyState title={say("call-sheet.none")} explain={say(`call-sheet.none.${show}`)} />
      ) : (
        <CallTable {...{ enterprises, definition, ticked, mayEdit }} onTick={setTicked} />
      )}
      {(pages.back || next) && (
        <div className="rollup-pages">
          <Button disabled={!pages.back} onClick={pages.back}>
            {say("call-sheet.back")}
          </Button>
          <Button disabled={!next} onClick={() => next && pages.onwards(next)}>
            {say("call-sheet.more")}
          </Button>
        </div>
      )}
      {noting && (
        <OutcomeForm
          rows={chosen}
          about={show === "unknown" ? { measures, year } : null}
          onClose={() => setNoting(false)}
          onDone={() => setTicked(new Set())}
        />
      )}
    </>
  );
}
