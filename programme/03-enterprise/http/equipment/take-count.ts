import type { Static } from "typebox";
import { recordAudit } from "#audit/store";
import type { Grant, Reader, Writer } from "#database";
import { type Measure, type NewFact, yearPeriod } from "#facts";
import { historyOf, knownCells, measuresByCode, recordFacts, recordingMoment } from "#facts/store";
import { accept, dayOf, type Instant, type IsoDate, idOf, type NextId, type Result, refuse } from "#kernel";
import { translate } from "#wording";
import { type EquipmentClass, serialKey } from "../../domain/asset.ts";
import { countEntered, countedFacts } from "../../domain/counted-facts.ts";
import {
  COUNTED_MEASURES,
  type CountedMeasure,
  countRegister,
  type RegisterCount,
  type RegisterOnDay,
  registerCovers,
  repeatedAssets,
} from "../../domain/register-count.ts";
import { enterpriseRulesWording } from "../../domain/wording.ts";
import type { EnterpriseId } from "../../index.ts";
import {
  assetsOf,
  type ListedEnterprise,
  refreshEnterprises,
  serialsElsewhere,
  sitesOf,
  stepsOf,
} from "../../store/index.ts";
import { cellViews } from "../present-dossier.ts";
import type { TakeBody } from "./equipment-schemas.ts";
import { countedFile } from "./surviving-file.ts";

type Classes = readonly EquipmentClass[];

/** The last day of a year, or today while it runs. */
function countingDay(year: number, today: IsoDate): IsoDate {
  const end = `${year}-12-31` as IsoDate;
  return end < today ? end : today;
}

/** Everything in service and in use at the sites that an enterprise, or a file merged into it, holds on a day. */
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
  const file = await countedFile(query, enterpriseId);
  if (!file.ok) return file;
  const enterprise = file.value;
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
    repeated: repeatedAssets(register),
    toReview: register.steps.filter(({ finding }) => finding === null).length,
    yearOver: day < today,
  });
}

export type Taking = {
  readonly enterpriseId: EnterpriseId;
  readonly body: Static<typeof TakeBody>;
  readonly classes: Classes;
  readonly clock: () => Instant;
  readonly nextId: NextId;
};

type Counted = { readonly measure: Measure; readonly count: RegisterCount; readonly day: IsoDate };

/** What the register counts at the end of a year that is over. */
async function counted(
  query: Reader,
  enterprise: ListedEnterprise,
  { body, classes }: Taking,
  today: IsoDate,
): Promise<Result<Counted>> {
  const measure = (await measuresByCode(query)).get(body.measure);
  if (!measure) return refuse("facts.measure-unknown", { code: body.measure });
  const day = countingDay(body.year, today);
  if (day >= today) return refuse("enterprise.count-year-not-over", { year: String(body.year) });
  const register = await registerOf(query, enterprise, day);
  const label = { zh: measure.label.zh, en: measure.label.en };
  if (!registerCovers(register, body.measure)) return refuse("enterprise.count-without-register", { measure: label });
  return accept({ measure, day, count: countOf(register, classes, body.measure) });
}

function countOf(register: RegisterOnDay, classes: Classes, measure: CountedMeasure) {
  const count = countsIn(register, classes).counts[COUNTED_MEASURES.indexOf(measure)];
  if (!count) throw new Error(`nothing counts ${measure}`);
  return count;
}

/** The count as it stands in the ledger; nothing when the same call entered it before. */
async function factsOfCount(
  query: Reader,
  { homeId, id: enterpriseId }: ListedEnterprise,
  { body, nextId }: Taking,
  { measure, count, day }: Counted,
): Promise<Result<NewFact[]>> {
  const subjectId = idOf<"subject">(enterpriseId);
  const period = yearPeriod(body.year);
  const history = await historyOf(query, homeId, { subjectId, measure: measure.code, period });
  if (countEntered(body.id, history)) return accept([]);
  const say = (key: "enterprise.register.note" | "enterprise.register.counted-again") =>
    translate(enterpriseRulesWording, "zh-CN", { key, facts: { day } });
  const words = { sourceNote: say("enterprise.register.note"), reason: say("enterprise.register.counted-again") };
  const it = { homeId, subjectId, measure, period, count, id: idOf<"fact">(body.id), ...words };
  return countedFacts(it, history, nextId);
}

/**
 * Takes the register's count at the end of a year into the file: evidence E3 when every machine counted has its serial, else E2. An
 * earlier count is corrected. Refuses `enterprise.count-year-not-over`, `enterprise.count-without-register`, `enterprise.count-taken` and what `countedFile` refuses.
 */
export async function takeCount(write: Writer, grant: Grant, taking: Taking): Promise<Result<{ readonly id: string }>> {
  const { enterpriseId, body, clock } = taking;
  const file = await countedFile(write, enterpriseId);
  if (!file.ok) return file;
  const enterprise = file.value;
  const at = await recordingMoment(write, clock);
  const count = await counted(write, enterprise, taking, dayOf(at));
  if (!count.ok) return count;
  const facts = await factsOfCount(write, enterprise, taking, count.value);
  if (!facts.ok) return facts;
  if (facts.value.length === 0) return accept({ id: body.id });
  const recorded = await recordFacts(write, grant, facts.value, at);
  if (!recorded.ok) return recorded;
  await refreshEnterprises(write, enterprise.homeId, [enterpriseId]);
  const { measure, day } = count.value;
  const detail = { measure: measure.label.zh, day, count: count.value.count.members.length };
  await recordAudit(write, grant, {
    ...{ action: "register-count-taken", objectKind: "enterprise", objectId: enterpriseId, areaId: enterprise.areaId },
    detail: { enterprise: enterprise.name, ...detail },
  });
  return accept({ id: body.id });
}
