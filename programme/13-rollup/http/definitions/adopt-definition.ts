import type { Static } from "typebox";
import { areaInScope, findArea, homeShardOf } from "#areas/store";
import { recordAudit } from "#audit/store";
import type { Grant, Writer } from "#database";
import { accept, areaId, dayOf, type Instant, type Result, refuse, typedText } from "#kernel";
import { type DefinitionReading, decideAdoption, isSameDefinition, type LocalDefinition } from "../../index.ts";
import { type DefinitionVersion, holdDefinitions, insertVersion, versionsOf } from "../../store/index.ts";
import type { IndicatorOptions } from "../indicator-options.ts";
import type { AdoptBody } from "./definition-schemas.ts";
import { readDraft } from "./read-draft.ts";

type Body = Static<typeof AdoptBody>;
type Adopted = Result<{ readonly code: string; readonly version: number }>;

/** The definition of a reading; of a faulty one the first fault, with its field and how many there are. */
function soundDefinition(reading: DefinitionReading): Result<LocalDefinition> {
  if (reading.ok) return accept(reading.definition);
  const [first] = reading.faults;
  if (!first) throw new Error("a draft is at fault without a fault");
  const facts = { ...first.refusal.facts, field: first.field, faults: reading.faults.length };
  return { ok: false, refusal: { code: first.refusal.code, facts } };
}

/** Whether a version that is kept says what is asked now: the same sent twice. */
function isKept(
  kept: DefinitionVersion | undefined,
  { validFrom, reason }: Body,
  definition: LocalDefinition,
): boolean {
  if (!kept) return false;
  const said = kept.version === 1 ? null : typedText(reason ?? "") || null;
  return kept.validFrom === validFrom && kept.reason === said && isSameDefinition(kept.definition, definition);
}

/**
 * Adopts a draft as the next version of a local indicator, the first one included. Refuses `areas.not-found`, `areas.outside-scope`,
 * `rollup.definition-of-other-area`, the first fault that `readDefinition` finds and what `decideAdoption` refuses. The same sent twice is
 * adopted once.
 */
export async function adoptDefinition(
  write: Writer,
  grant: Grant,
  { body, at, options }: { readonly body: Body; readonly at: Instant; readonly options: IndicatorOptions },
): Promise<Adopted> {
  const area = areaId(body.areaId);
  if (!(await findArea(write, area))) return refuse("areas.not-found");
  if (!(await areaInScope(write, area))) return refuse("areas.outside-scope");
  await holdDefinitions(write);
  const versions = await versionsOf(write, body.code);
  const [newest] = versions;
  if (newest && newest.areaId !== area) return refuse("rollup.definition-of-other-area", { area: newest.areaName });
  const sound = soundDefinition(await readDraft(write, { area, code: body.code, draft: body.draft }, options));
  if (!sound.ok) return sound;
  const definition = sound.value;
  const done = accept({ code: body.code, version: body.version });
  if (
    isKept(
      versions.find(({ version }) => version === body.version),
      body,
      definition,
    )
  )
    return done;
  const decided = decideAdoption({ ...body, definition }, newest, dayOf(at));
  if (!decided.ok) return decided;
  const homeId = await homeShardOf(write, area);
  const version = { ...decided.value, homeId, areaId: area, code: body.code, version: body.version, definition };
  if (!(await insertVersion(write, grant, version, at)))
    return refuse("rollup.definition-outdated", { version: newest?.version ?? 0 });
  await recordAudit(write, grant, {
    ...{ action: "indicator-adopted", objectKind: "indicator", objectId: body.code, areaId: area },
    detail: { name: definition.label.zh, version: body.version, reason: decided.value.reason },
  });
  return done;
}
