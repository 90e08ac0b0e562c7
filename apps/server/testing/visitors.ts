import type { InjectOptions } from "fastify";
import type { TestPlatform } from "./test-platform.ts";

type Jar = { cookie: string };

/** Browsers of a platform: each keeps its session's cookie, and comes from an address of its own, so that limits for one address are another test's. */
export function visitorsOf(platform: () => TestPlatform, cookieName: string) {
  let port = 0;
  return () => {
    const jar: Jar = { cookie: "" };
    port += 1;
    const headers = { "x-forwarded-for": `10.9.${port >> 8}.${port & 255}`, "user-agent": "Firefox/120.0" };
    const call = async (method: "GET" | "POST" | "PUT" | "DELETE", url: string, payload?: object) => {
      const cookies: Record<string, string> = jar.cookie === "" ? {} : { [cookieName]: jar.cookie };
      const request: InjectOptions = { method, url, headers, cookies, ...(payload ? { payload } : {}) };
      const answer = await platform().app.inject(request);
      const set = answer.cookies.find(({ name }) => name === cookieName);
      if (set) jar.cookie = set.value;
      const body = answer.body === "" ? undefined : JSON.parse(answer.body);
      return { status: answer.statusCode, body, code: body?.code as string | undefined };
    };
    return { call, jar };
  };
}
