import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { Database } from "#database";
import type { NextId } from "#kernel";

/** What start-up hands to every room's routes. */
export type RoomDependencies = { readonly database: Database; readonly nextId: NextId };

/** A room's routes: a Fastify plugin made from what it depends on. */
export type Room = (dependencies: RoomDependencies) => FastifyPluginAsyncTypebox;
