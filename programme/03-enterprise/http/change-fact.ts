import type { Static } from "typebox";
import { areaInScope, findArea } from "#areas/store";
import type { AuditDetail } from "#audit";
import { recordAudit } from "#audit/store";
import type { Grant, Reader, Writer } from "#database";
import {
  AREA_MEASURE,
  correctedFact,
  type FactPeriod,
  type Measure,
  type MeasuredValue,
  type NewFact,
  recordedFact,
  withdrawnFact,
  yearPeriod,
} from "#facts";
import { findFact, historyOf, holdPlace, knownCells, measuresByCode, recordFacts, recordingMoment } from "#facts/store";
import { accept, areaId, dayOf, type Instant, type IsoDate, idOf, type Result, refuse, yearOf } from "#kernel";
import { type EnterpriseId, enterpriseName, type IndustryTree, readIndustryCode } from "../index.ts";
import { findEnterprise, type ListedEnterprise, refreshEnterprises } from "../store/index.ts";
import { officeAbove } from "./office-above.ts";
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

/** The row to be added, and the value that it takes the place of. */
type Decided = { readonly row: NewFact; readonly before: MeasuredValue | null };

async function decide(
  write: Writer,
  enterprise: ListedEnterprise,
  measure: Measure,
  { body, industries }: FactChanging,
): Promise<Result<Decided>> {
  const { homeId } = enterprise;
  const subjectId = idOf<"subject">(enterprise.id);
  const period = periodFrom(measure, body.from as IsoDate);
  const { tier, sourceNote } = body;
  const common = { id: idOf<"fact">(body.id), key: body.id, source: "office" as const, tier, sourceNote };
  const text = body.act === "withdraw" ? accept("") : readText(measure.code, body.text, industries);
  if (!text.ok) return text;
  const instead = (before: MeasuredValue | null, row: Result<NewFact>): Result<Decided> =>
    row.ok ? accept({ row: row.value, before }) : row;
  if (body.act === "record")
    return instead(
      null,
      recordedFact(measure, { ...common, homeId, subjectId, period, text: text.value, validUntil: null }),
    );
  const fact = await findFact(write, homeId, idOf(body.replaces));
  const rows = await historyOf(write, homeId, { subjectId, measure: measure.code, period });
  // Of a survivor all that was merged into it can be put right, each row under the name it was recorded under.
  if (!fact || !rows.some(({ id }) => id === fact.id)) return refuse("facts.not-found");
  const history = rows.filter(({ id }) => id !== common.id);
  return instead(
    fact.value,
    body.act === "correct"
      ? correctedFact(measure, fact, { ...common, reason: body.reason, text: text.value }, history)
      : withdrawnFact(fact, { ...common, reason: body.reason }, history),
  );
}

/**
 * What the audit tells of a change of a fact: the values before and after, and the ledger's row. Personal values stay in the ledger: even the digest of a
 * telephone number gives it away.
 */
function changeInAudit(measure: Measure, { row, before }: Decided): AuditDetail {
  const rows = { factId: row.id, ...(row.replaces === null ? {} : { replaces: row.replaces }) };
  return measure.personal ? { ...rows, personal: true } : { ...rows, before, after: row.value };
}

/**
 * Records, corrects or withdraws a fact of an enterprise and brings the register's columns up to it; where it lies is such a fact, so
 * that a move is one too. Refuses `enterprise.not-found`, `enterprise.merged-away`, what `moveEnterprise` refuses, `facts.measure-unknown`, `facts.not-found` and what the ledger refuses.
 */
export async function changeFact(
  write: Writer,
  grant: Grant,
  changing: FactChanging,
): Promise<Result<{ readonly id: string }>> {
  const { body, enterpriseId, clock } = changing;
  const enterprise = await findEnterprise(write, enterpriseId);
  if (!enterprise) return refuse("enterprise.not-found");
  if (enterprise.survivorId !== null) return mergedAway(write, enterprise.survivorId);
  const measure = (await measuresByCode(write)).get(body.measure);
  if (!measure) return refuse("facts.measure-unknown", { code: body.measure });
  const at = await recordingMoment(write, clock);
  if (measure.per === "since" && body.from > dayOf(at))
    return refuse("facts.begins-later", { measure: { zh: measure.label.zh, en: measure.label.en } });
  const moves = measure.code === AREA_MEASURE;
  if (moves) await holdPlace(write, enterprise.homeId, idOf(enterpriseId));
  const fact = await decide(write, enterprise, measure, changing);
  if (!fact.ok) return fact;
  const recorded = await recordFacts(write, grant, [fact.value.row], at);
  if (!recorded.ok) return recorded;
  // Sent twice: the first call did all of the rest.
  if (recorded.value.added === 0) return accept({ id: body.id });
  const moved = moves ? await moveEnterprise(write, grant, enterprise) : accept();
  if (!moved.ok) return moved;
  await refreshEnterprises(write, enterprise.homeId, [enterpriseId]);
  const detail = {
    enterprise: enterprise.name,
    measure: measure.label.zh,
    from: body.from,
    ...("reason" in body ? { reason: body.reason } : {}),
    ...changeInAudit(measure, fact.value),
  };
  await recordAudit(write, grant, {
    action: `fact-${PAST[body.act]}`,
    objectKind: "enterprise",
    objectId: enterpriseId,
    areaId: enterprise.areaId,
    detail,
  });
  return accept({ id: body.id });
}

/** What is said of a file that was merged away: which one to use. */
async function mergedAway(query: Reader, survivorId: EnterpriseId): Promise<Result<never>> {
  const survivor = await findEnterprise(query, survivorId);
  return refuse("enterprise.merged-away", { name: survivor?.name ?? "", id: survivorId });
}

/**
 * Whether an enterprise may go where its newest area fact says, before it goes there. Refuses `enterprise.area-is-no-division` and
 * `enterprise.move-beyond-scope {area, office}`, naming the office above both places.
 */
async function moveEnterprise(write: Writer, grant: Grant, enterprise: ListedEnterprise): Promise<Result<undefined>> {
  const cells = await knownCells(write, enterprise.homeId, idOf(enterprise.id));
  const value = cells.filter(({ measure }) => measure === AREA_MEASURE).at(-1)?.value;
  const to = value && "words" in value ? areaId(Number(value.words)) : enterprise.areaId;
  if (to === enterprise.areaId) return accept();
  const place = await findArea(write, to);
  if (place?.tree !== "division") return refuse("enterprise.area-is-no-division", { name: place?.name ?? String(to) });
  if (!(await areaInScope(write, to)))
    return refuse("enterprise.move-beyond-scope", {
      area: place.name,
      office: await officeAbove(write, enterprise.areaId, to),
    });
  await recordAudit(write, grant, {
    ...{ action: "enterprise-moved", objectKind: "enterprise", objectId: enterprise.id, areaId: to },
    detail: { enterprise: enterprise.name, from: enterprise.areaName, to: place.name },
  });
  return accept();
}

const PAST = { record: "recorded", correct: "corrected", withdraw: "withdrawn" } as const;
