import { Button, Drawer } from "antd";
import { type ReactNode, useState } from "react";
import { api } from "#contract";
import { EvidenceFiles, type EvidenceList, EvidencePanel, useEvidence } from "#evidence/web";
import { factsWording } from "#facts/wording";
import { Loaded, type Reading, useApiQuery, useWording } from "#screen";
import type { Dossier, FactView, MeasureView, OpenCell } from "./enterprise-view.ts";
import { FactForm, type FactPurpose } from "./fact-form.tsx";
import { useValueText } from "./use-value-text.ts";
import { enterpriseWording } from "./wording.ts";

type FactDrawerProps = {
  readonly cell: OpenCell;
  readonly dossier: Dossier;
  readonly onClose: () => void;
  /** After files came to a fact or went. */
  readonly onFilesChanged: () => void;
};

/** Where a figure is from: every row of its cell, and what can be done about it. */
export function FactDrawer({ cell, dossier, onClose, onFilesChanged }: FactDrawerProps) {
  const { say } = useWording(enterpriseWording);
  const { label } = useValueText();
  const { measure, from, period } = cell;
  const enterpriseId = dossier.enterprise.id;
  const history = useApiQuery(
    ["enterprises", "history", enterpriseId, measure.code, from ?? ""],
    () =>
      api.GET("/api/enterprises/{enterpriseId}/facts", {
        params: { path: { enterpriseId }, query: { measure: measure.code, from: from ?? "" } },
      }),
    { when: from !== undefined },
  );
  return (
    <Drawer
      open
      maskClosable={false}
      size={440}
      title={say("enterprise.fact.title", { measure: label(measure.label), period })}
      onClose={onClose}
    >
      <p className="dossier-hint">{label(measure.explain)}</p>
      {from === undefined ? (
        <FactPanel {...{ cell, dossier, facts: [], onFilesChanged }} onOutdated={onClose} onFirst={onClose} />
      ) : (
        <Loaded reading={history}>
          {({ facts }) => <FactPanel {...{ cell, dossier, facts, onFilesChanged }} onOutdated={history.again} />}
        </Loaded>
      )}
    </Drawer>
  );
}

type PanelProps = Pick<FactDrawerProps, "cell" | "dossier" | "onFilesChanged"> & {
  readonly facts: readonly FactView[];
  readonly onOutdated: () => void;
  /** After the first value of what holds since a day: the cell that was opened is another one now. */
  readonly onFirst?: () => void;
};

/** The server answers for so many records at once; older rows of a cell show no files. */
const ROWS_WITH_FILES = 100;

function FactPanel({ cell, dossier, facts, onOutdated, onFirst, onFilesChanged }: PanelProps) {
  const { say } = useWording(enterpriseWording);
  const { homeId, id: subjectId } = dossier.enterprise;
  const current = facts.find(({ counts }) => counts);
  const others = facts.filter(({ counts, act }) => !counts && act !== "withdraw");
  const files = useEvidence({
    ...{ homeId, subjectId, kind: "fact" },
    recordIds: others.slice(0, ROWS_WITH_FILES).map(({ id }) => id),
  });
  const [purpose, setPurpose] = useState<FactPurpose | null>(null);
  const claims = cell.measure.ownOnly ? facts.filter(({ recordedUnder }) => recordedUnder === null) : facts;
  const standing = claims.filter(({ act, id }) => act !== "withdraw" && !facts.some(({ replaces }) => replaces === id));
  return (
    <>
      {facts.length === 0 && <p>{say("enterprise.fact.none")}</p>}
      {standing.length > 1 && (
        <p className="dossier-hint">{say("enterprise.fact.several", { count: standing.length })}</p>
      )}
      <ol className="fact-history" aria-label={say("enterprise.fact.history")}>
        {facts.map((fact) => (
          <FactRow
            key={fact.id}
            fact={fact}
            measure={cell.measure}
            followed={facts.find(({ replaces }) => replaces === fact.id)}
          >
            <FilesOfRow {...{ fact, files, homeId, onFilesChanged }} mayEdit={dossier.mayEdit} />
          </FactRow>
        ))}
      </ol>
      {dossier.mayEdit &&
        (purpose === null ? (
          <FactActions facts={facts} measure={cell.measure} onChoose={setPurpose} />
        ) : (
          <FactForm
            {...{ cell, purpose }}
            enterpriseId={dossier.enterprise.id}
            onDone={onFirst ?? (() => setPurpose(null))}
            onOutdated={onOutdated}
          />
        ))}
      {current && (
        <EvidencePanel
          record={{ homeId, subjectId: current.subjectId, kind: "fact", recordId: current.id }}
          mayEdit={dossier.mayEdit}
          onChanged={onFilesChanged}
        />
      )}
    </>
  );
}

