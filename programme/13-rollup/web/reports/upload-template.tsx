import { api } from "#contract";
import {
  DropZone,
  newRecordId,
  RefusalNotice,
  ScrollRegion,
  useAnnounce,
  useApiMutation,
  useCodeWording,
  useWording,
} from "#screen";
import { faultsOf, type ReportKindName } from "./template-view.ts";
import { reportWording } from "./wording.ts";

type Handed = { readonly id: string; readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> };

const NAME_LIMIT = 200;

/** Takes a changed template; tells every tag that it could not fill. */
export function UploadTemplate({ kind, areaId }: { readonly kind: ReportKindName; readonly areaId: number }) {
  const { say } = useWording(reportWording);
  const announce = useAnnounce();
  const name = say(`report.kind.${kind}`);
  const sending = useApiMutation(
    ({ id, fileName, bytes }: Handed) =>
      api.POST("/api/report-templates/{kind}/editions", {
        params: { path: { kind }, query: { areaId, id, fileName: fileName.slice(-NAME_LIMIT) } },
        headers: { "content-type": "application/octet-stream" },
        body: bytes,
        bodySerializer: (body) => body,
      }),
    { refreshes: [["report-templates"]] },
  );
  const take = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const sent = await sending.run({ id: newRecordId(), fileName: file.name, bytes });
    if (sent.ok) announce(say("report.uploaded", { kind: name, edition: sent.value.edition }));
  };
  return (
    <>
      <DropZone
        title={say("report.upload.title", { kind: name })}
        explain={say("report.upload.explain")}
        buttonLabel={say("report.upload.choose", { kind: name })}
        accept=".docx"
        onFile={(file) => void take(file)}
      />
      <RefusalNotice refusal={sending.refusal} />
      <FaultTable faults={faultsOf(sending.refusal)} />
    </>
  );
}

function FaultTable({ faults }: { readonly faults: ReturnType<typeof faultsOf> }) {
  const { say } = useWording(reportWording);
  const sayCode = useCodeWording();
  if (faults.length === 0) return null;
  return (
    <ScrollRegion label={say("report.faults")}>
      <table className="rollup-table">
        <thead>
          <tr>
            <th scope="col">{say("report.tag")}</th>
            <th scope="col">{say("report.fault")}</th>
            <th scope="col">{say("report.fault.place")}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ key, fault, tag, place, near }) => (
            <tr key={key}>
              <th scope="row">{tag}</th>
              <td>{sayCode(`report.fault.${fault}`)}</td>
              <td>{say("report.fault.near", { place: sayCode(`report.place.${place}`) ?? place, near })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
