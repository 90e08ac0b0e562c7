import { accept, refuse } from "#kernel";
import { askWithin, asReason, objectOf, ProviderTrouble, refusalOfTrouble, textOf } from "./asking.ts";
import type { Connector } from "./connector.ts";

/**
 * 企业微信 as its operator told us. Its documentation could not be read where this was written; the addresses, the names of fields and the answers
 * below agree in several independent programs that use them. 待核对 against developer.work.weixin.qq.com (98152, 98176): that no `code` comes back
 * when somebody declines, the codes of errors, for how long a token holds.
 */
export type WecomSettings = {
  readonly corpId: string;
  readonly agentId: string;
  readonly secret: string;
  /** Of the page to sign in at, and of the interface. */
  readonly addresses: { readonly login: string; readonly api: string };
  readonly redirectUri: string;
};

type Body = Readonly<Record<string, unknown>>;

/** 不合法的 access_token, access_token 已过期: the one that was kept is asked for anew, once. */
const TOKEN_OVER: readonly unknown[] = [40_014, 42_001];
/** A token is kept for less long than it holds. */
const SPARE_SECONDS = 300;

/** 企业微信扫码登录: the app's own token, and with it the member behind the code. Whoever is no member of the company has no `userid`. */
export function wecomConnector(settings: WecomSettings, ticks: () => number = () => performance.now()): Connector {
  const { corpId, agentId, secret, addresses, redirectUri } = settings;
  const ask = askWithin({ hosts: new Set([new URL(addresses.api).host]) });
  let kept: { readonly token: string; readonly until: number } | undefined;
  const call = async (path: string, query: Record<string, string>): Promise<Body> => {
    const address = new URL(path, addresses.api);
    address.search = new URLSearchParams(query).toString();
    return objectOf(await ask(address.href));
  };
  const appToken = async () => {
    if (kept && ticks() < kept.until) return kept.token;
    const body = sound(await call("/cgi-bin/gettoken", { corpid: corpId, corpsecret: secret }));
    const token = textOf(body, "access_token", 1024);
    const seconds = Number(body["expires_in"] ?? 0) - SPARE_SECONDS;
    kept = { token, until: ticks() + Math.max(0, seconds) * 1000 };
    return token;
  };
  const memberOf = async (code: string) => {
    const asked = async () => call("/cgi-bin/auth/getuserinfo", { access_token: await appToken(), code });
    const first = await asked();
    if (!TOKEN_OVER.includes(first["errcode"])) return sound(first);
    kept = undefined;
    return sound(await asked());
  };
  return {
    authorise: async ({ state }) => {
      const address = new URL("/wwlogin/sso/login", addresses.login);
      const asked = { login_type: "CorpApp", appid: corpId, agentid: agentId, redirect_uri: redirectUri, state };
      address.search = new URLSearchParams(asked).toString();
      return accept(address.href);
    },
    exchange: async (answer) => {
      if (answer["code"] === undefined) return refuse("identity.provider-declined", { reason: "no-code" });
      try {
        const subject = textOf(await memberOf(textOf(answer, "code", 512)), "userid");
        const issuer = `${new URL(addresses.login).origin}/${corpId}`;
        return accept({ issuer, subject, displayName: subject, secondFactor: false });
      } catch (error) {
        return refusalOfTrouble(error);
      }
    },
  };
}

/** An answer says by `errcode` whether it is one; the message may repeat what was sent, so only the code is told on. */
function sound(body: Body): Body {
  const { errcode } = body;
  if (errcode === 0 || errcode === undefined) return body;
  // 系统繁忙
  if (errcode === -1) throw new ProviderTrouble("away", "busy");
  throw new ProviderTrouble("unfit", asReason(typeof errcode === "number" ? errcode : "unknown"));
}
