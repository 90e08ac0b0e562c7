import { PaperClipOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Tag } from "antd";
import { evidenceWording } from "#evidence/web";
import { factsWording } from "#facts/wording";
import { ScrollRegion, useWording } from "#screen";
import { type CellView, type Dossier, type MeasureView, type OpenCell, yearsOf } from "./enterprise-view.ts";
import { useValueText } from "./use-value-text.ts";
import { enterpriseWording } from "./wording.ts";

type DossierTableProps = {
  readonly group: string;
  readonly measures: readonly MeasureView[];
  readonly dossier: Dossier;
  readonly onOpen: (cell: OpenCell) => void;
};

/** The name of a part of the file; the catalogue may add parts that are not worded. */
const GROUPS = ["identity", "contact", "scale", "investment", "equipment", "process", "energy"] as const;

/** One part of the file: a row a measure, a column a year; what holds since a day has one column. */
export function DossierTable({ group, measures, dossier, onOpen }: DossierTableProps) {
  const { say } = useWording(enterpriseWording);
  const known = GROUPS.find((one) => one === group);
  const title = known ? say(`enterprise.group.${known}`) : group;
  const yearly = measures.filter(({ per }) => per === "year");
  const lasting = measures.filter(({ per }) => per === "since");
  return (
    <section className="dossier-part">
      <h2>{title}</h2>
      {lasting.length > 0 && <LastingTable title={title} measures={lasting} dossier={dossier} onOpen={onOpen} />}
      {yearly.length > 0 && <YearlyTable title={title} measures={yearly} dossier={dossier} onOpen={onOpen} />}
    </section>
  );
}

type PartProps = Omit<DossierTableProps, "group"> & { readonly title: string };

function YearlyTable({ title, measures, dossier, onOpen }: PartProps) {
  const { say } = useWording(enterpriseWording);
  const { label } = useValueText();
  const years = yearsOf(dossier.cells, new Date().getFullYear());
  return (
    <ScrollRegion label={title}>
      <table className="dossier-table">
        <thead>
          <tr>
            <th scope="col">{say("enterprise.dossier.item")}</th>
            <th scope="col">{say("enterprise.dossier.unit")}</th>
            {years.map((year) => (
              <th key={year} scope="col" className="dossier-figure">
                {say("enterprise.dossier.year", { year: String(year) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => (
            <tr key={measure.code}>
              <th scope="row" title={label(measure.explain)}>
                <MeasureName measure={measure} />
              </th>
              <td>{measure.unit}</td>
              {years.map((year) => (
                <td key={year} className="dossier-figure">
                  <CellButton {...{ measure, dossier, onOpen }} from={`${year}-01-01`} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function LastingTable({ title, measures, dossier, onOpen }: PartProps) {
  const { say } = useWording(enterpriseWording);
  return (
    <ScrollRegion label={title}>
      <table className="dossier-table">
        <thead>
          <tr>
            <th scope="col">{say("enterprise.dossier.item")}</th>
            <th scope="col">{say("enterprise.dossier.value")}</th>
          </tr>
        </thead>
        <tbody>
          {measures.map((measure) => (
            <tr key={measure.code}>
              <th scope="row">
                <MeasureName measure={measure} />
              </th>
              <td>
                <CellButton {...{ measure, dossier, onOpen }} from={newestOf(dossier.cells, measure.code)?.from} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function MeasureName({ measure }: { readonly measure: MeasureView }) {
  const { say } = useWording(factsWording);
  const { label } = useValueText();
  return (
    <>
      {label(measure.label)}{" "}
      {measure.verification === "background" && (
        <span className="to-verify">{say("facts.verification.background")}</span>
      )}
    </>
  );
}

function newestOf(cells: readonly CellView[], code: string): CellView | undefined {
  return cells.filter(({ measure }) => measure === code).at(-1);
}

type CellButtonProps = Pick<PartProps, "dossier" | "onOpen"> & {
  readonly measure: MeasureView;
  /** Undefined when nothing that holds since a day is known. */
  readonly from: string | undefined;
};

/** A figure that opens where it is from, or the place for one. */
function CellButton({ measure, dossier, onOpen, from }: CellButtonProps) {
  const { say, date } = useWording(enterpriseWording);
  const { say: sayOfEvidence } = useWording(evidenceWording);
  const { say: sayOfFacts } = useWording(factsWording);
  const { label, text } = useValueText();
  const cell = dossier.cells.find((one) => one.measure === measure.code && one.from === from);
  const name = label(measure.label);
  const period =
    measure.per === "year"
      ? say("enterprise.dossier.year", { year: from?.slice(0, 4) ?? "" })
      : from === undefined
        ? "—"
        : say("enterprise.dossier.since", { day: date(from) });
  const open = () => onOpen({ measure, from, period });
  if (!cell) {
    if (!dossier.mayEdit) return <span className="dossier-nothing">—</span>;
    return (
      <Button
        type="link"
        size="small"
        icon={<PlusOutlined aria-hidden />}
        className="dossier-empty"
        aria-label={say("enterprise.dossier.open.empty", { measure: name, period })}
        onClick={open}
      >
        {say("enterprise.dossier.empty")}
      </Button>
    );
  }
  const value = text(measure, cell.value);
  const about = { measure: name, period, value, tier: cell.tier };
  const spoken =
    cell.files === 0
      ? say("enterprise.dossier.open", about)
      : say("enterprise.dossier.open.files", { ...about, count: cell.files });
  return (
    <Button type="text" size="small" className="dossier-cell" aria-label={spoken} onClick={open}>
      {value}{" "}
      <span className={`tier tier-${cell.tier}`} title={sayOfFacts(`facts.tier.${cell.tier}`)}>
        E{cell.tier}
      </span>{" "}
      {cell.files > 0 && (
        <span className="dossier-files" title={sayOfEvidence("evidence.count", { count: cell.files })}>
          <PaperClipOutlined aria-hidden />
          {cell.files}
        </span>
      )}
      {cell.stale && <Tag>{say("enterprise.dossier.stale")}</Tag>}
    </Button>
  );
}
