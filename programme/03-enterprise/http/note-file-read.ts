import type { FastifyRequest } from "fastify";
import type { AuditDetail } from "#audit";
import { noteReading } from "#http";
import type { AreaId } from "#kernel";

/** What of a file somebody opened; the enterprise reads these words in its list of readers. */
type FilePart = "file" | "history" | "site" | "comparison";

type Opened = {
  readonly enterpriseId: string;
  readonly areaId: AreaId;
  readonly part: FilePart;
  readonly detail?: AuditDetail;
  /** What a file's page asks for beside the file itself. */
  readonly beside?: boolean;
};

/** Notes that somebody of an office opened a part of an enterprise's file. Who looks at the own file is not noted. */
export function noteFileRead(
  request: FastifyRequest,
  { enterpriseId, areaId, part, detail, beside = false }: Opened,
): void {
  if (request.grant.subjects !== undefined) return;
  noteReading(request, {
    ...{ action: "enterprise-file-read", objectKind: "enterprise", objectId: enterpriseId, areaId },
    ...{ subjectId: enterpriseId, detail: { part, ...detail }, beside },
  });
}
