import type { Static } from "typebox";
import { recordAudit } from "#audit/store";
import type { Grant, Writer } from "#database";
import {
  correctedFact,
  type FactPeriod,
  type Measure,
  type NewFact,
  recordedFact,
  withdrawnFact,
  yearPeriod,
} from "#facts";
import { findFact, historyOf, measuresByCode, recordFacts, recordingMoment } from "#facts/store";
import { accept, dayOf, type Instant, type IsoDate, idOf, type Result, refuse, yearOf } from "#kernel";
import { type EnterpriseId, enterpriseName, type IndustryTree, readIndustryCode } from "../index.ts";
import { findEnterprise, type ListedEnterprise, refreshEnterprises } from "../store/index.ts";
import type { FactBody } from "./schemas.ts";

type Body = Static<typeof FactBody>;

export type FactChanging = {
  readonly enterpriseId: EnterpriseId;
  readonly body: Body;
  readonly industries: IndustryTree;
  readonly clock: () => Instant;
};

/** The period of a measure that begins on a day. */
export function periodFrom(measure: Measure, from: IsoDate): FactPeriod {
  return measure.per === "since" ? { from, to: null } : { ...yearPeriod(yearOf(from)), from };
}

/** Names and industries have rules of their own beside their kind. */
function readText(code: string, text: string, industries: IndustryTree): Result<string> {
  if (code === "name") return enterpriseName(text);
  if (code === "industry") return readIndustryCode(text, industries);
  return accept(text);
}

async function decide(
  write: Writer,
  enterprise: ListedEnterprise,
  measure: Measure,
  { body, industries }: FactChanging,
): Promise<Result<NewFact>> {
  const { homeId } = enterprise;
  const subjectId = idOf<"subject">(enterprise.id);
  const period = periodFrom(measure, body.from as IsoDate);
  const { tier, sourceNote } = body;
  const common = { id: idOf<"fact">(body.id), key: body.id, source: "office" as const, tier, sourceNote };
  const text = body.act === "withdraw" ? accept("") : readText(measure.code, body.text, industries);
  if (!text.ok) return text;
  if (body.act === "record")
    return recordedFact(measure, { ...common, homeId, subjectId, period, text: text.value, validUntil: null });
  const fact = await findFact(write, homeId, idOf(body.replaces));
  if (fact?.subjectId !== subjectId || fact.measure !== measure.code || fact.period.from !== period.from)
    return refuse("facts.not-found");
  const history = (await historyOf(write, homeId, fact)).filter(({ id }) => id !== common.id);
  return body.act === "correct"
    ? correctedFact(measure, fact, { ...common, reason: body.reason, text: text.value }, history)
    : withdrawnFact(fact, { ...common, reason: body.reason }, history);
}

/**
 * Records, corrects or withdraws a fact of an enterprise and brings the register's columns up to it. Refuses `enterprise.not-found`,
 * `facts.measure-unknown`, `facts.not-found` and what the ledger refuses.
 */
export async function changeFact(
  write: Writer,
  grant: Grant,
  changing: FactChanging,
): Promise<Result<{ readonly id: string }>> {
  const { body, enterpriseId, clock } = changing;
  const enterprise = await findEnterprise(write, enterpriseId);
  if (!enterprise) return refuse("enterprise.not-found");
  const measure = (await measuresByCode(write)).get(body.measure);
  if (!measure) return refuse("facts.measure-unknown", { code: body.measure });
  const at = await recordingMoment(write, clock);
  if (measure.per === "since" && body.from > dayOf(at))
    return refuse("facts.begins-later", { measure: { zh: measure.label.zh, en: measure.label.en } });
  const fact = await decide(write, enterprise, measure, changing);
  if (!fact.ok) return fact;
  const recorded = await recordFacts(write, grant, [fact.value], at);
  if (!recorded.ok) return recorded;
  // Sent twice: the first call did all of the rest.
  if (recorded.value.added === 0) return accept({ id: body.id });
  await refreshEnterprises(write, enterprise.homeId, [enterpriseId]);
  const { areaId } = enterprise;
  const detail = {
    enterprise: enterprise.name,
    measure: measure.label.zh,
    from: body.from,
    ...("reason" in body ? { reason: body.reason } : {}),
  };
  await recordAudit(write, grant, {
    action: `fact-${PAST[body.act]}`,
    objectKind: "enterprise",
    objectId: enterpriseId,
    areaId,
    detail,
  });
  return accept({ id: body.id });
}

const PAST = { record: "recorded", correct: "corrected", withdraw: "withdrawn" } as const;
