import { type Chance, chanceOf } from "./chance.ts";
import type { InventedEnterprise, InventedPlace } from "./invented-enterprises.ts";

/** A process step of an invented site; `isKey` is null where no office has looked at it yet. */
export type InventedStep = {
  readonly line: string;
  readonly code: string;
  readonly product: string;
  readonly name: string;
  readonly control: string;
  readonly isKey: boolean | null;
};

/** An asset of an invented site; `steps` are places in the list of its steps. */
export type InventedAsset = {
  readonly class: string;
  readonly number: string;
  readonly model: string;
  readonly maker: string;
  readonly serial: string | null;
  readonly control: string;
  readonly digital: boolean;
  readonly networked: boolean;
  readonly begun: string;
  readonly retired: string | null;
  /** 万元. */
  readonly originalValue: string;
  readonly steps: readonly number[];
};

/** 演示数据: a site with what stands and happens there. */
export type InventedSite = {
  readonly name: string;
  readonly areaId: number;
  readonly address: string;
  readonly begun: string;
  readonly steps: readonly InventedStep[];
  readonly assets: readonly InventedAsset[];
};

type Line = {
  readonly steps: readonly string[];
  readonly controlled: readonly string[];
  readonly plain: readonly string[];
};

const METAL: Line = {
  steps: ["下料", "车削", "铣削", "钻孔", "磨削", "热处理", "焊接", "装配", "检验"],
  controlled: ["nc-lathe", "machining-centre", "milling-machine", "grinding-machine"],
  plain: ["conventional-machine-tool", "press", "welding-equipment"],
};
const LINES: Readonly<Record<string, Line>> = {
  "17": { steps: ["整经", "织造", "染色", "定形", "检验"], controlled: ["loom", "dyeing-machine"], plain: ["loom"] },
  "18": { steps: ["裁剪", "缝制", "整烫", "检验"], controlled: ["sewing-machine"], plain: ["sewing-machine"] },
  "19": { steps: ["裁断", "缝制", "成型", "检验"], controlled: ["sewing-machine"], plain: ["press"] },
  "26": { steps: ["投料", "反应", "分离", "干燥", "包装"], controlled: ["reactor"], plain: ["packaging-machine"] },
  "29": {
    steps: ["配料", "注塑", "修边", "包装"],
    controlled: ["injection-moulding", "extruder"],
    plain: ["extruder"],
  },
  "38": {
    steps: ["冲压", "绕制", "焊接", "装配", "测试"],
    controlled: ["laser-machine", "press"],
    plain: ["assembly-station"],
  },
  "39": { steps: ["印刷", "贴片", "回流焊", "装配", "测试"], controlled: ["smt-line"], plain: ["assembly-station"] },
};
const MAKERS = ["砚湖机床", "澄砚装备", "端云精机", "松壑重工", "烟墨自动化"] as const;
const PROCESS_CONTROL: Readonly<Record<string, string>> = {
  ...{ reactor: "dcs", "injection-moulding": "plc", extruder: "plc", loom: "plc", "dyeing-machine": "plc" },
  ...{ press: "plc", "smt-line": "plc" },
};

/** One in twelve has its register kept; all have a site. */
const KEPT = 1 / 12;
/** The first firms have theirs kept, so that whoever looks for one finds it. */
const FIRST = 40;
/** More machines than this are not invented one by one. */
const MOST_ASSETS = 40;

const declared = ({ facts }: InventedEnterprise, measure: string, otherwise: number) =>
  Number(facts.findLast((fact) => fact.measure === measure)?.text ?? otherwise);

/** About as many as were declared, seldom exactly. */
function near(chance: Chance, count: number, most: number): number {
  return Math.max(0, Math.min(most, Math.round(count * (1 + chance.normal() * 0.06))));
}

const pad = (value: number, width = 2) => String(value).padStart(width, "0");
const someDay = (chance: Chance, from: number, to: number) =>
  `${chance.whole(from, to)}-${pad(chance.whole(1, 12))}-${pad(chance.whole(1, 28))}`;

function stepsOf(chance: Chance, it: InventedEnterprise, line: Line): { steps: InventedStep[]; controlled: number } {
  const count = Math.max(2, near(chance, declared(it, "key-steps", 8), 28));
  const controlled = near(chance, declared(it, "key-steps-nc", 3), count);
  const steps = Array.from({ length: count + chance.whole(0, 2) }, (_, at): InventedStep => {
    const lineOf = Math.floor(at / line.steps.length) + 1;
    const name = line.steps[at % line.steps.length] ?? "加工";
    const isKey = at < count ? (chance.share() < 0.94 ? true : null) : false;
    const about = { line: `${lineOf}号线`, code: `${lineOf}${pad((at % line.steps.length) * 10 + 10, 3)}` };
    return {
      ...about,
      product: `产品${"甲乙丙丁"[lineOf % 4]}`,
      name,
      control: at < controlled ? "cnc" : "none",
      isKey,
    };
  });
  return { steps, controlled };
}

