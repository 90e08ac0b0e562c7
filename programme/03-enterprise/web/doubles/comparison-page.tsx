import "../enterprise.css";
import { useParams } from "@tanstack/react-router";
import { Checkbox, Radio, Tag } from "antd";
import { useState } from "react";
import { api } from "#contract";
import { Loaded, PageFrame, PathLink, ScrollRegion, useApiQuery, useWording } from "#screen";
import { useValueText } from "../use-value-text.ts";
import { enterpriseWording } from "../wording.ts";
import { KeepApart, TakeBack } from "./distinction.tsx";
import { Reasons } from "./doubles-page.tsx";
import { MergeButton } from "./merge-button.tsx";
import { type Comparison, type Side, winnerOf } from "./merge-view.ts";
import { doublesWording } from "./wording.ts";

type Line = Comparison["lines"][number];

/** Two files side by side: what each knows, which value would count, and what to do about them. */
export function ComparisonPage() {
  const { say } = useWording(doublesWording);
  const { say: sayOfList } = useWording(enterpriseWording);
  const { oneId = "", otherId = "" }: { oneId?: string; otherId?: string } = useParams({ strict: false });
  const comparison = useApiQuery(["enterprises", "comparison", oneId, otherId], () =>
    api.GET("/api/enterprises/doubles/{oneId}/{otherId}", { params: { path: { oneId, otherId } } }),
  );
  return (
    <PageFrame
      title={say("doubles.compare.title")}
      lead={say("doubles.compare.lead")}
      crumbs={[
        { label: sayOfList("enterprise.list"), to: "/enterprises" },
        { label: say("doubles.title"), to: "/enterprises/doubles" },
      ]}
    >
      <Loaded reading={comparison}>{(loaded) => <Compared comparison={loaded} />}</Loaded>
    </PageFrame>
  );
}

/** The file that more is known about is kept, unless somebody chooses otherwise. */
function richer({ lines }: Comparison): Side {
  const known = (side: Side) => lines.filter((line) => line[side] !== null).length;
  return known("other") > known("one") ? "other" : "one";
}

function Compared({ comparison }: { readonly comparison: Comparison }) {
  const { say, moment } = useWording(doublesWording);
  const [kept, setKept] = useState<Side>(() => richer(comparison));
  const { one, other, suspicions, keptApart } = comparison;
  const names = { one: one.name, other: other.name };
  const merged = one.survivorId !== null || other.survivorId !== null;
  return (
    <div className="stack double-stack">
      {suspicions.length > 0 && <Reasons suspicions={suspicions} />}
      {keptApart && (
        <p className="file-notice" role="note">
          {say("doubles.apart.notice", {
            name: keptApart.byName,
            moment: moment(keptApart.at),
            reason: keptApart.reason,
          })}
        </p>
      )}
      {merged ? (
        <MergedAlready comparison={comparison} />
      ) : (
        <section className="sheet">
          <Keep comparison={comparison} kept={kept} onKeep={setKept} />
          <div className="fact-actions">
            <MergeButton comparison={comparison} kept={kept} />
            {keptApart === null ? (
              <KeepApart oneId={one.id} otherId={other.id} names={names} />
            ) : (
              <TakeBack oneId={one.id} otherId={other.id} names={names} />
            )}
          </div>
        </section>
      )}
      <Lines comparison={comparison} kept={kept} />
    </div>
  );
}

function MergedAlready({ comparison: { one, other } }: { readonly comparison: Comparison }) {
  const { say } = useWording(doublesWording);
  const gone = one.survivorId === null ? other : one;
  return (
    <p className="file-notice" role="note">
      <PathLink to={`/enterprises/${gone.id}`}>{gone.name}</PathLink> {say("doubles.merged.notice")}{" "}
      {gone.survivorId !== null && (
        <PathLink to={`/enterprises/${gone.survivorId}`}>
          {gone.survivorId === one.id ? one.name : gone.survivorId === other.id ? other.name : "…"}
        </PathLink>
      )}
    </p>
  );
}

type KeepProps = { readonly comparison: Comparison; readonly kept: Side; readonly onKeep: (side: Side) => void };

