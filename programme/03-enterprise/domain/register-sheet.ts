import { accept, inUnit, type Result, refuse } from "#kernel";
import { type AssetContent, CODE_SYSTEMS, type EquipmentClass } from "./asset.ts";
import type { ControlClass } from "./control-class.ts";
import type { KeyFinding, StepContent } from "./process-step.ts";

/** The two lists of the register: 设备清单 and 工序清单. */
export type RegisterSheet = "assets" | "steps";

const SHARED = [
  { field: "creditCode", heading: "统一社会信用代码", also: ["信用代码"], needed: true },
  { field: "enterprise", heading: "企业名称", also: ["单位名称"], needed: false },
  { field: "site", heading: "厂区", also: ["厂区名称"], needed: true },
] as const;

const ASSETS = [
  ...SHARED,
  { field: "class", heading: "设备类别", also: ["类别", "设备名称"], needed: true },
  { field: "number", heading: "设备编号", also: ["资产编号"], needed: false },
  { field: "model", heading: "型号", also: ["规格型号", "设备型号"], needed: false },
  { field: "maker", heading: "制造商", also: ["生产厂家", "厂家", "制造厂"], needed: false },
  { field: "serial", heading: "出厂编号", also: ["序列号"], needed: false },
  { field: "control", heading: "控制方式", also: ["控制类别"], needed: false },
  { field: "digital", heading: "数字化", also: ["是否数字化"], needed: false },
  { field: "networked", heading: "联网", also: ["是否联网"], needed: false },
  { field: "begun", heading: "启用日期", also: ["投用日期"], needed: true },
  { field: "retired", heading: "停用日期", also: ["退役日期", "报废日期"], needed: false },
  { field: "originalValue", heading: "原值（万元）", also: [], needed: false },
  { field: "steps", heading: "所在工序", also: ["工序"], needed: false },
  { field: "etim", heading: "ETIM", also: [], needed: false },
  { field: "eclass", heading: "ECLASS", also: [], needed: false },
  { field: "hs", heading: "HS 编码", also: ["HS"], needed: false },
  { field: "gbt14885", heading: "GB/T 14885", also: [], needed: false },
] as const;

const STEPS = [
  ...SHARED,
  { field: "line", heading: "产线", also: ["生产线"], needed: true },
  { field: "code", heading: "工序编号", also: [], needed: false },
  { field: "product", heading: "产品", also: [], needed: false },
  { field: "step", heading: "工序名称", also: ["工序"], needed: true },
  { field: "control", heading: "控制方式", also: ["控制类别"], needed: false },
  { field: "isKey", heading: "关键工序", also: ["是否关键工序"], needed: false },
  { field: "begun", heading: "启用日期", also: [], needed: true },
  { field: "retired", heading: "停用日期", also: [], needed: false },
] as const;

/** A column of one of the lists. */
export type RegisterField = (typeof ASSETS)[number]["field"] | (typeof STEPS)[number]["field"];

type ColumnOf = {
  readonly field: RegisterField;
  readonly heading: string;
  readonly also: readonly string[];
  readonly needed: boolean;
};

const COLUMNS: Readonly<Record<RegisterSheet, readonly ColumnOf[]>> = { assets: ASSETS, steps: STEPS };

export function sheetName(sheet: RegisterSheet): string {
  return sheet === "assets" ? "设备清单" : "工序清单";
}

export function registerHeadings(sheet: RegisterSheet): string[] {
  return COLUMNS[sheet].map(({ heading }) => heading);
}

/** Signs that mean the same in headings: full and half width, brackets, blanks. */
const folded = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[\s*＊]/g, "")
    .toUpperCase();

function columnNamed(sheet: RegisterSheet, heading: string): ColumnOf | undefined {
  const wanted = folded(heading);
  return COLUMNS[sheet].find((column) => [column.heading, ...column.also].some((name) => folded(name) === wanted));
}

