import { Button } from "antd";
import { api } from "#contract";
import { ConfirmAction, newRecordId, ScrollRegion, useApiMutation, useSession, useWording } from "#screen";
import type { EditionRow, ReportKindName } from "./template-view.ts";
import { reportWording } from "./wording.ts";

type KindProps = { readonly kind: ReportKindName; readonly areaId: number };

function useRestoring({ kind, areaId }: KindProps) {
  return useApiMutation(
    (from: string | null) =>
      api.POST("/api/report-templates/{kind}/restorations", {
        params: { path: { kind } },
        body: { areaId, id: newRecordId(), from },
      }),
    { refreshes: [["report-templates"]] },
  );
}

/** Goes back to the template that ships. */
export function RestoreShipped(props: KindProps) {
  const { say } = useWording(reportWording);
  const restoring = useRestoring(props);
  return (
    <ConfirmAction
      label={say("report.restore.shipped")}
      spokenLabel={say("report.restore.shipped.of", { kind: say(`report.kind.${props.kind}`) })}
      title={say("report.restore.shipped.title")}
      explain={say("report.restore.explain")}
      onConfirm={() => restoring.run(null)}
    />
  );
}

/** The area's own editions, the newest first, and the way back to an older one. */
export function EditionList({ editions, ...props }: KindProps & { readonly editions: readonly EditionRow[] }) {
  const { say } = useWording(reportWording);
  const kind = say(`report.kind.${props.kind}`);
  if (editions.length === 0) return <p className="rollup-soft">{say("report.editions.none")}</p>;
  return (
    <ScrollRegion label={`${kind} ${say("report.editions")}`}>
      <table className="rollup-table">
        <thead>
          <tr>
            <th scope="col">{say("report.edition")}</th>
            <th scope="col">{say("report.edition.file")}</th>
            <th scope="col">{say("report.edition.by")}</th>
          </tr>
        </thead>
        <tbody>
          {editions.map((it, index) => (
            <EditionLine key={it.id} {...props} edition={it} newest={index === 0} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function EditionLine({
  edition: it,
  newest,
  ...props
}: KindProps & { readonly edition: EditionRow; readonly newest: boolean }) {
  const { say, moment } = useWording(reportWording);
  const { may } = useSession();
  const restoring = useRestoring(props);
  const named = { kind: say(`report.kind.${props.kind}`), edition: it.edition };
  return (
    <tr>
      <th scope="row">
        {say("report.edition.number", { edition: it.edition })}
        {it.restoredFrom !== null && (
          <div className="rollup-soft">
            {it.restoredFrom === 0
              ? say("report.edition.from.shipped")
              : say("report.edition.from", { edition: it.restoredFrom })}
          </div>
        )}
      </th>
      <td>
        {it.fileName}
        <div>
          <Button
            type="link"
            size="small"
            href={`/api/report-template-editions/${it.id}/file`}
            aria-label={say("report.edition.open.of", named)}
          >
            {say("report.edition.open")}
          </Button>
          {!newest && may("plan.publish") && (
            <ConfirmAction
              type="link"
              size="small"
              label={say("report.restore")}
              spokenLabel={say("report.restore.of", named)}
              title={say("report.restore.title", { edition: it.edition })}
              explain={say("report.restore.explain")}
              onConfirm={() => restoring.run(it.id)}
            />
          )}
        </div>
      </td>
      <td>{say("report.edition.by.text", { name: it.byName, moment: moment(it.at) })}</td>
    </tr>
  );
}
