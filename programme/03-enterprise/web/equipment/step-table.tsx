import { Button } from "antd";
import { useMemo, useState } from "react";
import { api } from "#contract";
import {
  type Column,
  DataTable,
  EmptyState,
  newRecordId,
  RefusalNotice,
  useAnnounce,
  useApiMutation,
  useWording,
} from "#screen";
import { EntryDialog, type EntryPurpose } from "./entry-dialog.tsx";
import type { Side, SiteFile, StepView } from "./register-api.ts";
import { type OpenThing, ThingDrawer } from "./thing-drawer.tsx";
import { equipmentWording } from "./wording.ts";

type StepTableProps = { readonly side: Side; readonly file: SiteFile };

/** The steps of a site, line by line: which are key ones, and which a controlled asset works in. */
export function StepTable({ side, file: { site, steps, mayEdit, mayReview } }: StepTableProps) {
  const { say } = useWording(equipmentWording);
  const columns = useColumns();
  const [purpose, setPurpose] = useState<EntryPurpose | null>(null);
  const [open, setOpen] = useState<OpenThing | null>(null);
  const act = (wanted: "change" | "retire", step: StepView) =>
    setPurpose({
      ...{ act: wanted, thingId: step.id, replaces: null, seen: step.last, day: undefined },
      title: say(`equipment.${wanted}.of`, { name: step.name }),
      known: { kind: "step", content: step },
    });
  const add = () =>
    setPurpose({
      ...{ act: "record", thingId: undefined, replaces: null, seen: 0, day: undefined },
      ...{ title: say("equipment.step.add"), known: { kind: "step", content: null } },
    });
  return (
    <section className="dossier-part">
      <div className="part-head">
        <h2>{say("equipment.steps")}</h2>
        {mayEdit && <Button onClick={add}>{say("equipment.step.add")}</Button>}
      </div>
      <DataTable<StepView>
        name={`register-steps-${side}`}
        label={say("equipment.steps")}
        rows={steps}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={({ line, name }) => `${line} ${name}`}
        rowActions={(step) => (
          <>
            {mayReview && <FindingButtons siteId={site.id} step={step} />}
            {mayEdit && (
              <>
                <Button
                  size="small"
                  aria-label={say("equipment.change.of", { name: step.name })}
                  onClick={() => act("change", step)}
                >
                  {say("equipment.change")}
                </Button>
                <Button
                  size="small"
                  aria-label={say("equipment.retire.of", { name: step.name })}
                  onClick={() => act("retire", step)}
                >
                  {say("equipment.retire")}
                </Button>
              </>
            )}
            <Button
              size="small"
              aria-label={say("equipment.history.of", { name: step.name })}
              onClick={() => setOpen({ id: step.id, name: step.name })}
            >
              {say("equipment.history")}
            </Button>
          </>
        )}
        empty={<EmptyState title={say("equipment.steps.none")} explain={say("equipment.steps.none.explain")} />}
      />
      {purpose && <EntryDialog {...{ side, steps, purpose }} siteId={site.id} onClose={() => setPurpose(null)} />}
      {open && (
        <ThingDrawer {...{ side, steps, mayEdit }} siteId={site.id} thing={open} onClose={() => setOpen(null)} />
      )}
    </section>
  );
}

function useColumns(): readonly Column<StepView>[] {
  const { say, date } = useWording(equipmentWording);
  return useMemo(
    () => [
      { key: "name", title: say("equipment.step.name"), value: ({ name }) => name },
      { key: "line", title: say("equipment.step.line"), value: ({ line }) => line, filter: true },
      { key: "code", title: say("equipment.step.code"), value: ({ code }) => code ?? "" },
      { key: "product", title: say("equipment.step.product"), value: ({ product }) => product ?? "", hidden: true },
      {
        key: "key",
        title: say("equipment.step.key"),
        value: ({ finding }) => say(`equipment.step.key.${finding === null ? "open" : finding.isKey ? "yes" : "no"}`),
        filter: true,
        render: ({ finding }) => (
          <>
            {say(`equipment.step.key.${finding === null ? "open" : finding.isKey ? "yes" : "no"}`)}
            {finding && (
              <div className="dossier-hint">
                {say("equipment.step.key.by", { name: finding.byName, on: date(finding.on) })}
              </div>
            )}
          </>
        ),
      },
      {
        key: "controlled",
        title: say("equipment.step.controlled"),
        value: ({ controlled }) => say(`equipment.step.controlled.${controlled ? "yes" : "no"}`),
        filter: true,
        render: ({ controlled, control }) => (
          <>
            {say(`equipment.step.controlled.${controlled ? "yes" : "no"}`)}
            {!controlled && control !== "none" && (
              <div className="dossier-doubt">
                {say("equipment.step.controlled.doubt", { control: say(`equipment.control.${control}`) })}
              </div>
            )}
          </>
        ),
      },
      { key: "assets", title: say("equipment.step.assets"), value: ({ assets }) => assets, align: "right" },
    ],
    [say, date],
  );
}

/** An office finds whether a step is a key one; it may find otherwise later. */
function FindingButtons({ siteId, step }: { readonly siteId: string; readonly step: StepView }) {
  const { say } = useWording(equipmentWording);
  const announce = useAnnounce();
  const [id, setId] = useState(newRecordId);
  const finding = useApiMutation(
    (isKey: boolean) =>
      api.POST("/api/sites/{siteId}/things/{thingId}/finding", {
        params: { path: { siteId, thingId: step.id } },
        body: { id, isKey, seen: step.last },
      }),
    { refreshes: [["register"]] },
  );
  const find = async (isKey: boolean) => {
    const found = await finding.run(isKey);
    if (!found.ok) return;
    setId(newRecordId());
    announce(say("equipment.step.key.done"));
  };
  const offered = [true, false].filter((isKey) => step.finding?.isKey !== isKey);
  return (
    <>
      {offered.map((isKey) => (
        <Button
          key={String(isKey)}
          size="small"
          loading={finding.busy}
          aria-label={`${say(isKey ? "equipment.step.key.find-yes" : "equipment.step.key.find-no")}：${step.name}`}
          onClick={() => void find(isKey)}
        >
          {say(isKey ? "equipment.step.key.find-yes" : "equipment.step.key.find-no")}
        </Button>
      ))}
      <RefusalNotice refusal={finding.refusal} />
    </>
  );
}
