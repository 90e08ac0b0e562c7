import "../rollup.css";
import { Button } from "antd";
import { api } from "#contract";
import { AreaPicker, Loaded, PageFrame, ScrollRegion, useApiQuery, useSession, useWording } from "#screen";
import { useLabel } from "../figure-text.tsx";
import { usePlace } from "../use-place.ts";
import { EditionList, RestoreShipped } from "./edition-list.tsx";
import { type KindTemplates, tagExamples, tagText } from "./template-view.ts";
import { UploadTemplate } from "./upload-template.tsx";
import { reportWording } from "./wording.ts";

/** 报告模板: by which Word file an area writes each kind of report, another one for it, and the tags that it may use. */
export function ReportTemplatesPage() {
  const { say } = useWording(reportWording);
  const { own, areaId, go } = usePlace();
  const templates = useApiQuery(
    ["report-templates", areaId],
    () => api.GET("/api/report-templates", { params: { query: { areaId } } }),
    { keepPrevious: true },
  );
  return (
    <PageFrame title={say("report.templates")} lead={say("report.templates.lead")}>
      <div className="rollup-filters">
        <div className="inline-field area-field">
          <label htmlFor="report-area">{say("report.area")}</label>
          <AreaPicker
            id="report-area"
            value={areaId}
            within={own}
            onChange={(area) => go("/report-templates", { areaId: area ?? own })}
          />
        </div>
      </div>
      <Loaded reading={templates}>
        {({ area, kinds }) => kinds.map((it) => <KindSection key={it.kind} templates={it} areaId={area.id} />)}
      </Loaded>
    </PageFrame>
  );
}

type SectionProps = { readonly templates: KindTemplates; readonly areaId: number };

function KindSection({ templates, areaId }: SectionProps) {
  const { say, moment } = useWording(reportWording);
  const { may } = useSession();
  const { kind, inForce, editions, fields } = templates;
  const name = say(`report.kind.${kind}`);
  return (
    <section aria-labelledby={`report-${kind}`}>
      <h2 id={`report-${kind}`}>{name}</h2>
      <p>
        {inForce
          ? say("report.in-force", {
              ...{ area: inForce.areaName, edition: inForce.edition, name: inForce.byName, moment: moment(inForce.at) },
            })
          : say("report.in-force.shipped")}
      </p>
      <p>
        <Button
          href={`/api/report-templates/${kind}/file?areaId=${areaId}`}
          aria-label={say("report.download.of", { kind: name })}
        >
          {say("report.download")}
        </Button>{" "}
        {may("plan.publish") && inForce && <RestoreShipped kind={kind} areaId={areaId} />}
      </p>
      {may("plan.publish") && <UploadTemplate kind={kind} areaId={areaId} />}
      <h3>{say("report.editions")}</h3>
      <EditionList kind={kind} areaId={areaId} editions={editions} />
      <details>
        <summary>{say("report.tags")}</summary>
        <TagTable fields={fields} label={`${name} ${say("report.tags")}`} />
      </details>
    </section>
  );
}

function TagTable({ fields, label }: { readonly fields: KindTemplates["fields"]; readonly label: string }) {
  const { say } = useWording(reportWording);
  const inLanguage = useLabel();
  return (
    <>
      <p className="rollup-soft">{say("report.tags.explain", tagExamples(fields))}</p>
      <ScrollRegion label={label}>
        <table className="rollup-table">
          <thead>
            <tr>
              <th scope="col">{say("report.tag")}</th>
              <th scope="col">{say("report.tag.within")}</th>
              <th scope="col">{say("report.tag.meaning")}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={[...field.within, field.name].join(" ")}>
                <th scope="row">
                  {field.of === "text" ? tagText(field) : say(`report.tag.${field.of}`, { name: tagText(field) })}
                </th>
                <td>{field.within.at(-1) ?? say("report.tag.anywhere")}</td>
                <td>{inLanguage(field.explain)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}
