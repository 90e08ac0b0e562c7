import { generateKeyPairSync, type JsonWebKey } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** A real OpenID provider on this machine, whose people sign in at a page of a few lines or, for tests without a browser, at once. */
export type RealProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whom the provider takes the visitor for, as long as there is no page. */
  person: string;
  readonly stop: () => Promise<void>;
};

const CLIENT = { clientId: "gongfu", clientSecret: "a-secret-of-the-test-and-nothing-else" };
const NAMES: Readonly<Record<string, string>> = { "wang.ming": "王明", "li.na": "李娜" };

export function listen(server: Server): Promise<number> {
  return new Promise((ready) => server.listen(0, "127.0.0.1", () => ready((server.address() as AddressInfo).port)));
}

export function stopListening(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((stopped) => server.close(() => stopped()));
}

export function newKey(): { readonly jwk: JsonWebKey; readonly pem: string } {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    jwk: privateKey.export({ format: "jwk" }),
    pem: privateKey.export({ format: "pem", type: "pkcs8" }).toString(),
  };
}

export async function startProvider(options: {
  readonly redirectUris: readonly string[];
  /** Under another name than the platform's, so that a browser takes the two for different sites. */
  readonly host?: string;
  readonly page?: boolean;
}): Promise<RealProvider> {
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
  const server = createServer((request, response) => handle(request, response));
  const port = await listen(server);
  const real: RealProvider = {
    ...CLIENT,
    issuer: `http://${options.host ?? "127.0.0.1"}:${port}`,
    person: "wang.ming",
    stop: () => stopListening(server),
  };
  const provider: Provider = new Provider(real.issuer, {
    clients: [
      {
        ...{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret },
        redirect_uris: [...options.redirectUris],
      },
    ],
    cookies: { keys: ["keys-of-the-test"] },
    jwks: { keys: [{ ...newKey().jwk, use: "sig", alg: "RS256", kid: "test" } as never] },
    claims: { openid: ["sub"], profile: ["name"] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 60, Interaction: 600, Session: 600 },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => ({ accountId: id, claims: async () => ({ sub: id, name: NAMES[id] ?? id }) }),
    // Nobody is asked once more what the client may know.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({
        accountId: oidc.session?.accountId ?? "",
        clientId: oidc.client?.clientId ?? "",
      });
      grant.addOIDCScope("openid profile");
      await grant.save();
      return grant;
    },
  });
  const callback = provider.callback();
  const finish = (request: IncomingMessage, response: ServerResponse, accountId: string) =>
    provider.interactionFinished(
      request,
      response,
      accountId === "" ? { error: "access_denied" } : { login: { accountId, remember: false } },
      { mergeWithLastSubmission: false },
    );
  handle = (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", real.issuer);
    if (!pathname.startsWith("/interaction/")) callback(request, response);
    else if (options.page && !searchParams.has("person")) showPage(response);
    else void finish(request, response, options.page ? (searchParams.get("person") ?? "") : real.person);
  };
  return real;
}

function showPage(response: ServerResponse): void {
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end(`<!doctype html><html lang="zh-CN"><title>市统一身份认证</title><h1>市统一身份认证（试验）</h1>
    <form><label>工号 <input name="person"></label> <button>登录</button></form>`);
}
