import { accept, type IsoDate, parseIsoDate, type Result, refuse, typedText } from "#kernel";
import { type AdoptedDefinition, isSameDefinition, type LocalDefinition } from "./local-definition.ts";

/** What is to be adopted: the draft as it was checked, as which version, from when and why. */
export type Adopting = {
  readonly definition: LocalDefinition;
  readonly version: number;
  readonly validFrom: string;
  readonly reason: string | null;
};

/** An adoption as it is kept. */
export type Adoption = { readonly validFrom: IsoDate; readonly reason: string | null };

type Newest = Pick<AdoptedDefinition, "version" | "validFrom" | "definition">;

/** No figure is known of a day before: the first year that anything can be counted of begins then. */
const EARLIEST = "1990-01-01" as IsoDate;

/**
 * The day of an adoption: not to come, for what is adopted counts at once, not before there are figures, and not before that of the version it
 * replaces.
 */
function adoptedFrom(text: string, newest: Newest | undefined, today: IsoDate): Result<IsoDate> {
  const day = parseIsoDate(text);
  if (!day.ok) return day;
  if (day.value > today) return refuse("rollup.definition-valid-later", { day: text });
  if (day.value < EARLIEST) return refuse("rollup.definition-valid-too-early", { day: text, earliest: EARLIEST });
  if (newest && day.value < newest.validFrom)
    return refuse("rollup.definition-valid-earlier", { from: newest.validFrom });
  return day;
}

/**
 * Whether a definition may be adopted as the next version. Refuses `rollup.definition-outdated {version}` when somebody else was first,
 * `rollup.definition-unchanged`, `rollup.definition-other-kind {unit}`, `rollup.definition-reason-missing`, `rollup.definition-valid-later`,
 * `rollup.definition-valid-too-early {earliest}` and `rollup.definition-valid-earlier`.
 */
export function decideAdoption(asked: Adopting, newest: Newest | undefined, today: IsoDate): Result<Adoption> {
  const version = newest?.version ?? 0;
  if (asked.version !== version + 1) return refuse("rollup.definition-outdated", { version });
  if (newest && isSameDefinition(newest.definition, asked.definition)) return refuse("rollup.definition-unchanged");
  const [was, is] = [newest?.definition, asked.definition];
  // Plans are bound to it by its unit, and what adds up is not compared with what does not.
  if (was && (was.unit !== is.unit || was.kind !== is.kind))
    return refuse("rollup.definition-other-kind", { unit: was.unit });
  const reason = typedText(asked.reason ?? "") || null;
  if (newest && reason === null) return refuse("rollup.definition-reason-missing");
  const from = adoptedFrom(asked.validFrom, newest, today);
  return from.ok ? accept({ validFrom: from.value, reason: newest ? reason : null }) : from;
}
