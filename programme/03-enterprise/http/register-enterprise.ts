import type { Static } from "typebox";
import { areaInScope, findArea, homeShardOf } from "#areas/store";
import { recordAudit } from "#audit/store";
import type { Grant, Writer } from "#database";
import { AREA_MEASURE, type NewFact, recordedFact } from "#facts";
import { measuresByCode, recordFacts, recordingMoment } from "#facts/store";
import { type AreaId, accept, all, areaId, dayOf, type Instant, idOf, type NextId, type Result, refuse } from "#kernel";
import { type EnterpriseId, type IndustryTree, type NewEnterprise, readRegistration } from "../index.ts";
import { enterpriseWithCode, insertEnterprises } from "../store/index.ts";
import type { RegistrationBody } from "./schemas.ts";

type Registering = {
  readonly body: Static<typeof RegistrationBody>;
  readonly industries: IndustryTree;
  readonly nextId: NextId;
  readonly clock: () => Instant;
};

/** What the register knows from the start, as facts like all others: name, area, industry, address, from the day on. */
function firstFacts({ name, areaId: area, industry, address }: NewEnterprise): readonly [string, string][] {
  const known: [string, string | null][] = [
    ["name", name],
    [AREA_MEASURE, String(area)],
    ["industry", industry],
    ["address", address],
  ];
  return known.flatMap(([measure, text]) => (text === null ? [] : [[measure, text] as [string, string]]));
}

async function recordFirstFacts(
  write: Writer,
  grant: Grant,
  enterprise: NewEnterprise,
  { at, nextId }: { readonly at: Instant; readonly nextId: NextId },
): Promise<Result<unknown>> {
  const measures = await measuresByCode(write);
  const facts = firstFacts(enterprise).map(([code, text]): Result<NewFact> => {
    const measure = measures.get(code);
    if (!measure) throw new Error(`the catalogue has no measure ${code}`);
    const id = nextId();
    return recordedFact(measure, {
      ...{ id: idOf<"fact">(id), homeId: enterprise.homeId, subjectId: idOf<"subject">(enterprise.id), text },
      ...{
        period: { from: dayOf(at), to: null },
        source: "office",
        tier: 0,
        sourceNote: null,
        key: id,
        validUntil: null,
      },
    });
  });
  const checked = all(facts);
  return checked.ok ? recordFacts(write, grant, checked.value, at) : checked;
}

/** Refuses `areas.outside-scope`, what `readRegistration` refuses, and `enterprise.credit-code-taken`, with the name where it may be seen. */
export async function registerEnterprise(
  write: Writer,
  grant: Grant,
  { body, industries, nextId, clock }: Registering,
): Promise<Result<{ readonly id: EnterpriseId }>> {
  const area: AreaId = areaId(body.areaId);
  if (!(await areaInScope(write, area))) return refuse("areas.outside-scope");
  const place = await findArea(write, area);
  if (place?.tree !== "division") return refuse("enterprise.area-is-no-division", { name: place?.name ?? "" });
  const read = readRegistration(body, industries);
  if (!read.ok) return read;
  const at = await recordingMoment(write, clock);
  const id = idOf<"enterprise">(nextId());
  const homeId = await homeShardOf(write, area);
  const enterprise: NewEnterprise = { ...read.value, id, homeId, areaId: area, demo: false };
  const held = enterprise.creditCode === null ? undefined : await enterpriseWithCode(write, enterprise.creditCode);
  if (held) return refuse("enterprise.credit-code-known", { code: held.creditCode, name: held.name, id: held.id });
  const inserted = await insertEnterprises(write, grant, [enterprise], at);
  if (!inserted.ok) return inserted;
  const recorded = await recordFirstFacts(write, grant, enterprise, { at, nextId });
  if (!recorded.ok) return recorded;
  const detail = {
    name: enterprise.name,
    creditCode: enterprise.creditCode,
    overrideReason: enterprise.overrideReason,
  };
  await recordAudit(write, grant, {
    ...{ action: "enterprise-registered", objectKind: "enterprise", objectId: id, areaId: area, detail },
  });
  return accept({ id });
}
