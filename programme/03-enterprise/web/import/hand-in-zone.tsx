import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "#contract";
import { DropZone, RefusalNotice, useApiMutation, useWording } from "#screen";
import { importWording } from "./wording.ts";

const NAME_LIMIT = 200;

type HandInZoneProps = {
  readonly kind: string;
  /** What the list is for, where its kind asks for it. */
  readonly target?: string;
  readonly areaId: number;
  /** Evidence that the office gives figures of the list; of no matter for lists without figures. */
  readonly tier?: number;
};

/** Takes a list of a kind and goes on to the page that shows what it would do. */
export function HandInZone(props: HandInZoneProps) {
  const { say } = useWording(importWording);
  const { fileName, refusal, handIn } = useHandingIn(props);
  return (
    <>
      <RefusalNotice refusal={refusal} />
      {fileName === null ? (
        <DropZone
          title={say("import.drop")}
          explain={say("import.drop.explain")}
          buttonLabel={say("import.drop.choose")}
          accept=".xlsx,.csv"
          onFile={(file) => void handIn(file)}
        />
      ) : (
        <p role="status">{say("import.sending", { fileName })}</p>
      )}
    </>
  );
}

function useHandingIn({ kind, target, areaId, tier = 0 }: HandInZoneProps) {
  const navigate = useNavigate();
  const [fileName, setFileName] = useState<string | null>(null);
  const sending = useApiMutation(
    ({ file, bytes }: { file: File; bytes: Uint8Array<ArrayBuffer> }) =>
      api.POST("/api/enterprise-imports", {
        params: {
          query: {
            ...{ kind, fileName: file.name.slice(-NAME_LIMIT), areaId, tier },
            ...(target === undefined ? {} : { target }),
          },
        },
        headers: { "content-type": "application/octet-stream" },
        body: bytes,
        bodySerializer: (body) => body,
      }),
    { refreshes: [["enterprise-imports"]] },
  );
  const handIn = async (file: File) => {
    setFileName(file.name);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const sent = await sending.run({ file, bytes });
    setFileName(null);
    if (sent.ok) await navigate({ to: `/enterprises/import/${sent.value.id}` });
  };
  return { fileName, refusal: sending.refusal, handIn };
}
