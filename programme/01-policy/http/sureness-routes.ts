import { Type } from "typebox";
import { component, nullable, oneOf, type Room, ref, refusals, strict } from "#http";
import { surenessCounts } from "../store/index.ts";

const Count = Type.Integer({ minimum: 0 });

const SurenessCountSchema = component(
  "SurenessCount",
  strict({
    kind: oneOf(["target", "table", "task", "incentive", "reference"]),
    why: nullable(Type.String({ description: "Why the reader doubted these items; null for those it was sure of" })),
    read: Count,
    accepted: Count,
    edited: Count,
    rejected: Count,
    reshaped: Type.Integer({ minimum: 0, description: "Split or merged by people" }),
    added: Type.Integer({ minimum: 0, description: "Added by people because the reader missed them" }),
  }),
);

const SurenessSchema = component("Sureness", strict({ counts: Type.Array(ref(SurenessCountSchema)) }));

export const surenessSchemas = [SurenessCountSchema, SurenessSchema];

/** How sure the reader is, told by what people did with what it read. */
export const surenessRoutes: Room =
  ({ database }) =>
  async (app) => {
    app.get(
      "/api/policy/sureness",
      {
        schema: {
          tags: ["policy"],
          summary: "What people did with what was read, by kind and by the reader's doubt, in one's areas",
          response: { 200: ref(SurenessSchema), ...refusals },
        },
        config: { access: { permission: "policy.read" } },
      },
      async ({ grant }) => ({ counts: await database.read(grant, surenessCounts) }),
    );
  };
