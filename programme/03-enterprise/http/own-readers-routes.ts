import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { Type } from "typebox";
import { type FileReading, readingsOfOwn } from "#audit/store";
import { nullable, type RoomDependencies, refusals, strict, Timestamp } from "#http";
import { readerShown } from "../domain/file-reader.ts";

const PAGE = 50;

const ReadersQuery = Type.Object(
  { before: Type.Optional(Type.String({ pattern: "^\\d{1,18}$" })) },
  { additionalProperties: false },
);

const ReadersSchema = strict({
  readings: Type.Array(
    strict({
      id: Type.String(),
      at: Timestamp,
      times: Type.Integer({ minimum: 1, description: "How often within a minute" }),
      office: nullable(Type.String()),
      role: nullable(Type.String()),
      name: nullable(Type.String({ description: "Only of those who work with enterprises" })),
      onBehalfOf: nullable(Type.String()),
      part: Type.String({ description: "file, history, site, comparison or evidence" }),
      about: nullable(Type.String({ description: "The figure or the file's name" })),
    }),
  ),
  next: nullable(Type.String({ description: "Ask with it as `before` for what is older" })),
});

function readingView({ id, at, times, role, officeName, action, detail, ...by }: FileReading) {
  const text = (key: string) => (typeof detail[key] === "string" ? (detail[key] as string) : null);
  return {
    ...{ id, at, times, role, office: officeName, ...readerShown(role, by) },
    part: action === "evidence-read" ? "evidence" : (text("part") ?? "file"),
    about: text("measure") ?? text("fileName"),
  };
}

/** 谁看过我的档案: who of an office opened the enterprise's file, and what of it. */
export const ownReadersRoutes =
  ({ database }: RoomDependencies): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/own-enterprise/readers",
      {
        schema: { tags: ["enterprise"], querystring: ReadersQuery, response: { 200: ReadersSchema, ...refusals } },
        config: { access: { permission: "enterprise.own" } },
      },
      async ({ grant, query: { before = null } }) => {
        const found = await database.read(grant, (query) => readingsOfOwn(query, before, PAGE + 1));
        const readings = found.slice(0, PAGE).map(readingView);
        return { readings, next: found.length > PAGE ? (readings.at(-1)?.id ?? null) : null };
      },
    );
  };
