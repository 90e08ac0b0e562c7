import "../review.css";
import { api } from "#contract";
import { Loaded, PageFrame, ScrollRegion, useApiQuery, useCodeWording, useWording } from "#screen";
import {
  MEASURED_KINDS,
  MEASURED_QUALITY,
  type MeasuredKind,
  type MeasuredQuality,
} from "../../domain/measured-quality.ts";
import { policyWording } from "../wording.ts";
import { acceptedShare, countedRows, type SurenessCount } from "./counts.ts";

/** Why the reader may doubt an item; each is worded as `doubt.<code>` and `sure.look.<code>`. */
const DOUBTS = [
  "number-not-in-quote",
  "quote-differs-from-source",
  "value-out-of-range",
  "target-in-measures",
  "target-outside-goals",
  "value-without-verb",
] as const;

/** How sure the reader is of each kind, and why: measured, and as told by one's own reviews. */
export function SurenessPage() {
  const { say } = useWording(policyWording);
  const counts = useApiQuery(["policy", "sureness"], () => api.GET("/api/policy/sureness"));
  return (
    <PageFrame
      title={say("sure.title")}
      crumbs={[{ label: say("policy.title"), to: "/policy" }]}
      lead={say("sure.lead")}
    >
      <div className="stack">
        <Measured />
        <section className="sheet sureness" aria-labelledby="sureness-here">
          <h2 id="sureness-here">{say("sure.here")}</h2>
          <Loaded reading={counts}>{(found) => <Here rows={countedRows(found.counts)} />}</Loaded>
        </section>
        <Doubts />
      </div>
    </PageFrame>
  );
}

function Measured() {
  const { say } = useWording(policyWording);
  return (
    <section className="sheet sureness" aria-labelledby="sureness-kinds">
      <h2 id="sureness-kinds">{say("sure.kinds")}</h2>
      <p>{say("sure.measured.explain")}</p>
      <ScrollRegion label={say("sure.kinds")}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say("sure.kind")}</th>
              {MEASURED_QUALITY.map((measured) => (
                <MeasuredHead key={measured.set} measured={measured} />
              ))}
              <th scope="col">{say("sure.because")}</th>
            </tr>
          </thead>
          <tbody>
            {MEASURED_KINDS.map((kind) => (
              <tr key={kind}>
                <th scope="row">{say(`sure.kind.${kind}`)}</th>
                {MEASURED_QUALITY.map((measured) => (
                  <Figure key={measured.set} measured={measured} kind={kind} />
                ))}
                <td className="sureness-because">{say(`sure.because.${kind}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <h3>{say("sure.sets")}</h3>
      <dl className="sureness-doubts">
        {MEASURED_QUALITY.map(({ set }) => (
          <div key={set}>
            <dt>{say(`sure.set.${set}`)}</dt>
            <dd>{say(`sure.set.${set}.what`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function MeasuredHead({ measured: { set, measuredOn, documents } }: { readonly measured: MeasuredQuality }) {
  const { say, date } = useWording(policyWording);
  return (
    <th scope="col">
      {say(`sure.set.${set}`)}
      <small>
        {measuredOn === null
          ? say("sure.set.not-measured")
          : say("sure.set.measured", { count: documents, on: date(measuredOn) })}
      </small>
    </th>
  );
}

type FigureProps = { readonly measured: MeasuredQuality; readonly kind: MeasuredKind };

function Figure({ measured, kind }: FigureProps) {
  const { say, number } = useWording(policyWording);
  const figure = measured.figures[kind];
  if (figure === null) return <td className="sureness-none">{say("sure.figure.none")}</td>;
  const percent = (share: number) => say("sure.figure.percent", { value: number(Math.floor(share * 1000) / 10) });
  return (
    <td>
      <strong>{say("sure.figure", { f1: percent(figure.f1) })}</strong>
      <small>
        {say("sure.figure.explain", { precision: percent(figure.precision), recall: percent(figure.recall) })}
      </small>
    </td>
  );
}

const COLUMNS = ["read", "accepted", "edited", "rejected", "reshaped", "added"] as const;

function Here({ rows }: { readonly rows: readonly SurenessCount[] }) {
  const { say } = useWording(policyWording);
  if (rows.length === 0) return <p>{say("sure.here.none")}</p>;
  return (
    <>
      <p>{say("sure.here.explain")}</p>
      <ScrollRegion label={say("sure.here")}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{say("sure.column.kind")}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className="is-number">
                  {say(`sure.column.${column}`)}
                </th>
              ))}
              <th scope="col" className="is-number">
                {say("sure.column.share")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <CountRow key={`${row.kind} ${row.why}`} row={row} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

function CountRow({ row }: { readonly row: SurenessCount }) {
  const { say, number } = useWording(policyWording);
  const sayCode = useCodeWording();
  const share = acceptedShare(row);
  return (
    <tr>
      <th scope="row">
        {say(`shape.kind.${row.kind}`)}
        <small>
          {row.why === null
            ? say("sure.certain")
            : say("sure.doubted", { doubt: sayCode(`doubt.${row.why}`) ?? row.why })}
        </small>
      </th>
      {COLUMNS.map((column) => (
        <td key={column} className="is-number">
          {number(row[column])}
        </td>
      ))}
      <td className="is-number">{share === null ? say("sure.share.none") : say("sure.share", { value: share })}</td>
    </tr>
  );
}

function Doubts() {
  const { say } = useWording(policyWording);
  return (
    <section className="sheet sureness" aria-labelledby="sureness-doubts">
      <h2 id="sureness-doubts">{say("sure.doubts")}</h2>
      <p>{say("sure.doubts.explain")}</p>
      <dl className="sureness-doubts">
        {DOUBTS.map((code) => (
          <div key={code} id={`doubt-${code}`}>
            <dt>{say(`doubt.${code}`)}</dt>
            <dd>{say(`sure.look.${code}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{say("sure.look.other")}</p>
    </section>
  );
}
