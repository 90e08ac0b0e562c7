import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "#contract";
import type { Refusal } from "#kernel";
import { useAnnounce, useApiMutation, useWording } from "#screen";
import { policyWording } from "./wording.ts";

export type HandedDocument = { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> };
type Request = HandedDocument & { readonly areaId: number; readonly again: boolean };

const NAME_LIMIT = 200;

/** Hands in a document for an area and goes to its review. */
export function useHandingIn(areaId: number | null) {
  const { say } = useWording(policyWording);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const [last, setLast] = useState<HandedDocument>();
  const [document, setDocument] = useState<HandedDocument | null>(null);
  const sending = useApiMutation(
    ({ fileName, bytes, areaId: area, again }: Request) =>
      api.POST("/api/policy/documents", {
        params: { query: { fileName: fileName.slice(-NAME_LIMIT), areaId: area, again } },
        headers: { "content-type": "application/octet-stream" },
        body: bytes,
        bodySerializer: (body) => body,
      }),
    { refreshes: [["policy", "documents"], ["home"]] },
  );
  const send = async (handed: HandedDocument, again: boolean) => {
    if (areaId === null) return;
    setLast(handed);
    setDocument(handed);
    const result = await sending.run({ ...handed, areaId, again });
    setDocument(null);
    if (!result.ok) return;
    announce(say("policy.reading.done", { fileName: handed.fileName }));
    await navigate({ to: `/policy/${result.value.documentId}` });
  };
  return {
    /** The document that is being read. */
    document,
    refusal: sending.refusal,
    earlier: earlierOf(sending.refusal),
    handIn: (handed: HandedDocument) => void send(handed, false),
    again: () => last && void send(last, true),
  };
}

function earlierOf(refusal: Refusal | undefined) {
  if (refusal?.code !== "policy.same-document-again") return undefined;
  const { documentId, title, receivedAt } = refusal.facts;
  return { documentId: String(documentId), title: String(title), receivedAt: String(receivedAt) };
}
