import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { attach, noteReading, present, refusals } from "#http";
import { accept, refuse } from "#kernel";
import { listAnchors, recordAudit } from "../store/index.ts";
import type { AuditOptions } from "./audit-options.ts";
import { fingerprint } from "./chain-crypto.ts";
import { ChainSchema } from "./schemas.ts";
import { Verifications } from "./verification.ts";

const tags = ["audit"];
const config = { access: { permission: "audit.read" } } as const;

/** How far the chain is, whether it is sound, and its anchors to take away. */
export const chainRoutes =
  ({ database, clock, chain }: AuditOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const verifications = chain && new Verifications(chain, clock);
    app.get(
      "/api/audit/chain",
      { schema: { tags, response: { 200: ChainSchema, ...refusals } }, config },
      async (_request, reply) => {
        if (!chain || !verifications) return present(reply, refuse("audit.chain-not-kept"));
        const { publicKey, anchors, ...state } = await chain.state();
        const { last } = verifications;
        const verification = last && {
          ...last,
          fault: last.fault && { ...last.fault, sound: last.fault.sound ?? null },
        };
        const view = { ...state, fingerprint: fingerprint(publicKey), anchors: [...anchors], verification };
        return present(reply, accept(view));
      },
    );
    app.post(
      "/api/audit/verifications",
      { schema: { tags, summary: "Begin to verify the chain", response: { 204: Type.Null(), ...refusals } }, config },
      async ({ grant }, reply) => {
        if (!chain || !verifications) return present(reply, refuse("audit.chain-not-kept"));
        const { links } = await chain.state();
        const recorded = await database.transact(grant, async (write) => {
          const record = { action: "audit-verification-begun", objectKind: "audit", objectId: "chain" };
          const areaId = grant.areas[0] ?? null;
          return accept(await recordAudit(write, grant, { ...record, areaId, detail: { links } }));
        });
        if (!recorded.ok) return present(reply, recorded);
        verifications.begin(grant.userName, links);
        return present(reply, accept(null), 204);
      },
    );
    app.get(
      "/api/audit/anchors.jsonl",
      {
        schema: {
          ...{ tags, summary: "Signed heads of the chain, one a line, to be kept elsewhere" },
          produces: ["application/jsonl"],
          response: { 200: Type.Unsafe<Uint8Array>({ type: "string", format: "binary" }), ...refusals },
        },
        config,
      },
      async (request, reply) => {
        const { grant } = request;
        const anchors = await database.read(grant, (query) => listAnchors(query, 1_000_000));
        const about = { action: "audit-anchors-exported", objectKind: "audit", objectId: "chain" };
        noteReading(request, { ...about, areaId: grant.areas[0] ?? null, subjectId: null });
        const text = anchors.toReversed().map((anchor) => `${JSON.stringify(anchor)}\n`);
        const file = attach(reply, { fileName: "audit-anchors.jsonl", type: "application/jsonl" });
        return file.send(Buffer.from(text.join("")) as never);
      },
    );
  };
