import * as client from "openid-client";
import { accept, refuse } from "#kernel";
import type { ExternalPerson } from "../../domain/identity-provider.ts";
import {
  type Ask,
  askWithin,
  asReason,
  isSafeAddress,
  ProviderTrouble,
  refusalOfTrouble,
  shownName,
  textOf,
} from "./asking.ts";
import type { Connector, ProviderAnswer, TripSecrets } from "./connector.ts";

/** A provider that speaks OpenID Connect, as its operator told us. */
export type OidcSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly clientAuthentication: "client_secret_basic" | "client_secret_post";
  readonly scopes: readonly string[];
  /** Hosts beside the issuer's that its description may name. */
  readonly hosts: readonly string[];
  /** What the provider says of how it saw the person that counts as a second factor here. */
  readonly secondFactor: { readonly acr: readonly string[]; readonly amr: readonly string[] };
  readonly redirectUri: string;
};

/** For so long the provider's description is believed; what cannot be had anew then goes on being believed for a day. */
const FRESH_MS = 60 * 60 * 1000;
const STALE_MS = 24 * FRESH_MS;
/** A provider that is down is not asked again by everybody at once. */
const AGAIN_MS = 5_000;

/**
 * Authorisation code with PKCE (S256), state and nonce, by openid-client: it holds the answer's `iss`, and of the ID token the issuer, the
 * audience, the times, the nonce and the signature, against what it knows. Nothing but asymmetric signatures passes.
 */
export function oidcConnector(settings: OidcSettings, ticks: () => number = () => performance.now()): Connector {
  const describe = described(settings, ticks);
  return {
    authorise: async ({ state, nonce, verifier }) => {
      try {
        const config = await describe();
        const { acr } = settings.secondFactor;
        const address = client.buildAuthorizationUrl(config, {
          redirect_uri: settings.redirectUri,
          scope: settings.scopes.join(" "),
          code_challenge: await client.calculatePKCECodeChallenge(verifier),
          code_challenge_method: "S256",
          ...{ state, nonce },
          ...(acr.length > 0 ? { acr_values: acr.join(" ") } : {}),
        });
        return accept(address.href);
      } catch (error) {
        return refusalOfTrouble(error);
      }
    },
    exchange: async (answer, secrets) => {
      if (answer["error"] === "access_denied") return refuse("identity.provider-declined", { reason: "access_denied" });
      if (answer["error"] !== undefined)
        return refuse("identity.provider-unfit", { reason: asReason(answer["error"]) });
      try {
        return accept(await personOf(await describe(), { settings, answer, secrets }));
      } catch (error) {
        return refusalOfTrouble(error);
      }
    },
  };
}

type Exchange = {
  readonly settings: OidcSettings;
  readonly answer: ProviderAnswer;
  readonly secrets: TripSecrets;
};

async function personOf(
  config: client.Configuration,
  { settings, answer, secrets }: Exchange,
): Promise<ExternalPerson> {
  const came = new URL(settings.redirectUri);
  for (const [name, value] of Object.entries(answer)) came.searchParams.set(name, value);
  const tokens = await client.authorizationCodeGrant(config, came, {
    expectedState: secrets.state,
    expectedNonce: secrets.nonce,
    pkceCodeVerifier: secrets.verifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (!claims) throw new ProviderTrouble("unfit", "no-token");
  return {
    issuer: claims.iss,
    subject: textOf(claims, "sub"),
    displayName: nameIn(claims) || nameIn(await moreOf(config, tokens.access_token, claims.sub)),
    secondFactor: countsAsSecondFactor(claims, settings.secondFactor),
  };
}

function nameIn(claims: Readonly<Record<string, unknown>>): string {
  return shownName(claims["name"]) || shownName(claims["preferred_username"]);
}

/** What the provider tells beside the token, when it does: the name is only shown, so that nothing hangs on it. */
async function moreOf(
  config: client.Configuration,
  token: string,
  subject: string,
): Promise<Readonly<Record<string, unknown>>> {
  if (config.serverMetadata().userinfo_endpoint === undefined) return {};
  return client.fetchUserInfo(config, token, subject).catch(() => ({}));
}

/** Whether the provider says of how it saw the person what its configuration counts as a second factor. */
function countsAsSecondFactor(
  claims: Readonly<Record<string, unknown>>,
  { acr, amr }: OidcSettings["secondFactor"],
): boolean {
  const said: readonly unknown[] = Array.isArray(claims["amr"]) ? claims["amr"] : [];
  return acr.some((one) => one === claims["acr"]) || amr.some((one) => said.includes(one));
}

type Described = { readonly config: client.Configuration; readonly at: number };

/** The provider's description, asked for when it is needed and kept for an hour; whoever comes meanwhile waits for the same answer. */
function described(settings: OidcSettings, ticks: () => number): () => Promise<client.Configuration> {
  const hosts = new Set([new URL(settings.issuer).host, ...settings.hosts]);
  const ask = askWithin({ hosts });
  let known: Described | undefined;
  let asking: Promise<client.Configuration> | undefined;
  let failed: { readonly error: unknown; readonly at: number } | undefined;
  const askAnew = async () => {
    try {
      const config = await discover(settings, hosts, ask);
      known = { config, at: ticks() };
      failed = undefined;
      return config;
    } catch (error) {
      failed = { error, at: ticks() };
      throw error;
    } finally {
      asking = undefined;
    }
  };
  return async () => {
    if (known && ticks() - known.at < FRESH_MS) return known.config;
    const believed = known && ticks() - known.at < STALE_MS ? known.config : undefined;
    if (failed && ticks() - failed.at < AGAIN_MS) {
      if (believed) return believed;
      throw failed.error;
    }
    asking ??= askAnew();
    return asking.catch((error: unknown) => {
      if (believed) return believed;
      throw error;
    });
  };
}

async function discover(settings: OidcSettings, hosts: ReadonlySet<string>, ask: Ask): Promise<client.Configuration> {
  const { issuer, clientId, clientSecret, clientAuthentication } = settings;
  const authenticate =
    clientAuthentication === "client_secret_post" ? client.ClientSecretPost : client.ClientSecretBasic;
  const insecure = new URL(issuer).protocol === "http:" ? [client.allowInsecureRequests] : [];
  const config = await client.discovery(new URL(issuer), clientId, undefined, authenticate(clientSecret), {
    [client.customFetch]: (address, options) => ask(address, options as RequestInit),
    execute: [client.enableNonRepudiationChecks, ...insecure],
  });
  const { authorization_endpoint: login, token_endpoint: token, jwks_uri: keys } = config.serverMetadata();
  for (const address of [login, token, keys]) {
    if (address === undefined || !isSafeAddress(address)) throw new ProviderTrouble("unfit", "description");
    if (!hosts.has(new URL(address).host)) throw new ProviderTrouble("unfit", "host-not-allowed");
  }
  return config;
}
