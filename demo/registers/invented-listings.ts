import type { ExpertEntry } from "#experts/store";
import { areaId, daysLater, type IsoDate, yearsLater } from "#kernel";
import { SUPPLIER_YEARS } from "#suppliers";
import type { SupplierEntry } from "#suppliers/store";

const CITY = 990100;
const DISTRICTS = [990102, 990103, 990104] as const;
const idOf = (kind: "ee" | "ff", turn: number) =>
  `00000000-0000-4000-8000-0000${kind}0000${String(turn).padStart(2, "0")}`;

type InventedExpert = readonly [
  name: string,
  employer: string,
  title: string,
  fields: string,
  industries: string,
  years: number,
];
const EXPERTS: readonly InventedExpert[] = [
  ["甄知远", "砚湖理工学院（演示）", "教授", "diagnosis automation", "通用设备、汽车零部件", 24],
  ["贾明澈", "望舒省工业技术研究院（演示）", "研究员", "software networks", "电子信息", 17],
  ["郝问渠", "澄砚节能监测中心（演示）", "高级工程师", "energy", "化工、建材", 15],
  ["墨青岚", "望舒会计师事务所（演示）", "注册会计师", "finance", "", 12],
  ["石云起", "澄砚职业技术学院（演示）", "副教授", "automation", "纺织、服装", 11],
  ["端木清", "烟墨智造促进会（演示）", "高级工程师", "diagnosis", "食品、医药", 20],
  ["砚秋白", "望舒大学（演示）", "教授", "networks software", "装备制造", 28],
  ["洮子衿", "朱砂机器人研究所（演示）", "工程师", "automation software", "汽车零部件", 8],
  ["宣若水", "澄砚轻工设计院（演示）", "高级工程师", "diagnosis energy", "造纸、印刷", 19],
  ["徽之南", "松壑工业软件公司（演示）", "总工程师", "software", "通用设备", 14],
  ["湖见山", "望舒省质量协会（演示）", "高级工程师", "diagnosis finance", "电气机械", 22],
  ["端溪月", "澄砚市退休（演示）", "高级工程师", "automation energy", "金属制品", 35],
];
const EXPERTS_REMOVED: Readonly<Record<number, string>> = {
  9: "演示：受聘于在册服务商，本人申请移出",
  11: "演示：连续两年未参加评审",
};

/** 演示数据: a dozen experts of 澄砚市; the first is listed by 砚湖区 itself, the tenth has an interest in a supplier. */
export function inventedExperts(today: IsoDate): ExpertEntry[] {
  return EXPERTS.map(([name, employer, title, fields, industries, years], turn) => ({
    ...{
      id: idOf("ee", turn + 1),
      areaId: areaId(districtOf(turn)),
      listedBy: areaId(turn === 0 ? DISTRICTS[0] : CITY),
    },
    ...{ accountId: null, caseId: null, name, employer, title, fields: fields.split(" "), industries, years },
    ...{ conflicts: turn === 9, listedOn: daysLater(today, -40 - turn * 31), validUntil: null, demo: true },
  }));
}

type InventedSupplier = readonly [
  company: string,
  kinds: string,
  industries: string,
  scenes: string,
  staff: number,
  daysLeft: number,
];
const SUPPLIERS: readonly InventedSupplier[] = [
  ["砚湖灵犀智造有限公司（演示）", "integrator", "汽车零部件、通用设备", "机加工自动线、在线检测", 86, 640],
  ["澄砚云枢工业互联网有限公司（演示）", "platform", "电子信息、电气机械", "设备联网、产线看板、能耗采集", 140, 900],
  ["望舒明鉴诊断咨询有限公司（演示）", "diagnosis", "各行业", "精益诊断、数字化水平评测", 32, 300],
  ["烟墨综智科技有限公司（演示）", "comprehensive integrator", "食品、医药", "从诊断到验收的整体方案", 210, 45],
  ["松壑软件有限公司（演示）", "integrator", "通用设备", "MES、WMS 实施", 57, 12],
  ["朱砂机器人应用有限公司（演示）", "integrator", "金属制品、汽车零部件", "焊接、搬运、码垛工作站", 73, 500],
  ["漆林节能技术有限公司（演示）", "diagnosis", "化工、建材", "节能诊断、绿色工厂评价", 25, -20],
  ["端云数据有限公司（演示）", "platform", "纺织、服装", "订单与排产协同", 64, 760],
  ["桐烟自动化有限公司（演示）", "integrator", "电子信息", "贴片与组装自动化", 48, -200],
  ["银朱系统工程有限公司（演示）", "comprehensive", "装备制造", "智能工厂总体规划", 118, 1000],
  ["洗墨信息技术有限公司（演示）", "platform integrator", "造纸、印刷", "云化管理软件、设备联网", 39, 420],
  ["洮池检测技术有限公司（演示）", "diagnosis", "电气机械", "产线评估、数据质量评估", 22, 610],
];
const SUPPLIERS_REMOVED: Readonly<Record<number, string>> = { 10: "演示：提供的案例经核查不实" };

/** 演示数据: a dozen suppliers; two expire soon, two have expired, one was removed. The first is listed by 砚湖区 itself. */
export function inventedSuppliers(today: IsoDate): SupplierEntry[] {
  return SUPPLIERS.map(([company, kinds, industries, scenes, staff, daysLeft], turn) => {
    const validUntil = daysLater(today, daysLeft);
    return {
      ...{
        id: idOf("ff", turn + 1),
        areaId: areaId(districtOf(turn)),
        listedBy: areaId(turn === 0 ? DISTRICTS[0] : CITY),
      },
      ...{
        caseId: null,
        company,
        uscc: `9199010000DEMO00${String(turn + 1).padStart(2, "0")}`,
        kinds: kinds.split(" "),
      },
      ...{ industries, scenes, staff, listedOn: yearsLater(validUntil, -SUPPLIER_YEARS), validUntil, demo: true },
    };
  });
}

function districtOf(turn: number): number {
  return DISTRICTS[turn % DISTRICTS.length] ?? CITY;
}

/** Which invented entries were taken off, with their reasons, by id. */
export function inventedRemovals(): {
  readonly experts: Record<string, string>;
  readonly suppliers: Record<string, string>;
} {
  const byId = (kind: "ee" | "ff", removed: Readonly<Record<number, string>>) =>
    Object.fromEntries(Object.entries(removed).map(([turn, reason]) => [idOf(kind, Number(turn) + 1), reason]));
  return { experts: byId("ee", EXPERTS_REMOVED), suppliers: byId("ff", SUPPLIERS_REMOVED) };
}
