import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { component, nullable, oneOf, ref, refusals, strict, Timestamp } from "#http";
import { concernsOf, type PlatformState } from "../domain/platform-state.ts";

const Count = Type.Integer({ minimum: 0 });

const CONCERNS = [
  "read-only",
  "archive-failing",
  "backup-damaged",
  "no-backup-folder",
  "no-backup",
  "backup-old",
  "not-verified",
] as const;

const PlatformStateSchema = component(
  "PlatformState",
  strict({
    version: Type.String(),
    startedAt: Timestamp,
    database: strict({ description: Type.String(), bytes: Count, own: Type.Boolean() }),
    schema: strict({ steps: Count, last: Type.String() }),
    space: nullable(strict({ freeMb: Count, reserveMb: Count, readOnly: Type.Boolean() })),
    backups: nullable(
      strict({
        count: Count,
        lastAt: nullable(Timestamp),
        lastBytes: Count,
        verifiedAt: nullable(Timestamp),
        problems: Count,
        archive: strict({ waiting: Count, lastAt: nullable(Timestamp), failing: Type.Boolean() }),
      }),
    ),
    concerns: Type.Array(oneOf(CONCERNS), { description: "What should be seen to, worst first" }),
  }),
);

export const operationsSchemas = [PlatformStateSchema];

export type OperationsOptions = {
  readonly describe: () => Promise<PlatformState>;
  /** The moment before which a last backup is too old. */
  readonly backupsSince: () => string;
};

/** How the installation stands, for whoever runs it. */
export function operationsRoutes({ describe, backupsSince }: OperationsOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get(
      "/api/operations",
      {
        schema: { tags: ["operations"], response: { 200: ref(PlatformStateSchema), ...refusals } },
        config: { access: { permission: "accounts.edit" } },
      },
      async () => {
        const state = await describe();
        return { ...state, concerns: concernsOf(state, backupsSince()) };
      },
    );
  };
}
