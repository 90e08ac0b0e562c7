import { Button, Drawer } from "antd";
import { useState } from "react";
import { EvidencePanel } from "#evidence/web";
import { Loaded, useApiQuery, useWording } from "#screen";
import { EntryDialog, type EntryPurpose, knownOf } from "./entry-dialog.tsx";
import { type EntryView, registerApi, type Side, type StepView, type ThingHistory } from "./register-api.ts";
import { useEquipmentClasses } from "./use-equipment-classes.ts";
import { equipmentWording } from "./wording.ts";

export type OpenThing = { readonly id: string; readonly name: string };

type ThingDrawerProps = {
  readonly side: Side;
  readonly siteId: string;
  readonly steps: readonly StepView[];
  readonly thing: OpenThing;
  readonly mayEdit: boolean;
  readonly onClose: () => void;
};

/** Everything that was ever written about a site, a step or an asset, newest first; what stands can be put right or taken away. */
export function ThingDrawer({ side, siteId, steps, thing, mayEdit, onClose }: ThingDrawerProps) {
  const { say } = useWording(equipmentWording);
  const [purpose, setPurpose] = useState<EntryPurpose | null>(null);
  const history = useApiQuery(["register", side, "thing", siteId, thing.id], () =>
    registerApi(side).thing(siteId, thing.id),
  );
  const choose = (act: "correct" | "withdraw", entry: EntryView, { kind, last }: ThingHistory) =>
    setPurpose({
      act: act === "withdraw" || entry.act === "withdraw" ? "withdraw" : entry.act,
      ...{ thingId: thing.id, replaces: entry.seq, seen: last, day: entry.day, known: knownOf(kind, entry) },
      title: `${say(`equipment.${act}`)} · ${thing.name}`,
    });
  return (
    <Drawer
      open
      maskClosable={false}
      size={460}
      title={say("equipment.history.title", { name: thing.name })}
      onClose={onClose}
    >
      <Loaded reading={history}>
        {(loaded) => (
          <>
            {loaded.elsewhere && <p className="dossier-doubt">{say("equipment.asset.elsewhere.explain")}</p>}
            {loaded.twice && <p className="dossier-doubt">{say("equipment.asset.twice.explain")}</p>}
            <Findings history={loaded} />
            <ol className="fact-history" aria-label={say("equipment.history")}>
              {loaded.entries.map((entry) => (
                <EntryRow key={entry.seq} entry={entry} steps={steps}>
                  {mayEdit && entry.stands && (
                    <div className="fact-actions">
                      <Button size="small" onClick={() => choose("correct", entry, loaded)}>
                        {say("equipment.correct")}
                      </Button>
                      <Button size="small" onClick={() => choose("withdraw", entry, loaded)}>
                        {say("equipment.withdraw")}
                      </Button>
                    </div>
                  )}
                </EntryRow>
              ))}
            </ol>
            {loaded.kind !== "site" && (
              <EvidencePanel
                record={{ homeId: loaded.homeId, subjectId: siteId, kind: loaded.kind, recordId: thing.id }}
                mayEdit={mayEdit}
              />
            )}
          </>
        )}
      </Loaded>
      {purpose && <EntryDialog {...{ side, siteId, steps, purpose }} onClose={() => setPurpose(null)} />}
    </Drawer>
  );
}

function Findings({ history: { findings } }: { readonly history: ThingHistory }) {
  const { say, date } = useWording(equipmentWording);
  if (findings.length === 0) return null;
  return (
    <ul>
      {findings.map(({ seq, isKey, on, byName }) => (
        <li key={seq}>
          {say(isKey ? "equipment.finding.yes" : "equipment.finding.no")}
          <div className="dossier-hint">{say("equipment.step.key.by", { name: byName, on: date(on) })}</div>
        </li>
      ))}
    </ul>
  );
}

type EntryRowProps = {
  readonly entry: EntryView;
  readonly steps: readonly StepView[];
  readonly children: React.ReactNode;
};

function EntryRow({ entry, steps, children }: EntryRowProps) {
  const { say, date, moment } = useWording(equipmentWording);
  const { act, seq, day, replaces, reason, recordedAt, recordedByName, stands } = entry;
  return (
    <li className={stands ? "fact-row fact-counts" : "fact-row"}>
      <div className="fact-value">
        {say(`equipment.act.${act}`)} {act !== "withdraw" && say("equipment.entry.day", { day: date(day) })}
        {!stands && act !== "withdraw" && <span className="fact-replaced">{say("equipment.entry.replaced")}</span>}
      </div>
      <ContentLines entry={entry} steps={steps} />
      {reason !== null && <div>{say("equipment.entry.reason", { reason })}</div>}
      <div className="dossier-hint">
        {say("equipment.entry.seq", { seq })}
        {replaces !== null && ` · ${say("equipment.entry.replaces", { seq: replaces })}`} ·{" "}
        {say("equipment.entry.by", { name: recordedByName, moment: moment(recordedAt) })}
      </div>
      {children}
    </li>
  );
}

/** What an entry says, one line a field that is filled in. */
function ContentLines({ entry: { site, step, asset }, steps }: Pick<EntryRowProps, "entry" | "steps">) {
  const { say } = useWording(equipmentWording);
  const { nameOf } = useEquipmentClasses();
  const yes = (value: boolean) => say(value ? "equipment.yes" : "equipment.no");
  const bound = asset?.steps.map((id) => steps.find((one) => one.id === id)?.name ?? "—").join("、");
  const lines: [string, string | null | undefined][] = [
    ...(site
      ? ([
          [say("equipment.site.name"), site.name],
          [say("equipment.site.address"), site.address],
          [say("equipment.site.holder"), site.enterpriseName],
        ] satisfies [string, string | null][])
      : []),
    ...(step
      ? ([
          [say("equipment.step.line"), step.line],
          [say("equipment.step.code"), step.code],
          [say("equipment.step.product"), step.product],
          [say("equipment.step.name"), step.name],
          [say("equipment.step.control"), say(`equipment.control.${step.control}`)],
        ] satisfies [string, string | null][])
      : []),
    ...(asset
      ? ([
          [say("equipment.asset.class"), nameOf(asset.class)],
          [say("equipment.asset.model"), asset.model],
          [say("equipment.asset.maker"), asset.maker],
          [say("equipment.asset.serial"), asset.serial ?? say("equipment.asset.serial.none")],
          [say("equipment.asset.number"), asset.number],
          [say("equipment.asset.control"), say(`equipment.control.${asset.control}`)],
          [say("equipment.asset.digital"), yes(asset.digital)],
          [say("equipment.asset.networked"), yes(asset.networked)],
          [say("equipment.asset.value"), asset.originalValue],
          [say("equipment.asset.steps"), bound],
          [say("equipment.code.etim"), asset.codes.etim],
          [say("equipment.code.eclass"), asset.codes.eclass],
          [say("equipment.code.hs"), asset.codes.hs],
          [say("equipment.code.gbt14885"), asset.codes.gbt14885],
        ] satisfies [string, string | null | undefined][])
      : []),
  ];
  return (
    <dl className="entry-lines">
      {lines.flatMap(([title, value]) =>
        value
          ? [
              <div key={title}>
                <dt>{title}</dt>
                <dd>{value}</dd>
              </div>,
            ]
          : [],
      )}
    </dl>
  );
}
