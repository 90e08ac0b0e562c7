import Fastify from "fastify";
import pg from "pg";
import type { ConnectionSettings } from "#database";
import { served } from "./served.ts";

/** What the list shows, as the plainest server would ask for it: one prepared statement, no permission, no session. */
const COLUMNS = `it.id, it.home_id as "homeId", it.name, it.credit_code as "creditCode", it.credit_code_doubts as "creditCodeDoubts",
  it.override_reason as "overrideReason", it.area_id as "areaId", seat.name as "areaName", it.industry, it.address, it.staff,
  it.revenue::text as revenue, it.size_class as "sizeClass", it.demo`;
const KEY = "coalesce(it.revenue, -9223372036854775808)";

const LIST = `select ${COLUMNS} from area at
  join area seat on seat.tree = at.tree and seat.preorder_from between at.preorder_from and at.preorder_to
  cross join lateral (select * from enterprise it where it.area_id = seat.id order by ${KEY} desc, it.id desc limit 51) as it
  where at.id = $1 order by ${KEY} desc, it.id desc limit 51`;

const text = { type: "string", nullable: true };
const whole = { type: "integer", nullable: true };
const ENTERPRISE = {
  type: "object",
  properties: {
    ...{ id: text, homeId: whole, name: text, creditCode: text, creditCodeDoubts: { type: "array", items: text } },
    ...{
      overrideReason: text,
      areaId: whole,
      areaName: text,
      industry: text,
      address: text,
      staff: whole,
      revenue: text,
    },
    ...{ sizeClass: text, demo: { type: "boolean" } },
  },
};

await served(async (owner: ConnectionSettings) => {
  // Held to the plan along the indexes, as ours is: the planner's own reads the whole tree of areas and is far slower.
  const options = ["seqscan", "bitmapscan", "hashjoin", "mergejoin"].map((name) => `-c enable_${name}=off`).join(" ");
  const pool = new pg.Pool({ ...owner, options, max: 10 });
  const server = Fastify();
  server.get<{ Querystring: { areaId: string } }>(
    "/api/enterprises",
    {
      schema: {
        response: { 200: { type: "object", properties: { enterprises: { type: "array", items: ENTERPRISE } } } },
      },
    },
    async ({ query }) => {
      const { rows } = await pool.query({ name: "list", text: LIST, values: [Number(query.areaId)] });
      return { enterprises: rows.slice(0, 50) };
    },
  );
  return server.listen({ host: "127.0.0.1", port: 0 });
});