/** Whether a row is the one with the headings: it names the enterprise and the site. */
export function isRegisterHeading(sheet: RegisterSheet, cells: readonly string[]): boolean {
  const fields = new Set(cells.map((cell) => columnNamed(sheet, cell)?.field));
  return fields.has("creditCode") && fields.has("site");
}

/** Which column holds what. */
export type RegisterLayout = {
  readonly columns: ReadonlyMap<RegisterField, number>;
  readonly unknown: readonly string[];
};

/** What the headings of a list mean. Refuses `enterprise.sheet-heading-missing` and `enterprise.sheet-heading-twice`. */
export function readRegisterHeadings(sheet: RegisterSheet, headings: readonly string[]): Result<RegisterLayout> {
  const columns = new Map<RegisterField, number>();
  const unknown: string[] = [];
  for (const [index, heading] of headings.entries()) {
    const column = columnNamed(sheet, heading);
    if (!column) {
      if (heading.trim() !== "") unknown.push(heading.trim());
      continue;
    }
    if (columns.has(column.field)) return refuse("enterprise.sheet-heading-twice", { heading: column.heading });
    columns.set(column.field, index);
  }
  const missing = COLUMNS[sheet].find(({ field, needed }) => needed && !columns.has(field));
  return missing
    ? refuse("enterprise.sheet-heading-missing", { heading: missing.heading })
    : accept({ columns, unknown });
}

const CONTROL_NAMES: Readonly<Record<ControlClass, string>> = {
  ...{ none: "无", cnc: "数控", plc: "PLC", dcs: "DCS", robot: "机器人" },
};

/** How a list writes how something is controlled. */
export function controlName(control: ControlClass): string {
  return CONTROL_NAMES[control];
}

export const CONTROL_NAMES_IN_LISTS: readonly string[] = Object.values(CONTROL_NAMES);

/** How a list names a step: its number, or line and name. */
export function stepName({ code, line, name }: StepContent): string {
  return code ?? `${line}/${name}`;
}

/** Whose row it is. */
type RowOwner = { readonly creditCode: string | null; readonly enterprise: string; readonly site: string };

const yesNo = (value: boolean) => (value ? "是" : "否");

/** A cell of a list that goes out: text, or an exact decimal. */
type Cell = string | { readonly decimal: string };

/** A row of the list of assets, in the order of the headings. */
export function assetCells(
  owner: RowOwner,
  { content, begun }: { readonly content: AssetContent; readonly begun: string },
  known: { readonly steps: ReadonlyMap<string, StepContent>; readonly classes: readonly EquipmentClass[] },
): Cell[] {
  const { originalValue: value } = content;
  const amount = value === null ? undefined : inUnit(value, "万元");
  const steps = content.steps.flatMap((id) => {
    const step = known.steps.get(id);
    return step ? [stepName(step)] : [];
  });
  return [
    ...[owner.creditCode ?? "", owner.enterprise, owner.site],
    known.classes.find(({ code }) => code === content.class)?.label.zh ?? content.class,
    ...[content.number ?? "", content.model ?? "", content.maker ?? "", content.serial ?? ""],
    ...[controlName(content.control), yesNo(content.digital), yesNo(content.networked), begun, ""],
    amount === undefined ? "" : { decimal: amount },
    steps.join("、"),
    ...CODE_SYSTEMS.map((system) => content.codes[system] ?? ""),
  ];
}

/** A row of the list of steps, in the order of the headings. */
export function stepCells(
  owner: RowOwner,
  step: { readonly content: StepContent; readonly finding: KeyFinding | null; readonly begun: string },
): Cell[] {
  const { content, finding, begun } = step;
  return [
    ...[owner.creditCode ?? "", owner.enterprise, owner.site, content.line, content.code ?? "", content.product ?? ""],
    ...[content.name, controlName(content.control), finding === null ? "" : yesNo(finding.isKey), begun, ""],
  ];
}
