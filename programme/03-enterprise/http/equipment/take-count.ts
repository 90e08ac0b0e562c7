import type { Static } from "typebox";
import { recordAudit } from "#audit/store";
import type { Grant, Reader, Writer } from "#database";
import { correctedFact, type Fact, recordedFact, sameValue, yearPeriod } from "#facts";
import { historyOf, knownCells, measuresByCode, recordFacts, recordingMoment } from "#facts/store";
import { accept, dayOf, type Instant, type IsoDate, idOf, type Result, refuse } from "#kernel";
import { translate } from "#wording";
import { type EquipmentClass, serialKey } from "../../domain/asset.ts";
import {
  COUNTED_MEASURES,
  type CountedMeasure,
  countRegister,
  type RegisterOnDay,
  registerCovers,
} from "../../domain/register-count.ts";
import { enterpriseRulesWording } from "../../domain/wording.ts";
import type { EnterpriseId } from "../../index.ts";
import {
  assetsOf,
  findEnterprise,
  type ListedEnterprise,
  refreshEnterprises,
  serialsElsewhere,
  sitesOf,
  stepsOf,
} from "../../store/index.ts";
import { cellViews } from "../present-dossier.ts";
import type { TakeBody } from "./equipment-schemas.ts";

type Classes = readonly EquipmentClass[];

/** The last day of a year, or today while it runs. */
function countingDay(year: number, today: IsoDate): IsoDate {
  const end = `${year}-12-31` as IsoDate;
  return end < today ? end : today;
}

/** Everything in service and in use at the sites that an enterprise holds on a day. */
async function registerOf(query: Reader, enterprise: ListedEnterprise, day: IsoDate): Promise<RegisterOnDay> {
  const { homeId } = enterprise;
  const sites = await sitesOf(query, enterprise, day);
  const held = { homeId, siteIds: sites.map(({ id }) => id) };
  return { assets: await assetsOf(query, held, day), steps: await stepsOf(query, held, day) };
}

function countsIn(register: RegisterOnDay, classes: Classes) {
  return countRegister(register, new Map(classes.map((one) => [one.code, one])));
}

export type CountsWanted = {
  readonly enterpriseId: EnterpriseId;
  readonly year: number;
  readonly today: IsoDate;
  readonly classes: Classes;
};

/** What the register counts at the end of a year beside what was declared for it; the difference is shown and never forced. */
export async function countsBeside(query: Reader, wanted: CountsWanted) {
  const { enterpriseId, year, today, classes } = wanted;
  const enterprise = await findEnterprise(query, enterpriseId);
  if (!enterprise) return refuse("enterprise.not-found");
  const day = countingDay(year, today);
  const register = await registerOf(query, enterprise, day);
  const { counts, rates } = countsIn(register, classes);
  const measures = await measuresByCode(query);
  const cells = cellViews(await knownCells(query, enterprise.homeId, idOf(enterpriseId)), measures, {
    personal: false,
    day,
    files: new Map(),
  });
  const serials = register.assets.flatMap(({ content }) => serialKey(content) ?? []);
  const elsewhere = await serialsElsewhere(query, enterprise, serials);
  const views = counts.map(({ measure, members, tier }) => {
    const cell = cells.find((one) => one.measure === measure && one.from === `${year}-01-01`);
    const { label, unit = "" } = measures.get(measure) ?? {};
    const value = String(members.length);
    return {
      ...{ measure, label: label ?? { zh: measure, en: measure }, unit, register: members.length, tier },
      covered: registerCovers(register, measure),
      declared: cell ? { value: cell.value, tier: cell.tier, source: cell.source } : null,
      taken: cell?.source === "register" && cell.value === value && cell.tier === tier,
    };
  });
  return accept({
    ...{ enterprise, year, day, counts: views, rates: rates.map((rate) => ({ ...rate })) },
    withoutSerial: register.assets.filter(({ content }) => content.serial === null).length,
    elsewhere: register.assets.filter(({ content }) => elsewhere.has(serialKey(content) ?? "")).length,
    toReview: register.steps.filter(({ finding }) => finding === null).length,
    yearOver: day < today,
  });
}

