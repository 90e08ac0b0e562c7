/** An industry of the invented city: how many of its enterprises work in it, and what is usual there. */
export type Trade = {
  readonly weight: number;
  /** GB/T 4754 classes that occur. */
  readonly industries: readonly string[];
  /** Words that names are made of. */
  readonly words: readonly string[];
  /** Staff of the middle enterprise. */
  readonly staff: number;
  /** 万元 of revenue for each person and year. */
  readonly revenue: number;
  /** Machines for each person. */
  readonly equipment: number;
  /** How digital the middle enterprise's machines are in the first year, 0 to 1. */
  readonly digital: number;
  /** 万千瓦时 for a million yuan of revenue. */
  readonly electricity: number;
};

/** Ten industries in the proportions of a coastal city; all figures are invented (演示数据). */
export const TRADES: readonly Trade[] = [
  {
    ...{ weight: 22, industries: ["1713", "1751", "1761"], words: ["纺织", "织造", "经编", "印染", "丝绸"] },
    ...{ staff: 78, revenue: 82, equipment: 0.9, digital: 0.34, electricity: 0.9 },
  },
  {
    ...{ weight: 13, industries: ["1811", "1819", "1921"], words: ["服饰", "服装", "皮革", "箱包", "时装"] },
    ...{ staff: 86, revenue: 58, equipment: 0.5, digital: 0.24, electricity: 0.2 },
  },
  {
    ...{ weight: 9, industries: ["2614", "2651", "2661", "2641"], words: ["化工", "新材料", "化纤", "涂料"] },
    ...{ staff: 92, revenue: 240, equipment: 0.6, digital: 0.55, electricity: 1.6 },
  },
  {
    ...{ weight: 8, industries: ["2921", "2922", "2927"], words: ["塑料", "塑业", "橡塑", "包装"] },
    ...{ staff: 64, revenue: 96, equipment: 0.7, digital: 0.33, electricity: 1.0 },
  },
  {
    ...{ weight: 10, industries: ["3311", "3360", "3389", "3352"], words: ["金属", "五金", "紧固件", "标准件"] },
    ...{ staff: 62, revenue: 88, equipment: 0.8, digital: 0.3, electricity: 0.8 },
  },
  {
    ...{ weight: 11, industries: ["3421", "3444", "3451", "3463"], words: ["精密机械", "泵阀", "轴承", "数控机床"] },
    ...{ staff: 84, revenue: 92, equipment: 0.8, digital: 0.46, electricity: 0.4 },
  },
  {
    ...{ weight: 7, industries: ["3525", "3542", "3562"], words: ["模具", "专用设备", "智能装备", "机器人"] },
    ...{ staff: 88, revenue: 104, equipment: 0.7, digital: 0.54, electricity: 0.3 },
  },
  {
    ...{ weight: 7, industries: ["3670", "3660"], words: ["汽车部件", "汽车零部件", "车身", "底盘系统"] },
    ...{ staff: 148, revenue: 108, equipment: 0.8, digital: 0.56, electricity: 0.5 },
  },
  {
    ...{ weight: 8, industries: ["3825", "3831", "3812", "3871"], words: ["光伏", "电缆", "电气", "照明"] },
    ...{ staff: 112, revenue: 152, equipment: 0.6, digital: 0.52, electricity: 0.5 },
  },
  {
    ...{ weight: 5, industries: ["3982", "3985", "3971", "3975"], words: ["电子", "光电", "半导体", "传感器"] },
    ...{ staff: 164, revenue: 128, equipment: 0.7, digital: 0.62, electricity: 0.4 },
  },
];
