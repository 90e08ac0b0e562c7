import createClient from "openapi-fetch";
import type { paths } from "./api.gen.ts";
import { sendAgainWhenLost } from "./send-again.ts";

/** The server's routes as typed calls; pages hand them to `useApiQuery` and `useApiMutation` of #screen. */
export const api = createClient<paths>({ credentials: "same-origin", fetch: (request) => sendAgainWhenLost(request) });

type JsonOf<Responses, Status extends keyof Responses> = Responses[Status] extends {
  content: { "application/json": infer T };
}
  ? T
  : never;

type Succeeded<Operation> = Operation extends { responses: infer R } ? JsonOf<R, Extract<keyof R, 200 | 201>> : never;

/** What a route answers when it succeeds: `Answer<"/api/areas", "get">["areas"]`. */
export type Answer<Path extends keyof paths, Method extends keyof paths[Path]> = Succeeded<paths[Path][Method]>;

type Sent<Operation> = Operation extends { requestBody: { content: { "application/json": infer T } } } ? T : never;

/** What a route takes: `Asked<"/api/cases/{caseId}/orders", "post">["command"]`. */
export type Asked<Path extends keyof paths, Method extends keyof paths[Path]> = Sent<paths[Path][Method]>;
