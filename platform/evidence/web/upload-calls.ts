import { type Answer, api } from "#contract";
import type { Result } from "#kernel";
import { settle } from "#screen";
import type { RecordView } from "./evidence-view.ts";

export type UploadStatus = Answer<"/api/evidence/{homeId}/uploads/{uploadId}", "get">;
type Key = { readonly homeId: number; readonly id: string };

const pathOf = ({ homeId, id }: Key) => ({ path: { homeId, uploadId: id } });

export function beginUpload(record: RecordView, id: string, file: File): Promise<Result<UploadStatus>> {
  const { homeId, subjectId, kind, recordId } = record;
  const body = { id, homeId, subjectId, kind, recordId, fileName: file.name.slice(-1000), size: file.size };
  return settle(() => api.POST("/api/evidence/uploads", { body }));
}

export type Piece = { readonly from: number; readonly bytes: Uint8Array<ArrayBuffer>; readonly signal: AbortSignal };

export function sendPiece(key: Key, { from, bytes, signal }: Piece): Promise<Result<{ readonly received: number }>> {
  return settle(() =>
    api.PUT("/api/evidence/{homeId}/uploads/{uploadId}/bytes", {
      params: { ...pathOf(key), query: { from } },
      headers: { "content-type": "application/octet-stream" },
      body: bytes,
      bodySerializer: (body) => body,
      signal,
    }),
  );
}

export function finishUpload(key: Key, crc32: number): Promise<Result<UploadStatus>> {
  return settle(() =>
    api.POST("/api/evidence/{homeId}/uploads/{uploadId}/finish", { params: pathOf(key), body: { crc32 } }),
  );
}

export function leaveUpload(key: Key): Promise<Result<unknown>> {
  return settle(() => api.DELETE("/api/evidence/{homeId}/uploads/{uploadId}", { params: pathOf(key) }));
}
