import type { Reader } from "#database";
import { type AreaId, accept, type IsoDate, inUnit } from "#kernel";
import type { TextRow } from "#office";
import { type AssetSurroundings, assetKey, planAssetRow } from "../../domain/asset-row.ts";
import type { PlannedRow } from "../../domain/planned-row.ts";
import { type KnownThing, type RegisterPlan, RowReading } from "../../domain/register-row.ts";
import {
  controlName,
  isRegisterHeading,
  type RegisterLayout,
  type RegisterSheet,
  readRegisterHeadings,
  sheetName,
  stepName,
} from "../../domain/register-sheet.ts";
import { knownStepKey, planStepRow } from "../../domain/step-row.ts";
import type { AssetContent, EquipmentClass, ProcessStepId, StepContent } from "../../index.ts";
import { knownThings, type StagedRow, type StoredImport } from "../../store/index.ts";
import { registerTemplate } from "../list-files.ts";
import type { ListKind, RowChange, UnderstoodList } from "./list-kind.ts";
import { assetPlan, keptPlan, takeInRegister } from "./register-entries.ts";
import { areasWithin, placesOfRows, type RowPlaces } from "./register-surroundings.ts";

type Around = { readonly layout: RegisterLayout; readonly within: ReadonlySet<AreaId>; readonly today: IsoDate };

/** Reads row after row of one list against the register; `look` finds what the next rows need. */
async function beginList<Plan extends PlannedRow>(
  query: Reader,
  it: StoredImport,
  headings: readonly string[],
  how: {
    readonly sheet: RegisterSheet;
    readonly look: (query: Reader, places: RowPlaces, around: Around) => Promise<(row: TextRow) => Plan>;
  },
) {
  const layout = readRegisterHeadings(how.sheet, headings);
  if (!layout.ok) return layout;
  const within = await areasWithin(query, it.areaId);
  const around: Around = { layout: layout.value, within, today: it.day };
  const list: UnderstoodList<Plan> = {
    unknown: layout.value.unknown,
    plan: async (later, rows): Promise<readonly StagedRow<Plan>[]> => {
      const planRow = await how.look(later, await placesOfRows(later, rows, around), around);
      return rows.map((row) => ({ plan: planRow(row), cells: row.cells }));
    },
  };
  return accept(list);
}

async function known<Content>(query: Reader, kind: "step" | "asset", { homes }: RowPlaces) {
  const found: (KnownThing<Content> & { readonly isKey: boolean | null })[] = [];
  // One statement for each home: a list of a city speaks of one.
  for (const home of homes) found.push(...(await knownThings<Content>(query, kind, home)));
  return found;
}

/** The names by which a list may speak of the steps of each site. */
function stepsBySite(steps: readonly KnownThing<StepContent>[]): AssetSurroundings["steps"] {
  const found = new Map<string, Map<string, ProcessStepId>>();
  for (const { siteId, id, content, gone } of steps) {
    if (gone !== null) continue;
    const names = found.get(siteId) ?? new Map<string, ProcessStepId>();
    found.set(siteId, names);
    for (const name of [stepName(content), `${content.line}/${content.name}`]) {
      const folded = name.toUpperCase();
      if (!names.has(folded)) names.set(folded, id as ProcessStepId);
    }
  }
  return found;
}

const label = (zh: string, en: string) => ({ zh, en });

/** The fields of a content that differ, as people read them. */
function detailsOf(
  plan: RegisterPlan<unknown>,
  fields: readonly { readonly label: { zh: string; en: string }; readonly of: (content: never) => string }[],
): RowChange["details"] {
  const [content] = plan.entries.flatMap((entry) => (entry.content === null ? [] : [entry.content]));
  const retired = plan.entries.find(({ act }) => act === "retire");
  const begun = plan.entries.find(({ act }) => act === "record");
  const changed = content === undefined ? [] : fields;
  const details = changed.flatMap(({ label: named, of }) => {
    const [before, after] = [plan.before === null ? "" : of(plan.before as never), of(content as never)];
    return before === after
      ? []
      : [{ label: named, before: before === "" ? null : before, after: after === "" ? "—" : after }];
  });
  const day = (named: { zh: string; en: string }, on: string | undefined) =>
    on === undefined ? [] : [{ label: named, before: null, after: on }];
  const key =
    plan.isKey === null
      ? []
      : [{ label: label("关键工序", "Key step"), before: null, after: plan.isKey ? "是" : "否" }];
  return [
    ...details,
    ...day(label("启用日期", "In use since"), begun?.day),
    ...day(label("停用日期", "Retired on"), retired?.day),
    ...key,
  ];
}

