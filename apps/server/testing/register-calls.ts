import { randomUUID } from "node:crypto";
import type { LightMyRequestResponse } from "fastify";
import type { TestPlatform } from "./test-platform.ts";

type Call = Awaited<ReturnType<TestPlatform["as"]>>;

/** What an answer holds; fails on a refusal. */
export function answerOf<T>(response: LightMyRequestResponse): T {
  if (response.statusCode >= 300) throw new Error(`${response.statusCode} ${response.body}`);
  return response.json();
}
/** Status and code of a refusal. */
export const refusalOf = (response: LightMyRequestResponse) => [response.statusCode, response.json().code];

const CODES = { etim: null, eclass: null, hs: null, gbt14885: null };
export const LATHE = {
  ...{ class: "nc-lathe", number: null as string | null, model: "CK6150", maker: "砚湖机床" },
  ...{ serial: null as string | null, control: "cnc", digital: true, networked: false, originalValue: "85.6" },
  ...{ steps: [] as string[], codes: CODES },
};

type Told = Record<string, unknown>;

/** What an office does with sites and machines, in few words; codes of enterprises begin with `series`. */
export function registerCalls(office: Call, { areaId, series }: { readonly areaId: number; readonly series: string }) {
  let turn = 0;
  const newEnterprise = async (name?: string) => {
    turn += 1;
    const creditCode = `91990102${series}${String(turn).padStart(8 - series.length, "0")}0X`;
    const payload = {
      ...{ name: name ?? `砚湖台账${series}${turn}有限公司`, creditCode, overrideReason: "试验" },
      ...{ industry: "C3421", address: null, areaId },
    };
    const { id } = answerOf<{ id: string }>(await office({ method: "POST", url: "/api/enterprises", payload }));
    return { id, name: payload.name, creditCode };
  };
  const siteAt = (enterpriseId: string, change: Told = {}, call = office) => {
    const site = { id: randomUUID(), siteId: randomUUID(), areaId, day: "2020-01-01", name: "一厂", address: null };
    const payload = { ...site, ...change };
    return call({ method: "POST", url: `/api/enterprises/${enterpriseId}/sites`, payload });
  };
  const newSite = async (enterpriseId: string, change: Told = {}) =>
    answerOf<{ id: string }>(await siteAt(enterpriseId, change)).id;
  const tell = (siteId: string, told: Told, call = office) =>
    call({
      method: "POST",
      url: `/api/sites/${siteId}/entries`,
      payload: {
        ...{ id: randomUUID(), thingId: randomUUID(), act: "record", day: "2021-01-01" },
        ...{ replaces: null, reason: null, seen: 0, ...told },
      },
    });
  const tellOfAsset = (siteId: string, content: Partial<typeof LATHE>, call = office) =>
    tell(siteId, { kind: "asset", content: { ...LATHE, ...content } }, call);
  const addAsset = async (siteId: string, content: Partial<typeof LATHE>) =>
    answerOf<{ id: string }>(await tellOfAsset(siteId, content)).id;
  const merge = async (goneId: string, survivorId: string) => {
    const payload = { id: randomUUID(), survivorId, reason: "同一家企业" };
    return answerOf<{ id: string }>(await office({ method: "POST", url: `/api/enterprises/${goneId}/merge`, payload }))
      .id;
  };
  return { newEnterprise, siteAt, newSite, tell, tellOfAsset, addAsset, merge };
}
