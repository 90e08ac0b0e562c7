import type { IsoDate } from "#kernel";
import { type ControlClass, readControlClass } from "./control-class.ts";
import { type StepContent, stepKey } from "./process-step.ts";
import {
  entriesFor,
  type KnownSite,
  type KnownThing,
  NOTHING_TO_ENTER,
  planOf,
  type RegisterPlan,
  type RowReading,
  readSheetDay,
  readYesNo,
  type SiteSurroundings,
  siteOfRow,
} from "./register-row.ts";
import { keptWords, neededWords } from "./site.ts";

/** What rows of a list of steps are read against. */
export type StepSurroundings = SiteSurroundings & {
  /** By site and `stepKey`: what the register has, also what is gone, with the newest finding. */
  readonly known: ReadonlyMap<string, KnownThing<StepContent> & { readonly isKey: boolean | null }>;
  readonly firstRow: Map<string, number>;
  readonly today: IsoDate;
};

export function knownStepKey(site: Pick<KnownSite, "id">, content: StepContent): string {
  return `${site.id}|${stepKey(content)}`;
}

/** What a row of 工序清单 would do. */
export function planStepRow(number: number, row: RowReading, around: StepSurroundings): RegisterPlan<StepContent> {
  const name = [row.text("line"), row.text("code"), row.text("step")].filter(Boolean).join(" ");
  const site = siteOfRow(row, around);
  const complete = [row.need("line", "产线"), row.need("step", "工序名称")].every(Boolean);
  if (!site || !complete) return planOf<StepContent>(number, name, row, NOTHING_TO_ENTER);
  const said: StepContent = {
    line: row.read("line", (text) => neededWords("line", text, 60), ""),
    code: row.read<string | null>("code", (text) => keptWords("code", text, 40), null),
    product: row.read<string | null>("product", (text) => keptWords("product", text, 60), null),
    name: row.read("step", (text) => neededWords("step", text, 60), ""),
    control: row.read<ControlClass>("control", readControlClass, "none"),
  };
  const key = knownStepKey(site, said);
  row.once("step", key, number, around.firstRow);
  const known = around.known.get(key);
  if (!known) row.need("begun", "启用日期");
  // An empty cell says what is known.
  const kept = known?.content;
  const content: StepContent = {
    ...said,
    product: said.product ?? kept?.product ?? null,
    control: row.text("control") === "" ? (kept?.control ?? "none") : said.control,
  };
  const begun = row.read<IsoDate | null>("begun", readSheetDay, null);
  const retired = row.read<IsoDate | null>("retired", readSheetDay, null);
  const isKey = row.read<boolean | null>("isKey", readYesNo, null);
  const day = { begun, retired, today: around.today };
  const entries = row.problems.length > 0 ? [] : entriesFor(row, known, { content, ...day });
  return planOf(number, name, row, {
    ...{ homeId: site.homeId, siteId: site.id, thingId: known?.id ?? null, seen: known?.last ?? 0, entries },
    ...{ before: kept ?? null, isKey: isKey === (known?.isKey ?? null) ? null : isKey },
  });
}