/** The register's own claim in a cell that nothing has replaced; the newest of several. */
function ownClaim(history: readonly Fact[]): Fact | undefined {
  const replaced = new Set(history.map(({ replaces }) => replaces));
  return history.findLast(({ id, act, source }) => source === "register" && act !== "withdraw" && !replaced.has(id));
}

export type Taking = {
  readonly enterpriseId: EnterpriseId;
  readonly body: Static<typeof TakeBody>;
  readonly classes: Classes;
  readonly clock: () => Instant;
};

/**
 * Takes the register's count at the end of a year into the file: evidence E3 when every machine counted has its serial, else E2. An
 * earlier count is corrected. Refuses `enterprise.count-year-not-over`, `enterprise.count-without-register`, `enterprise.count-taken`.
 */
export async function takeCount(write: Writer, grant: Grant, taking: Taking): Promise<Result<{ readonly id: string }>> {
  const { enterpriseId, body, classes, clock } = taking;
  const enterprise = await findEnterprise(write, enterpriseId);
  if (!enterprise) return refuse("enterprise.not-found");
  const measure = (await measuresByCode(write)).get(body.measure);
  if (!measure) return refuse("facts.measure-unknown", { code: body.measure });
  const at = await recordingMoment(write, clock);
  const day = countingDay(body.year, dayOf(at));
  const label = { zh: measure.label.zh, en: measure.label.en };
  if (day >= dayOf(at)) return refuse("enterprise.count-year-not-over", { year: String(body.year) });
  const register = await registerOf(write, enterprise, day);
  if (!registerCovers(register, body.measure)) return refuse("enterprise.count-without-register", { measure: label });
  const count = countOf(register, classes, body.measure);
  const { homeId } = enterprise;
  const period = yearPeriod(body.year);
  const subjectId = idOf<"subject">(enterpriseId);
  const history = await historyOf(write, homeId, { subjectId, measure: measure.code, period });
  if (history.some(({ key }) => key === body.id)) return accept({ id: body.id });
  const say = (key: "enterprise.register.note" | "enterprise.register.counted-again") =>
    translate(enterpriseRulesWording, "zh-CN", { key, facts: { day } });
  const entry = {
    ...{ id: idOf<"fact">(body.id), homeId, subjectId, period, text: String(count.members.length), key: body.id },
    ...{ source: "register" as const, tier: count.tier, sourceNote: say("enterprise.register.note"), validUntil: null },
  };
  const before = ownClaim(history);
  const first = recordedFact(measure, entry);
  if (!first.ok) return first;
  const known = before?.value && first.value.value && sameValue(before.value, first.value.value);
  if (known && before.tier === count.tier) return refuse("enterprise.count-taken", { measure: label });
  const fact = before
    ? correctedFact(measure, before, { ...entry, reason: say("enterprise.register.counted-again") }, history)
    : first;
  if (!fact.ok) return fact;
  const recorded = await recordFacts(write, grant, [fact.value], at);
  if (!recorded.ok) return recorded;
  await refreshEnterprises(write, homeId, [enterpriseId]);
  await recordAudit(write, grant, {
    ...{ action: "register-count-taken", objectKind: "enterprise", objectId: enterpriseId, areaId: enterprise.areaId },
    detail: { enterprise: enterprise.name, measure: measure.label.zh, day, count: count.members.length },
  });
  return accept({ id: body.id });
}

function countOf(register: RegisterOnDay, classes: Classes, measure: CountedMeasure) {
  const count = countsIn(register, classes).counts[COUNTED_MEASURES.indexOf(measure)];
  if (!count) throw new Error(`nothing counts ${measure}`);
  return count;
}