/** How many of the machines are what, about as declared. */
function proportionsOf(chance: Chance, it: InventedEnterprise) {
  const said = declared(it, "equipment", 20);
  const whole = Math.max(3, Math.min(MOST_ASSETS, near(chance, said, MOST_ASSETS)));
  const scale = whole / Math.max(whole, said);
  const of = (measure: string, otherwise: number) => near(chance, declared(it, measure, otherwise) * scale, whole);
  const [digital, networked] = [of("equipment-digital", 8), of("equipment-connected", 4)];
  const [controlled, robots] = [of("equipment-nc", 8), of("robots", 1)];
  return { whole, digital, networked, robots, controlled: Math.max(controlled, robots) };
}

type Proportions = ReturnType<typeof proportionsOf>;

/** The class and the control of the machine at a place: robots first, then the controlled, the plain, and what is no production equipment. */
function kindOf(chance: Chance, at: number, { whole, robots, controlled }: Proportions, line: Line) {
  if (at >= whole) return { class: chance.oneOf(["agv", "utility-equipment"]), control: "none" };
  if (at < robots) return { class: "industrial-robot", control: "robot" };
  if (at >= controlled) return { class: chance.oneOf(line.plain), control: "none" };
  const kind = chance.oneOf(line.controlled);
  return { class: kind, control: PROCESS_CONTROL[kind] ?? "cnc" };
}

function assetsOf(chance: Chance, it: InventedEnterprise, line: Line, mark: string, bound: number): InventedAsset[] {
  const proportions = proportionsOf(chance, it);
  const { whole, digital, networked, controlled } = proportions;
  return Array.from({ length: whole + chance.whole(0, 2) }, (_, at): InventedAsset => {
    const years = at < digital ? [2017, 2025] : [2008, 2019];
    return {
      ...kindOf(chance, at, proportions, line),
      ...{
        number: `${mark}-${pad(at + 1, 3)}`,
        model: `${chance.oneOf(["CK", "VM", "HT", "ZX"])}${chance.whole(10, 99)}0`,
      },
      ...{ maker: chance.oneOf(MAKERS), serial: chance.share() < 0.04 ? null : `${mark}${pad(at * 37 + 101, 5)}` },
      ...{ digital: at < digital, networked: at < networked },
      begun: someDay(chance, years[0] ?? 2008, years[1] ?? 2019),
      retired: chance.share() < 0.02 ? `2026-0${chance.whole(1, 9)}-15` : null,
      originalValue: (Math.exp(chance.normal() * 0.8) * (at < controlled ? 68 : 12)).toFixed(1),
      steps: at < controlled && bound > 0 ? [at % bound] : [],
    };
  });
}

/**
 * The sites of an invented enterprise, by its place in the sequence: every one has a site, one in twelve has its register kept, about
 * as large as what it declared, and of these some have a second site in another district. Has chance of its own, so that
 * enterprises stay what they are.
 */
export function inventedSitesOf(
  it: InventedEnterprise,
  turn: number,
  { seed, places }: { readonly seed: number; readonly places: readonly InventedPlace[] },
): InventedSite[] {
  const chance = chanceOf(seed + turn * 7919);
  const main = { name: "本部厂区", areaId: it.areaId, address: it.address, begun: someDay(chance, 2002, 2007) };
  if (turn >= FIRST && chance.share() >= KEPT) return [{ ...main, steps: [], assets: [] }];
  const line = LINES[it.industry.slice(0, 2)] ?? METAL;
  const mark = `E${turn.toString(36).toUpperCase()}`;
  const { steps, controlled } = stepsOf(chance, it, line);
  const assets = assetsOf(chance, it, line, mark, controlled);
  // Every fifteenth register shows a machine that another one shows too: a nameplate to look at.
  const [first, ...others] = assets;
  const shown =
    first && turn % 15 === 0 ? [{ ...first, maker: "砚湖机床", serial: `同号${turn % 30}` }, ...others] : assets;
  const far = chance.oneOf(places.filter(({ id }) => Math.floor(id / 1000) !== Math.floor(it.areaId / 1000)));
  if (chance.share() >= 0.2) return [{ ...main, steps, assets: shown }];
  const away = shown.filter(({ steps: bound }, at) => bound.length === 0 && at % 3 === 0);
  const branch = { name: "分厂", areaId: far.id, address: `${far.name}清砚路 ${turn} 号`, begun: "2007-06-01" };
  return [
    { ...main, steps, assets: shown.filter((asset) => !away.includes(asset)) },
    { ...branch, steps: [], assets: away },
  ];
}
