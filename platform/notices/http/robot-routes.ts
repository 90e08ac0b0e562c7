import type {} from "@fastify/rate-limit";
import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyRequest } from "fastify";
import { type Static, Type } from "typebox";
import { areaInScope } from "#areas/store";
import { recordAudit } from "#audit/store";
import { actingUser, type Grant } from "#database";
import { present, refusals } from "#http";
import { accept, areaId, type Instant, type Result, refuse } from "#kernel";
import { fill } from "#wording";
import { mayCall, needsSecret } from "../domain/robot.ts";
import { noticeRulesWording } from "../domain/wording.ts";
import {
  changeRobot,
  deleteRobot,
  findRobot,
  insertRobot,
  ROBOTS_PER_AREA,
  robotsInScope,
  type SealedRobot,
} from "../store/index.ts";
import { callRobot } from "./call-robot.ts";
import type { NoticeOptions } from "./notice-options.ts";
import { CreatedRobotSchema, NewRobotBody, RobotBody, RobotParams, RobotsSchema } from "./schemas.ts";
import { aboutRobot } from "./secrets.ts";

const tags = ["notice robots"];
const access = { permission: "areas.edit" } as const;
const config = { access };
const LEAST_SECRET = 16;

/** Each account has its own limit: an office behind one address sends as many trials as it has people. */
const byAccount = (request: FastifyRequest): string => request.actor?.userId ?? request.ip;

/** Robots of chat groups, set up by an office for its own area and those below. */
export function robotRoutes(options: NoticeOptions): FastifyPluginAsyncTypebox {
  const { database, kinds, calling, leaves } = options;
  return async (app) => {
    app.get(
      "/api/notice-robots",
      { schema: { tags, response: { 200: RobotsSchema, ...refusals } }, config },
      async ({ grant }) => {
        const robots = await database.read(grant, robotsInScope);
        return { robots: robots.map(shown), kinds: [...kinds], hosts: [...calling.hosts], leaves };
      },
    );
    app.post(
      "/api/notice-robots",
      { schema: { tags, body: NewRobotBody, response: { 201: CreatedRobotSchema, ...refusals } }, config },
      async ({ grant, body, moment }, reply) => present(reply, await add(options, grant, { ...body, at: moment }), 201),
    );
    app.put(
      "/api/notice-robots/:robotId",
      { schema: { tags, params: RobotParams, body: RobotBody, response: { 204: Type.Null(), ...refusals } }, config },
      async ({ grant, params, body }, reply) => {
        const changed = await withRobot(options, grant, params.robotId, async (write, robot) => {
          await changeRobot(write, robot.id, body);
          return { action: "notice-robot-changed", detail: { name: body.name, kinds: body.kinds } };
        });
        return present(reply, changed, 204);
      },
    );
    app.delete(
      "/api/notice-robots/:robotId",
      { schema: { tags, params: RobotParams, response: { 204: Type.Null(), ...refusals } }, config },
      async ({ grant, params }, reply) => {
        const removed = await withRobot(options, grant, params.robotId, async (write, robot) => {
          await deleteRobot(write, robot.id);
          return { action: "notice-robot-removed", detail: { name: robot.name } };
        });
        return present(reply, removed, 204);
      },
    );
    app.post(
      "/api/notice-robots/:robotId/trial",
      {
        schema: {
          tags,
          summary: "Sends a test message now",
          params: RobotParams,
          response: { 204: Type.Null(), ...refusals },
        },
        config: { access, rateLimit: { max: 10, timeWindow: "1 minute", keyGenerator: byAccount } },
      },
      async ({ grant, params, moment }, reply) =>
        present(reply, await tryRobot(options, grant, { id: params.robotId, at: moment }), 204),
    );
  };
}

function shown({ sealedUrl: _, sealedSecret: __, ...robot }: SealedRobot) {
  return { ...robot, kinds: [...robot.kinds] };
}

type Adding = Static<typeof NewRobotBody> & { readonly at: Instant };

async function add(
  { database, nextId, sealing, calling }: NoticeOptions,
  grant: Grant,
  { areaId: area, name, style, url: text, secret, kinds, at }: Adding,
): Promise<Result<{ id: string }>> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url) return refuse("notices.robot-not-https");
  const hasUser = url.username !== "" || url.password !== "";
  const allowed = mayCall({ protocol: url.protocol, hostname: url.hostname, hasUser }, calling.hosts);
  if (!allowed.ok) return allowed;
  if (needsSecret(style) && (secret ?? "").length < LEAST_SECRET) return refuse("notices.robot-secret-needed");
  const place = areaId(area);
  return database.transact(grant, async (write) => {
    const id = nextId();
    const sealed = (part: "url" | "secret", value: string) => sealing.seal(Buffer.from(value), aboutRobot(part, id));
    if (!(await areaInScope(write, place))) return refuse("areas.outside-scope");
    const robot = {
      ...{ id, areaId: place, name, style, host: url.hostname, kinds, addedBy: actingUser(grant) },
      sealedUrl: sealed("url", url.href),
      sealedSecret: secret === null ? null : sealed("secret", secret),
    };
    if (!(await insertRobot(write, robot, at))) return refuse("notices.robots-full", { most: ROBOTS_PER_AREA });
    const detail = { name, style, host: url.hostname, kinds };
    const about = { objectKind: "notice-robot", objectId: id, areaId: place, detail };
    await recordAudit(write, grant, { action: "notice-robot-added", ...about });
    return accept({ id });
  });
}

type Act = (
  write: Parameters<Parameters<NoticeOptions["database"]["transact"]>[1]>[0],
  robot: SealedRobot,
) => Promise<{ readonly action: string; readonly detail: Readonly<Record<string, string | readonly string[]>> }>;

/** Does something to a robot of the caller's areas, and records it. */
function withRobot({ database }: NoticeOptions, grant: Grant, id: string, act: Act): Promise<Result<null>> {
  return database.transact(grant, async (write) => {
    const robot = await findRobot(write, id);
    if (!robot) return refuse("notices.robot-not-found");
    const { action, detail } = await act(write, robot);
    await recordAudit(write, grant, {
      ...{ action, objectKind: "notice-robot", objectId: id, areaId: robot.areaId },
      detail: { ...detail },
    });
    return accept(null);
  });
}

type Trial = { readonly id: string; readonly at: Instant };

async function tryRobot(
  { database, nextId, sealing, calling, leaves }: NoticeOptions,
  grant: Grant,
  { id, at }: Trial,
): Promise<Result<null>> {
  const robot = await database.read(grant, (query) => findRobot(query, id));
  if (!robot) return refuse("notices.robot-not-found");
  if (!leaves) return refuse("notices.nothing-leaves");
  const opened = (part: "url" | "secret", sealed: string | null) =>
    sealed === null ? undefined : sealing.open(sealed, aboutRobot(part, id))?.toString("utf8");
  const url = opened("url", robot.sealedUrl);
  if (url === undefined) return refuse("notices.robot-not-reached", { fault: "seal-broken" });
  const title = fill("zh-CN", noticeRulesWording["zh-CN"]["notices.outward.trial"], {});
  const text = { title, lines: [robot.areaName], link: "" };
  const said = { id: nextId(), kinds: [], text, areaName: robot.areaName, at };
  const to = { style: robot.style, url: new URL(url), secret: opened("secret", robot.sealedSecret) };
  const fault = await callRobot(to, said, calling);
  if (fault) return refuse("notices.robot-not-reached", { fault: fault.code });
  return withRobot({ database } as NoticeOptions, grant, id, async () => ({
    ...{ action: "notice-robot-tried", detail: { name: robot.name } },
  }));
}
