import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { dingtalkConnector } from "./dingtalk-connector.ts";
import { wecomConnector } from "./wecom-connector.ts";

/** Stand-ins that answer as the interfaces are described; what is said of 钉钉 and 企业微信 beyond that is 待核对. */
let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

type Asked = { readonly path: string; readonly query: URLSearchParams; readonly body: string; readonly token: string };
type Reply = { readonly status?: number; readonly body: unknown };

async function standIn(answer: (asked: Asked) => Reply): Promise<{ readonly origin: string; readonly asked: Asked[] }> {
  const asked: Asked[] = [];
  const started = createServer(async (request, response) => {
    const { pathname: path, searchParams: query } = new URL(request.url ?? "/", "http://stand-in");
    let body = "";
    for await (const part of request) body += part;
    const one = { path, query, body, token: String(request.headers["x-acs-dingtalk-access-token"] ?? "") };
    asked.push(one);
    const { status = 200, body: said } = answer(one);
    response.writeHead(status, { "content-type": "application/json" });
    response.end(typeof said === "string" ? said : JSON.stringify(said));
  });
  server = started;
  await new Promise<void>((ready) => started.listen(0, "127.0.0.1", ready));
  return { origin: `http://127.0.0.1:${(started.address() as AddressInfo).port}`, asked };
}

const SECRETS = { state: "5".repeat(64), nonce: "n", verifier: "v" };
const redirectUri = "https://gongfu.example/providers/chat/return";
const told = (result: { ok: true; value: unknown } | { ok: false; refusal: { code: string; facts: object } }) =>
  result.ok ? result.value : { code: result.refusal.code, ...result.refusal.facts };

describe("钉钉", () => {
  const connector = (api: string, corpId: string | null = null) =>
    dingtalkConnector({
      ...{ clientId: "dingabc", clientSecret: "ding-secret", corpId, redirectUri },
      addresses: { login: "https://login.dingtalk.com", api },
    });
  const honest = ({ path, body, token }: Asked): Reply => {
    if (path === "/v1.0/oauth2/userAccessToken") {
      const { clientId, clientSecret, code, grantType } = JSON.parse(body);
      const right = clientId === "dingabc" && clientSecret === "ding-secret" && grantType === "authorization_code";
      return right && code === "good-code"
        ? { body: { accessToken: "user-token", refreshToken: "r", expireIn: 7200, corpId: "corp-1" } }
        : { status: 400, body: { code: "invalidParameter.authCode.notFound", message: `no ${code}`, requestid: "1" } };
    }
    return token === "user-token"
      ? { body: { nick: "王明", unionId: "union-1", openId: "open-1", mobile: "13900000000" } }
      : { status: 401, body: { code: "InvalidAuthentication", message: "token" } };
  };

  test("sends people to its page with our address and the state", async () => {
    const sent = await connector("https://api.dingtalk.com").authorise(SECRETS);
    const address = new URL(String(told(sent)));
    expect(address.origin + address.pathname).toBe("https://login.dingtalk.com/oauth2/auth");
    expect(Object.fromEntries(address.searchParams)).toEqual({
      ...{ redirect_uri: redirectUri, response_type: "code", client_id: "dingabc", scope: "openid" },
      ...{ state: SECRETS.state, prompt: "consent" },
    });
  });

  test("says who came by the code, and keeps nothing else of what it tells", async () => {
    const { origin, asked } = await standIn(honest);
    const came = await connector(origin).exchange({ authCode: "good-code", state: SECRETS.state }, SECRETS);
    expect(told(came)).toEqual({
      ...{ issuer: "https://login.dingtalk.com/dingabc", subject: "union-1", displayName: "王明", secondFactor: false },
    });
    expect(asked.map(({ path }) => path)).toEqual(["/v1.0/oauth2/userAccessToken", "/v1.0/contact/users/me"]);
  });

  test("refuses a code that it does not know, by its code alone", async () => {
    const { origin } = await standIn(honest);
    expect(told(await connector(origin).exchange({ authCode: "13900000000" }, SECRETS))).toEqual({
      ...{ code: "identity.provider-unfit", reason: "invalidParameter.authCode.notFound" },
    });
  });

  test("lets in only people of the organisation, where one is named", async () => {
    const { origin } = await standIn(honest);
    const scope = new URL(String(told(await connector(origin, "corp-1").authorise(SECRETS)))).searchParams.get("scope");
    expect(scope).toBe("openid corpid");
    const answer = { authCode: "good-code" };
    expect((await connector(origin, "corp-1").exchange(answer, SECRETS)).ok).toBe(true);
    expect(told(await connector(origin, "corp-2").exchange(answer, SECRETS))).toEqual({
      ...{ code: "identity.provider-unfit", reason: "other-organisation" },
    });
  });

  test.each<[string, Record<string, string>, Reply, string]>([
    ["the person declines", { error: "access_denied" }, { body: {} }, "identity.provider-declined access_denied"],
    ["no code comes back", {}, { body: {} }, "identity.provider-unfit no-authCode"],
    ["its answer is no object", { authCode: "c" }, { body: "[]" }, "identity.provider-unfit no-object"],
    ["its answer is no JSON", { authCode: "c" }, { body: "<html>" }, "identity.provider-unfit no-object"],
    ["there is no token in it", { authCode: "c" }, { body: {} }, "identity.provider-unfit no-accessToken"],
    ["it is broken", { authCode: "c" }, { status: 503, body: {} }, "identity.provider-away status-503"],
    ["an error has no code", { authCode: "c" }, { status: 400, body: {} }, "identity.provider-unfit status-400"],
  ])("refuses when %s", async (_when, answer, reply, expected) => {
    const { origin } = await standIn(() => reply);
    const refused = await connector(origin).exchange(answer, SECRETS);
    expect(refused.ok ? "" : `${refused.refusal.code} ${refused.refusal.facts["reason"]}`).toBe(expected);
  });
});

