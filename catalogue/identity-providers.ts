import path from "node:path";
import { type Static, type TProperties, Type } from "typebox";
import { readJson } from "./read-json.ts";

const entry = <Properties extends TProperties>(properties: Properties) =>
  Type.Object(properties, { additionalProperties: false });

const word = Type.String({ minLength: 1, maxLength: 255 });
const address = Type.String({ pattern: "^https?://[^\\s/?#@]+", maxLength: 500 });
const origin = Type.String({ pattern: "^https?://[^\\s/?#@]+/?$", maxLength: 500 });

const secret = Type.Union(
  [
    entry({
      file: Type.String({
        minLength: 1,
        description: "Beside this file, or from the root; only its first line counts",
      }),
    }),
    entry({ variable: Type.String({ pattern: "^[A-Za-z_][A-Za-z0-9_]*$", description: "Of the environment" }) }),
  ],
  { description: "Where the secret is read from at the start; it never stands in this file" },
);

const everyProvider = {
  id: Type.String({
    pattern: "^[a-z0-9]+(-[a-z0-9]+)*$",
    maxLength: 40,
    description: "Stands in the address that the provider sends people back to; never changed once people use it",
  }),
  name: entry({ zh: Type.String({ minLength: 1, maxLength: 30 }), en: Type.String({ minLength: 1, maxLength: 40 }) }),
};

const addresses = (usual: string) =>
  Type.Optional(
    Type.Object(
      { login: origin, api: origin },
      { additionalProperties: false, description: `Of a private installation; ${usual} otherwise` },
    ),
  );

const provider = Type.Union([
  entry({
    ...everyProvider,
    kind: Type.Literal("oidc"),
    issuer: address,
    clientId: word,
    clientSecret: secret,
    clientAuthentication: Type.Optional(Type.Enum(["client_secret_basic", "client_secret_post"])),
    scopes: Type.Optional(
      Type.Array(Type.String({ pattern: "^[!#-\\[\\]-~]+$", maxLength: 60 }), {
        description: "openid and profile otherwise",
      }),
    ),
    hosts: Type.Optional(
      Type.Array(Type.String({ pattern: "^[^\\s/?#@]+$" }), {
        description: "Hosts, with their ports, that the provider's description names beside the issuer's own",
      }),
    ),
    secondFactor: Type.Optional(
      Type.Object(
        { acr: Type.Optional(Type.Array(word)), amr: Type.Optional(Type.Array(word)) },
        {
          additionalProperties: false,
          description:
            "What the provider says of how it saw a person that counts as a second factor; nothing otherwise",
        },
      ),
    ),
  }),
  entry({
    ...everyProvider,
    kind: Type.Literal("dingtalk"),
    clientId: word,
    clientSecret: secret,
    corpId: Type.Optional(
      Type.String({ minLength: 1, maxLength: 100, description: "Only people of this organisation" }),
    ),
    addresses: addresses("login.dingtalk.com and api.dingtalk.com"),
  }),
  entry({
    ...everyProvider,
    kind: Type.Literal("wecom"),
    corpId: word,
    agentId: Type.String({ pattern: "^\\d{1,20}$" }),
    secret,
    addresses: addresses("login.work.weixin.qq.com and qyapi.weixin.qq.com"),
  }),
]);

/** What an operator writes of the identity providers of an installation. */
export const identityProvidersFile = entry({
  $schema: Type.Optional(Type.String()),
  schema: Type.Literal(1),
  publicAddress: Type.String({
    pattern: "^https?://[^\\s/?#@]+/?$",
    description: "Where people find this installation; providers send them back to /providers/ID/return below it",
  }),
  providers: Type.Array(provider, { maxItems: 20 }),
});

export type IdentityProvidersFile = Static<typeof identityProvidersFile>;

/** Reads an operator's file; throws `DataFileError` with the first three faults. */
export function readIdentityProviders(file: string): IdentityProvidersFile {
  return readJson(path.dirname(file), path.basename(file), identityProvidersFile);
}