type FilesOfRowProps = {
  readonly fact: FactView;
  readonly files: Reading<EvidenceList>;
  readonly homeId: number;
  readonly mayEdit: boolean;
  readonly onFilesChanged: () => void;
};

/** The files of a row that does not count; those of the one that does stand in the panel below. */
function FilesOfRow({ fact, files, homeId, mayEdit, onFilesChanged }: FilesOfRowProps) {
  const own = files.value?.files.filter(({ recordId }) => recordId === fact.id) ?? [];
  const may = mayEdit && files.value?.mayChange === true;
  return <EvidenceFiles homeId={homeId} files={own} mayChange={may} onChanged={onFilesChanged} />;
}

type FactRowProps = {
  readonly fact: FactView;
  readonly measure: MeasureView;
  /** The row that replaced this one. */
  readonly followed: FactView | undefined;
  readonly children: ReactNode;
};

function FactRow({ fact, measure, followed, children }: FactRowProps) {
  const { say, moment } = useWording(enterpriseWording);
  const { say: sayOfFacts } = useWording(factsWording);
  const { text } = useValueText();
  const unit = measure.unit === "" ? "" : ` ${measure.unit}`;
  return (
    <li className={fact.counts ? "fact-row fact-counts" : "fact-row"}>
      <div className="fact-value">
        {fact.value === null ? say("enterprise.fact.withdrawn") : `${text(measure, fact.value)}${unit}`}
        {followed && (
          <span className="fact-replaced">
            {say(followed.act === "withdraw" ? "enterprise.fact.was-withdrawn" : "enterprise.fact.was-corrected")}
          </span>
        )}
        {fact.counts && <span className="fact-current">{say("enterprise.fact.current")}</span>}
      </div>
      <div>
        <span className={`tier tier-${fact.tier}`}>E{fact.tier}</span> {sayOfFacts(`facts.tier.${fact.tier}`)} ·{" "}
        {sayOfFacts(`facts.source.${fact.source}`)}
      </div>
      {fact.recordedUnder !== null && <div>{say("enterprise.fact.under", { name: fact.recordedUnder })}</div>}
      {fact.sourceNote !== null && <div>{say("enterprise.fact.note", { note: fact.sourceNote })}</div>}
      {fact.reason !== null && <div>{say("enterprise.fact.reason", { reason: fact.reason })}</div>}
      <div className="dossier-hint">
        {say("enterprise.fact.by", { name: fact.recordedByName, moment: moment(fact.recordedAt) })}
      </div>
      {children}
    </li>
  );
}

type ActionsProps = {
  readonly facts: readonly FactView[];
  readonly measure: MeasureView;
  readonly onChoose: (purpose: FactPurpose) => void;
};

/** What can be done: correct or withdraw what counts, put a withdrawn one back, or enter another. */
function FactActions({ facts, measure, onChoose }: ActionsProps) {
  const { say } = useWording(enterpriseWording);
  const current = facts.find(({ counts }) => counts);
  const withdrawn = facts.find(({ act, id }) => act === "withdraw" && !facts.some(({ replaces }) => replaces === id));
  const another =
    facts.length === 0
      ? say("enterprise.fact.record")
      : say(
          measure.valueKind === "area"
            ? "enterprise.fact.move"
            : measure.per === "since"
              ? "enterprise.fact.record.since"
              : "enterprise.fact.record.another",
        );
  return (
    <div className="fact-actions">
      {current && (
        <>
          <Button type="primary" onClick={() => onChoose({ act: "correct", fact: current })}>
            {say("enterprise.fact.correct")}
          </Button>
          <Button onClick={() => onChoose({ act: "withdraw", fact: current })}>
            {say("enterprise.fact.withdraw")}
          </Button>
        </>
      )}
      {!current && withdrawn && (
        <Button type="primary" onClick={() => onChoose({ act: "correct", fact: withdrawn })}>
          {say("enterprise.fact.restore")}
        </Button>
      )}
      <Button onClick={() => onChoose({ act: "record" })}>{another}</Button>
    </div>
  );
}
