import { readFile } from "node:fs/promises";
import path from "node:path";
import { DataFileError, type IdentityProvidersFile, readIdentityProviders } from "#catalogue";
import {
  dingtalkConnector,
  isSafeAddress,
  NO_PROVIDERS,
  oidcConnector,
  type Providers,
  wecomConnector,
} from "#identity/http";
import { accept, all, type Result, refuse } from "#kernel";

type Configured = IdentityProvidersFile["providers"][number];
type Secret = Extract<Configured, { kind: "oidc" }>["clientSecret"];
type Surroundings = { readonly folder: string; readonly env: NodeJS.ProcessEnv };

/**
 * The identity providers that an operator configured; none without a file. Nobody is asked yet, so that a provider that is down keeps nothing
 * from starting. Refuses `server.providers-invalid {file, problem}`, `server.providers-alike {file, provider}`, `server.provider-insecure
 * {file, address}` and `server.provider-secret-missing {provider, from}`.
 */
export async function openProviders(file: string | undefined, env: NodeJS.ProcessEnv): Promise<Result<Providers>> {
  if (file === undefined) return accept(NO_PROVIDERS);
  const read = readOrRefuse(file);
  if (!read.ok) return read;
  const { publicAddress, providers } = read.value;
  const insecure = [publicAddress, ...providers.flatMap(addressesOf)].find((address) => !isSafeAddress(address));
  if (insecure !== undefined) return refuse("server.provider-insecure", { file, address: insecure });
  const alike = providers.find((one, turn) => providers.slice(0, turn).some((other) => areAlike(one, other)));
  if (alike) return refuse("server.providers-alike", { file, provider: alike.id });
  const surroundings = { folder: path.dirname(file), env };
  const secrets = all(await Promise.all(providers.map((one) => secretOf(one, surroundings))));
  if (!secrets.ok) return secrets;
  const known = providers.map((one, turn) => ({
    ...{ id: one.id, kind: one.kind, name: one.name },
    connector: connect(one, {
      secret: secrets.value[turn] ?? "",
      redirectUri: new URL(`/providers/${one.id}/return`, publicAddress).href,
    }),
  }));
  return accept({ secure: publicAddress.startsWith("https:"), known });
}

function readOrRefuse(file: string): Result<IdentityProvidersFile> {
  try {
    return accept(readIdentityProviders(file));
  } catch (error) {
    if (!(error instanceof DataFileError)) throw error;
    return refuse("server.providers-invalid", { file, problem: error.message });
  }
}

function addressesOf(one: Configured): string[] {
  if (one.kind === "oidc") return [one.issuer];
  return one.addresses ? [one.addresses.login, one.addresses.api] : [];
}

/** Two that share a name in addresses, or an issuer: an answer of one could pass for the other's. */
function areAlike(one: Configured, other: Configured): boolean {
  if (one.id === other.id) return true;
  return one.kind === "oidc" && other.kind === "oidc" && new URL(one.issuer).href === new URL(other.issuer).href;
}

/** The secret, without the end of its line. */
async function secretOf(one: Configured, { folder, env }: Surroundings): Promise<Result<string>> {
  const from: Secret = one.kind === "wecom" ? one.secret : one.clientSecret;
  const place = "file" in from ? path.resolve(folder, from.file) : from.variable;
  const text = "file" in from ? await readFile(place, "utf8").catch(() => "") : env[place];
  const [secret = ""] = (text ?? "").trim().split(/\r?\n/);
  return secret === "" ? refuse("server.provider-secret-missing", { provider: one.id, from: place }) : accept(secret);
}

const DINGTALK = { login: "https://login.dingtalk.com", api: "https://api.dingtalk.com" };
const WECOM = { login: "https://login.work.weixin.qq.com", api: "https://qyapi.weixin.qq.com" };

function connect(one: Configured, { secret, redirectUri }: { secret: string; redirectUri: string }) {
  switch (one.kind) {
    case "oidc":
      return oidcConnector({
        ...{ issuer: one.issuer, clientId: one.clientId, clientSecret: secret, redirectUri },
        clientAuthentication: one.clientAuthentication ?? "client_secret_basic",
        scopes: one.scopes ?? ["openid", "profile"],
        hosts: one.hosts ?? [],
        secondFactor: { acr: one.secondFactor?.acr ?? [], amr: one.secondFactor?.amr ?? [] },
      });
    case "dingtalk": {
      const { clientId, corpId = null, addresses = DINGTALK } = one;
      return dingtalkConnector({ clientId, clientSecret: secret, corpId, addresses, redirectUri });
    }
    case "wecom": {
      const { corpId, agentId, addresses = WECOM } = one;
      return wecomConnector({ corpId, agentId, secret, addresses, redirectUri });
    }
  }
}