describe("企业微信", () => {
  let ticks = 0;
  const connector = (api: string) =>
    wecomConnector(
      {
        ...{ corpId: "ww1", agentId: "1000002", secret: "app-secret", redirectUri },
        addresses: { login: "https://login.work.weixin.qq.com", api },
      },
      () => ticks,
    );
  let issued = 0;
  const honest = ({ path, query }: Asked): Reply => {
    if (path === "/cgi-bin/gettoken") {
      if (query.get("corpsecret") !== "app-secret") return { body: { errcode: 40001, errmsg: "invalid credential" } };
      issued += 1;
      return { body: { errcode: 0, errmsg: "ok", access_token: `token-${issued}`, expires_in: 7200 } };
    }
    if (query.get("access_token") !== `token-${issued}`) return { body: { errcode: 42001, errmsg: "expired" } };
    if (query.get("code") === "member") return { body: { errcode: 0, errmsg: "ok", userid: "wang.ming" } };
    if (query.get("code") === "guest") return { body: { errcode: 0, errmsg: "ok", openid: "o-1" } };
    return { body: { errcode: 40029, errmsg: "invalid code" } };
  };

  test("sends people to its page with our address and the state", async () => {
    const address = new URL(String(told(await connector("https://qyapi.weixin.qq.com").authorise(SECRETS))));
    expect(address.origin + address.pathname).toBe("https://login.work.weixin.qq.com/wwlogin/sso/login");
    expect(Object.fromEntries(address.searchParams)).toEqual({
      ...{ login_type: "CorpApp", appid: "ww1", agentid: "1000002", redirect_uri: redirectUri, state: SECRETS.state },
    });
  });

  test("says which member came, keeps the app's token, and asks for it anew when it is over", async () => {
    const { origin, asked } = await standIn(honest);
    const wecom = connector(origin);
    const member = { issuer: "https://login.work.weixin.qq.com/ww1", subject: "wang.ming", displayName: "wang.ming" };
    const come = async () => told(await wecom.exchange({ code: "member", state: SECRETS.state }, SECRETS));
    expect(await come()).toEqual({ ...member, secondFactor: false });
    expect(await come()).toMatchObject(member);
    const tokens = () => asked.filter(({ path }) => path === "/cgi-bin/gettoken").length;
    expect(tokens()).toBe(1);
    // Taken back before its time.
    issued += 1;
    expect(await come()).toMatchObject(member);
    expect(tokens()).toBe(2);
    ticks += 7200 * 1000;
    expect(await come()).toMatchObject(member);
    expect(tokens()).toBe(3);
  });

  test.each<[string, Record<string, string>, string]>([
    ["is no member of the company", { code: "guest" }, "identity.provider-unfit no-userid"],
    ["comes with a code it does not know", { code: "other" }, "identity.provider-unfit 40029"],
    ["declines", {}, "identity.provider-declined no-code"],
  ])("refuses whoever %s", async (_who, answer, expected) => {
    const { origin } = await standIn(honest);
    const refused = await connector(origin).exchange(answer, SECRETS);
    expect(refused.ok ? "" : `${refused.refusal.code} ${refused.refusal.facts["reason"]}`).toBe(expected);
  });

  test.each<[string, Reply, string]>([
    ["is busy", { body: { errcode: -1, errmsg: "system busy" } }, "identity.provider-away busy"],
    ["does not know our secret", { body: { errcode: 40001 } }, "identity.provider-unfit 40001"],
    ["says that every token is over", { body: { errcode: 42001, access_token: "x" } }, "identity.provider-unfit 42001"],
    ["answers with a page", { body: "<html>" }, "identity.provider-unfit no-object"],
  ])("refuses when it %s", async (_what, reply, expected) => {
    const { origin } = await standIn(() => reply);
    const refused = await connector(origin).exchange({ code: "member" }, SECRETS);
    expect(refused.ok ? "" : `${refused.refusal.code} ${refused.refusal.facts["reason"]}`).toBe(expected);
  });
});
