import type { FastifyReply } from "fastify";

/** Media types of the office files that leave. */
export const OFFICE_TYPES = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

/** An answer that is saved as a file under its name, and never shown in the page: what was handed in must not run here. */
export function attach(reply: FastifyReply, { fileName, type }: { fileName: string; type: string }): FastifyReply {
  return reply
    .code(200)
    .header("content-type", type)
    .header("x-content-type-options", "nosniff")
    .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`);
}
