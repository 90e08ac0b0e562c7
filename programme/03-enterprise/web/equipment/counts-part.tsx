import { Select } from "antd";
import { useId, useState } from "react";
import { api } from "#contract";
import { factsWording } from "#facts/wording";
import {
  ConfirmAction,
  Loaded,
  newRecordId,
  ScrollRegion,
  useAnnounce,
  useApiMutation,
  useApiQuery,
  useWording,
} from "#screen";
import { useValueText } from "../use-value-text.ts";
import { type CountsView, registerApi, type Side } from "./register-api.ts";
import { equipmentWording } from "./wording.ts";

type CountsPartProps = { readonly side: Side; readonly enterpriseId: string };
type CountView = CountsView["counts"][number];

/** What the register counts at the end of a year beside what the file says; an office may take the register's count. */
export function CountsPart({ side, enterpriseId }: CountsPartProps) {
  const { say, date } = useWording(equipmentWording);
  const id = useId();
  const thisYear = new Date().getFullYear();
  const [year, setYear] = useState(thisYear - 1);
  const counts = useApiQuery(
    ["register", side, "counts", enterpriseId, year],
    () => registerApi(side).counts(enterpriseId, year),
    { keepPrevious: true },
  );
  const years = [0, 1, 2, 3].map((back) => thisYear - back);
  return (
    <>
      <div className="part-head">
        <h3>{say("equipment.counts")}</h3>
        <div className="inline-field">
          <label htmlFor={id}>{say("equipment.counts.year")}</label>
          <Select<number>
            id={id}
            value={year}
            options={years.map((value) => ({ value, label: String(value) }))}
            onChange={setYear}
          />
        </div>
      </div>
      <Loaded reading={counts}>
        {(loaded) => (
          <>
            <p className="dossier-hint">
              {loaded.yearOver
                ? say("equipment.counts.day", { day: date(loaded.day) })
                : say("equipment.counts.running", { year: String(loaded.year) })}
            </p>
            <CountsTable {...{ enterpriseId }} counts={loaded} />
            <Doubts counts={loaded} />
            <Rates counts={loaded} />
          </>
        )}
      </Loaded>
    </>
  );
}

function CountsTable({ enterpriseId, counts }: { readonly enterpriseId: string; readonly counts: CountsView }) {
  const { say, number, decimal } = useWording(equipmentWording);
  const { say: sayOfFacts } = useWording(factsWording);
  const { label } = useValueText();
  const title = say("equipment.counts");
  return (
    <ScrollRegion label={title}>
      <table className="dossier-table">
        <thead>
          <tr>
            <th scope="col">{say("equipment.counts.item")}</th>
            <th scope="col" className="dossier-figure">
              {say("equipment.counts.register")}
            </th>
            <th scope="col" className="dossier-figure">
              {say("equipment.counts.declared")}
            </th>
            <th scope="col" className="dossier-figure">
              {say("equipment.counts.difference")}
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.counts.map((count) => (
            <tr key={count.measure}>
              <th scope="row">
                {label(count.label)} {count.unit}
              </th>
              <td className="dossier-figure">
                {count.covered ? (
                  <>
                    {number(count.register)} <span className={`tier tier-${count.tier}`}>E{count.tier}</span>
                  </>
                ) : (
                  <span className="dossier-nothing">{say("equipment.counts.nothing")}</span>
                )}
              </td>
              <td className="dossier-figure">
                {count.declared === null ? (
                  <span className="dossier-nothing">—</span>
                ) : (
                  <>
                    {decimal(count.declared.value)}{" "}
                    <span className={`tier tier-${count.declared.tier}`}>E{count.declared.tier}</span>
                    <div className="dossier-hint">{sayOfFacts(`facts.source.${count.declared.source}`)}</div>
                  </>
                )}
              </td>
              <td className="dossier-figure">
                <Difference count={count} />
                {count.taken && <span className="fact-current">{say("equipment.counts.taken")}</span>}
                {count.covered && !count.taken && counts.mayTake && counts.yearOver && (
                  <TakeCount {...{ enterpriseId, count }} year={counts.year} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Difference({ count: { covered, register, declared } }: { readonly count: CountView }) {
  const { say, decimal } = useWording(equipmentWording);
  if (!covered || declared === null) return <span className="dossier-nothing">—</span>;
  const difference = register - Number(declared.value);
  if (difference === 0) return <>{say("equipment.counts.same")}</>;
  return (
    <span className="count-differs">
      {difference > 0 ? "+" : ""}
      {decimal(String(difference))}
    </span>
  );
}

type TakeCountProps = { readonly enterpriseId: string; readonly year: number; readonly count: CountView };

function TakeCount({ enterpriseId, year, count }: TakeCountProps) {
  const { say } = useWording(equipmentWording);
  const { label } = useValueText();
  const announce = useAnnounce();
  const [id] = useState(newRecordId);
  const taking = useApiMutation(
    () =>
      api.POST("/api/enterprises/{enterpriseId}/register-counts", {
        params: { path: { enterpriseId } },
        body: { id, year, measure: count.measure },
      }),
    { refreshes: [["register"], ["enterprises"]] },
  );
  const measure = label(count.label);
  const reason = say(count.tier >= 3 ? "equipment.counts.take.e3" : "equipment.counts.take.e2");
  return (
    <div>
      <ConfirmAction
        label={say("equipment.counts.take.of", { measure, count: count.register })}
        confirmLabel={say("equipment.counts.take")}
        title={say("equipment.counts.take.title", { year: String(year), measure })}
        explain={say("equipment.counts.take.explain", { tier: count.tier, reason })}
        type="link"
        onConfirm={async () => {
          const taken = await taking.run(undefined);
          if (taken.ok) announce(say("equipment.counts.take.done"));
          return taken;
        }}
      />
    </div>
  );
}

function Doubts({ counts: { withoutSerial, elsewhere, repeated, toReview } }: { readonly counts: CountsView }) {
  const { say } = useWording(equipmentWording);
  const doubts = [
    withoutSerial > 0 && say("equipment.counts.without-serial", { count: withoutSerial }),
    elsewhere > 0 && say("equipment.counts.elsewhere", { count: elsewhere }),
    repeated > 0 && say("equipment.counts.repeated", { count: repeated }),
    toReview > 0 && say("equipment.counts.to-review", { count: toReview }),
  ].filter((one) => one !== false);
  return doubts.length === 0 ? null : (
    <ul className="dossier-doubt">
      {doubts.map((doubt) => (
        <li key={doubt}>{doubt}</li>
      ))}
    </ul>
  );
}

function Rates({ counts: { rates } }: { readonly counts: CountsView }) {
  const { say } = useWording(equipmentWording);
  return (
    <dl className="register-rates" aria-label={say("equipment.rates")}>
      {rates.map(({ code, numerator, denominator }) => (
        <div key={code}>
          <dt>{say(`equipment.rate.${code}`)}</dt>
          <dd>
            {denominator === 0
              ? say("equipment.rate.none", { numerator, denominator })
              : say("equipment.rate.value", {
                  ...{ numerator, denominator, percent: ((100 * numerator) / denominator).toFixed(1) },
                })}
          </dd>
        </div>
      ))}
    </dl>
  );
}