function Keep({ comparison, kept, onKeep }: KeepProps) {
  const { say } = useWording(doublesWording);
  const { say: sayOfList } = useWording(enterpriseWording);
  return (
    <fieldset className="double-keep">
      <legend>{say("doubles.keep")}</legend>
      <Radio.Group value={kept} onChange={({ target }) => onKeep(target.value as Side)}>
        {(["one", "other"] as const).map((side) => {
          const { name, creditCode, areaName } = comparison[side];
          const code = creditCode ?? sayOfList("enterprise.code.none");
          return (
            <Radio key={side} value={side}>
              {say("doubles.keep.one", { name, code })} · {areaName}
            </Radio>
          );
        })}
      </Radio.Group>
    </fieldset>
  );
}

function Lines({ comparison, kept }: Pick<KeepProps, "comparison" | "kept">) {
  const { say } = useWording(doublesWording);
  const [only, setOnly] = useState(false);
  const { lines, one, other } = comparison;
  const conflicts = lines.filter(({ conflict }) => conflict);
  if (lines.length === 0) return <p>{say("doubles.lines.none")}</p>;
  return (
    <section className="sheet">
      <p className="double-summary">
        {conflicts.length === 0 ? say("doubles.conflicts.none") : say("doubles.conflicts", { count: conflicts.length })}{" "}
        {conflicts.length > 0 && (
          <Checkbox checked={only} onChange={({ target }) => setOnly(target.checked)}>
            {say("doubles.only-conflicts")}
          </Checkbox>
        )}
      </p>
      <ScrollRegion label={say("doubles.compare.title")}>
        <table className="dossier-table double-lines">
          <thead>
            <tr>
              <th scope="col">{say("doubles.column.item")}</th>
              <th scope="col">{say("doubles.column.period")}</th>
              <th scope="col">{one.name}</th>
              <th scope="col">{other.name}</th>
            </tr>
          </thead>
          <tbody>
            {(only ? conflicts : lines).map((line) => (
              <LineRow
                key={`${line.measure} ${line.one?.from ?? line.other?.from}`}
                line={line}
                measures={comparison.measures}
                kept={kept}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

type LineProps = { readonly line: Line; readonly measures: Comparison["measures"]; readonly kept: Side };

function LineRow({ line, measures, kept }: LineProps) {
  const { say, date } = useWording(doublesWording);
  const { say: sayOfDossier } = useWording(enterpriseWording);
  const { label } = useValueText();
  const measure = measures.find(({ code }) => code === line.measure);
  const from = line.one?.from ?? line.other?.from ?? "";
  if (!measure) return null;
  const since = [line.one, line.other].flatMap((cell) => (cell ? [date(cell.from)] : []));
  const period =
    measure.per === "year"
      ? sayOfDossier("enterprise.dossier.year", { year: from.slice(0, 4) })
      : say("doubles.since", { day: [...new Set(since)].join(" / ") });
  const winner = winnerOf(line, kept);
  return (
    <tr className={line.conflict ? "double-conflict" : undefined}>
      <th scope="row">
        {label(measure.label)} {line.conflict && <Tag color="warning">{say("doubles.conflict")}</Tag>}
      </th>
      <td className="double-period">{period}</td>
      <ValueCell cell={line.one} measure={measure} counts={winner === "one"} />
      <ValueCell cell={line.other} measure={measure} counts={winner === "other"} />
    </tr>
  );
}

type ValueProps = {
  readonly cell: Line["one"];
  readonly measure: Comparison["measures"][number];
  readonly counts: boolean;
};

function ValueCell({ cell, measure, counts }: ValueProps) {
  const { say } = useWording(doublesWording);
  const { text } = useValueText();
  if (!cell) return <td>—</td>;
  const unit = measure.unit === "" ? "" : ` ${measure.unit}`;
  return (
    <td className={counts ? "double-counts" : undefined}>
      {text(measure, cell.value)}
      {unit} <span className={`tier tier-${cell.tier}`}>E{cell.tier}</span>{" "}
      {counts && <span className="fact-current">{say("doubles.counts")}</span>}
    </td>
  );
}
