import { accept, refuse } from "#kernel";
import { askWithin, asReason, objectOf, ProviderTrouble, refusalOfTrouble, shownName, textOf } from "./asking.ts";
import type { Connector } from "./connector.ts";

/**
 * 钉钉 as its operator told us. Its documentation could not be read where this was written; the addresses, the names of fields and the answers
 * below agree in several independent programs that use them. 待核对 against open.dingtalk.com: that `error` comes back when somebody declines, the
 * codes of errors, that `corpId` comes with the token when `corpid` is asked for.
 */
export type DingtalkSettings = {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Only people of this organisation, when it is given. */
  readonly corpId: string | null;
  /** Of the page to sign in at, and of the interface. */
  readonly addresses: { readonly login: string; readonly api: string };
  readonly redirectUri: string;
};

/** 扫码登录: OAuth 2 with JSON bodies. The person is `unionId`, which is one for all apps of the same developer. */
export function dingtalkConnector(settings: DingtalkSettings): Connector {
  const { clientId, clientSecret, corpId, addresses, redirectUri } = settings;
  const ask = askWithin({ hosts: new Set([new URL(addresses.api).host]) });
  const tokenOf = async (code: string) => {
    const answer = await ask(new URL("/v1.0/oauth2/userAccessToken", addresses.api).href, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ clientId, clientSecret, code, grantType: "authorization_code" }),
    });
    const body = await objectOf(answer);
    if (!answer.ok) throw new ProviderTrouble("unfit", errorIn(body, answer.status));
    if (corpId !== null && body["corpId"] !== corpId) throw new ProviderTrouble("unfit", "other-organisation");
    return textOf(body, "accessToken", 4096);
  };
  const personOf = async (token: string) => {
    const answer = await ask(new URL("/v1.0/contact/users/me", addresses.api).href, {
      headers: { "x-acs-dingtalk-access-token": token },
    });
    const body = await objectOf(answer);
    if (!answer.ok) throw new ProviderTrouble("unfit", errorIn(body, answer.status));
    return {
      issuer: `${new URL(addresses.login).origin}/${clientId}`,
      subject: textOf(body, "unionId"),
      displayName: shownName(body["nick"]),
      secondFactor: false,
    };
  };
  return {
    authorise: async ({ state }) => {
      const address = new URL("/oauth2/auth", addresses.login);
      const scope = corpId === null ? "openid" : "openid corpid";
      const asked = { redirect_uri: redirectUri, response_type: "code", client_id: clientId, scope, state };
      address.search = new URLSearchParams({ ...asked, prompt: "consent" }).toString();
      return accept(address.href);
    },
    exchange: async (answer) => {
      if (answer["error"] !== undefined)
        return refuse("identity.provider-declined", { reason: asReason(answer["error"]) });
      try {
        return accept(await personOf(await tokenOf(textOf(answer, "authCode"))));
      } catch (error) {
        return refusalOfTrouble(error);
      }
    },
  };
}

/** An error answer is `{code, message, requestid}`; the message may repeat what was sent, so only the code is told on. */
function errorIn(body: Readonly<Record<string, unknown>>, status: number): string {
  const { code } = body;
  return typeof code === "string" ? asReason(code) : `status-${status}`;
}