const yesNo = (value: boolean) => (value ? "是" : "否");

/** 设备清单: assets by maker and serial, or by the enterprise's own number. */
export function assetList(classes: readonly EquipmentClass[]): ListKind<RegisterPlan<AssetContent>> {
  const fields = [
    {
      label: label("设备类别", "Class"),
      of: (it: AssetContent) => classes.find(({ code }) => code === it.class)?.label.zh ?? "",
    },
    { label: label("设备编号", "Own number"), of: (it: AssetContent) => it.number ?? "" },
    { label: label("型号", "Model"), of: (it: AssetContent) => it.model ?? "" },
    { label: label("制造商", "Maker"), of: (it: AssetContent) => it.maker ?? "" },
    { label: label("出厂编号", "Serial"), of: (it: AssetContent) => it.serial ?? "" },
    { label: label("控制方式", "Control"), of: (it: AssetContent) => controlName(it.control) },
    { label: label("数字化", "Digital"), of: (it: AssetContent) => yesNo(it.digital) },
    { label: label("联网", "Connected"), of: (it: AssetContent) => yesNo(it.networked) },
    {
      label: label("原值（万元）", "Original value (10,000 yuan)"),
      of: (it: AssetContent) => (it.originalValue === null ? "" : (inUnit(it.originalValue, "万元") ?? "")),
    },
    { label: label("所在工序（道）", "Steps it works in"), of: (it: AssetContent) => String(it.steps.length) },
  ];
  return {
    code: "assets",
    isHeadingRow: (cells) => isRegisterHeading("assets", cells),
    begin: (query, it, headings) => {
      const firstRow = new Map<string, number>();
      return beginList(query, it, headings, {
        sheet: "assets",
        look: async (later, places, { layout, today }) => {
          const sites = new Map([...places.sites.values()].flat().map((site) => [site.id as string, site]));
          const things = new Map<string, KnownThing<AssetContent>>();
          for (const thing of await known<AssetContent>(later, "asset", places)) {
            const site = sites.get(thing.siteId);
            const key = site && assetKey(site, thing.content);
            // What is there counts before what is gone.
            if (key && things.get(key)?.gone !== null) things.set(key, thing);
          }
          const steps = stepsBySite(await known<StepContent>(later, "step", places));
          const around = { ...places, classes, steps, known: things, firstRow, today };
          return ({ number, cells }) => keptPlan(planAssetRow(number, new RowReading(layout, cells), around));
        },
      });
    },
    takeIn: (write, it, by) => {
      const takeIn = takeInRegister<AssetContent>(write, it, "asset", by);
      return (plans) => takeIn(plans.map(assetPlan));
    },
    changes: (plan) => ({ facts: [], details: detailsOf(assetPlan(plan), fields) }),
    template: () => templateOf("assets", classes),
  };
}

/** 工序清单: process steps by number, or by line, product and name. */
export function stepList(classes: readonly EquipmentClass[]): ListKind<RegisterPlan<StepContent>> {
  const fields = [
    { label: label("产线", "Line"), of: (it: StepContent) => it.line },
    { label: label("工序编号", "Number"), of: (it: StepContent) => it.code ?? "" },
    { label: label("产品", "Product"), of: (it: StepContent) => it.product ?? "" },
    { label: label("工序名称", "Step"), of: (it: StepContent) => it.name },
    { label: label("控制方式", "Control"), of: (it: StepContent) => controlName(it.control) },
  ];
  return {
    code: "steps",
    isHeadingRow: (cells) => isRegisterHeading("steps", cells),
    begin: (query, it, headings) => {
      const firstRow = new Map<string, number>();
      return beginList(query, it, headings, {
        sheet: "steps",
        look: async (later, places, { layout, today }) => {
          const things = await known<StepContent>(later, "step", places);
          const byKey = new Map(things.map((thing) => [knownStepKey({ id: thing.siteId }, thing.content), thing]));
          const around = { ...places, known: byKey, firstRow, today };
          return ({ number, cells }) => planStepRow(number, new RowReading(layout, cells), around);
        },
      });
    },
    takeIn: (write, it, by) => takeInRegister<StepContent>(write, it, "step", by),
    changes: (plan) => ({ facts: [], details: detailsOf(plan, fields) }),
    template: () => templateOf("steps", classes),
  };
}

async function templateOf(sheet: RegisterSheet, classes: readonly EquipmentClass[]) {
  return { fileName: `${sheetName(sheet)}模板.xlsx`, bytes: await registerTemplate(sheet, classes) };
}
