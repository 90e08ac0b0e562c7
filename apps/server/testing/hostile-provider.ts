import { createHmac, createSign } from "node:crypto";
import { createServer } from "node:http";
import { listen, newKey, stopListening } from "./identity-provider.ts";

type Claims = Record<string, unknown>;

/** A provider whose every word the test chooses: it shows what a stolen, careless or hostile one can do. */
export type HostileProvider = {
  readonly issuer: string;
  /** What its next token says, by what an honest one would say. */
  forge: (honest: Claims) => Claims;
  /** How its tokens are signed. */
  signing: "right" | "none" | "by another key" | "by the client's secret";
  /** The `iss` beside the code; the right one when nothing is said. */
  answerIssuer: string | undefined;
  /** Where it says that its tokens are to be had; its own place when nothing is said. */
  tokenEndpoint: string | undefined;
  /** How often a code was brought to it. */
  exchanged: number;
  /** What it saw last of a trip, by its nonce. */
  readonly answerTo: (address: string) => Record<string, string>;
  readonly stop: () => Promise<void>;
};

export const HOSTILE_SECRET = "another-secret-of-the-test";

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

export async function startHostileProvider(): Promise<HostileProvider> {
  const [key, otherKey] = [newKey(), newKey()];
  const nonces = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://hostile");
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const answer = answerAt(pathname, new URLSearchParams(Buffer.concat(parts).toString()));
    response.writeHead(answer === undefined ? 404 : 200, { "content-type": "application/json" });
    response.end(JSON.stringify(answer ?? {}));
  });
  const issuer = `http://127.0.0.1:${await listen(server)}`;
  const hostile: HostileProvider = {
    ...{ issuer, forge: (honest) => honest, signing: "right", exchanged: 0 },
    ...{ answerIssuer: undefined, tokenEndpoint: undefined },
    answerTo: (address) => {
      const asked = new URL(address).searchParams;
      const code = `code-${nonces.size}`;
      nonces.set(code, asked.get("nonce") ?? "");
      return { code, state: asked.get("state") ?? "", iss: hostile.answerIssuer ?? issuer };
    },
    stop: () => stopListening(server),
  };
  const sign = (claims: Claims) => {
    const { signing } = hostile;
    const alg = { right: "RS256", "by another key": "RS256", none: "none", "by the client's secret": "HS256" }[signing];
    const text = `${encoded({ alg, kid: "one" })}.${encoded(claims)}`;
    if (signing === "none") return `${text}.`;
    if (signing === "by the client's secret")
      return `${text}.${createHmac("sha256", HOSTILE_SECRET).update(text).digest("base64url")}`;
    const pem = signing === "right" ? key.pem : otherKey.pem;
    return `${text}.${createSign("RSA-SHA256").update(text).sign(pem).toString("base64url")}`;
  };
  const answerAt = (pathname: string, body: URLSearchParams) => {
    switch (pathname) {
      case "/.well-known/openid-configuration":
        return {
          ...{ issuer, authorization_endpoint: `${issuer}/login`, jwks_uri: `${issuer}/keys` },
          token_endpoint: hostile.tokenEndpoint ?? `${issuer}/token`,
          ...{ response_types_supported: ["code"], subject_types_supported: ["public"] },
          id_token_signing_alg_values_supported: ["RS256", "none", "HS256"],
          authorization_response_iss_parameter_supported: true,
        };
      case "/keys": {
        const { n, e, kty } = key.jwk;
        return { keys: [{ n, e, kty, use: "sig", alg: "RS256", kid: "one" }] };
      }
      case "/token": {
        hostile.exchanged += 1;
        const now = Math.floor(Date.now() / 1000);
        const times = { iat: now, exp: now + 60 };
        const nonce = nonces.get(body.get("code") ?? "");
        const honest = { iss: issuer, aud: "gongfu", sub: "forged.person", nonce, name: "来路不明", ...times };
        const token = sign(hostile.forge(honest));
        return { access_token: "opaque", token_type: "Bearer", id_token: token };
      }
      default:
        return undefined;
    }
  };
  return hostile;
}
