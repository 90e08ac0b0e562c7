import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openProviders } from "./identity-providers.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "gongfu-providers-"));
  writeFileSync(path.join(folder, "secret"), "from-the-file\r\nsecond line\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

const name = { zh: "市统一身份认证", en: "City sign-in" };
const CITY = {
  ...{ id: "city", kind: "oidc", name, issuer: "https://sso.example.gov.cn/realm", clientId: "gongfu" },
  clientSecret: { file: "secret" },
};
const DINGTALK = { id: "dingtalk", kind: "dingtalk", name, clientId: "ding1", clientSecret: { variable: "DING" } };
const WECOM = { id: "wecom", kind: "wecom", name, corpId: "ww1", agentId: "1000002", secret: { variable: "WECOM" } };
const PUBLIC = "https://gongfu.example.gov.cn";

async function opened(content: unknown, env: Record<string, string> = { DING: "a", WECOM: "b" }) {
  const file = path.join(folder, "providers.json");
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return openProviders(file, env);
}
const withProviders = (...providers: object[]) => ({ schema: 1, publicAddress: PUBLIC, providers });

test("without a file there is nobody", async () => {
  expect(await openProviders(undefined, {})).toEqual({ ok: true, value: { secure: false, known: [] } });
});

test("the three kinds are opened, each sent back to its own address below ours; nobody is asked for it", async () => {
  const found = await opened(withProviders(CITY, DINGTALK, WECOM));
  expect(found).toMatchObject({ ok: true, value: { secure: true, known: [{ id: "city", name }, {}, {}] } });
  if (!found.ok) return;
  for (const { id, kind, connector } of found.value.known.slice(1)) {
    const sent = await connector.authorise({ state: "s", nonce: "n", verifier: "v" });
    const back = new URL(sent.ok ? sent.value : "").searchParams.get("redirect_uri");
    expect([kind, back]).toEqual([id, `${PUBLIC}/providers/${id}/return`]);
  }
});

test.each<[string, unknown, string, RegExp]>([
  ["is no JSON", "{", "server.providers-invalid", /not JSON/],
  ["lacks something", { schema: 1, providers: [] }, "server.providers-invalid", /publicAddress/],
  ["has a word too many", withProviders({ ...CITY, secret: "x" }), "server.providers-invalid", /providers/],
  [
    "holds a secret itself",
    withProviders({ ...CITY, clientSecret: "a secret" }),
    "server.providers-invalid",
    /providers/,
  ],
  [
    "has an id that fits no address",
    withProviders({ ...CITY, id: "City/.." }),
    "server.providers-invalid",
    /providers/,
  ],
  ["has an id twice", withProviders(CITY, { ...DINGTALK, id: "city" }), "server.providers-alike", /city/],
  [
    "has an issuer twice, written otherwise",
    withProviders(CITY, { ...CITY, id: "again", issuer: "https://SSO.example.gov.cn:443/realm" }),
    "server.providers-alike",
    /again/,
  ],
  [
    "names an issuer without TLS",
    withProviders({ ...CITY, issuer: "http://sso.example.gov.cn" }),
    "server.provider-insecure",
    /sso\.example/,
  ],
  [
    "names itself without TLS",
    { ...withProviders(CITY), publicAddress: "http://10.1.2.3" },
    "server.provider-insecure",
    /10/,
  ],
  [
    "names a file that is not there",
    withProviders({ ...CITY, clientSecret: { file: "absent" } }),
    "server.provider-secret-missing",
    /absent/,
  ],
  [
    "names a variable that is not set",
    withProviders({ ...WECOM, secret: { variable: "NOT_SET" } }),
    "server.provider-secret-missing",
    /NOT_SET/,
  ],
])("a file that %s is refused at the start, with what is wrong", async (_what, content, code, facts) => {
  const found = await opened(content);
  expect(found).toMatchObject({ ok: false, refusal: { code } });
  expect(JSON.stringify(found)).toMatch(facts);
  expect(JSON.stringify(found)).not.toContain("a secret");
});

test("a file that is not there is told by its name", async () => {
  const found = await openProviders(path.join(folder, "none.json"), {});
  expect(found).toMatchObject({ ok: false, refusal: { code: "server.providers-invalid" } });
  expect(JSON.stringify(found)).toContain("none.json");
});
