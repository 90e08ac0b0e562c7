/** Invented areas and indicators of drawn tables. */
export const AREAS =
  "安平区 清水县 东乡区 柏阳市 川南高新区 河口镇 湖西街道 芦洲经济技术开发区 北岭新区 望江港区 青谷旗 城关镇 松桥区 临渡县（含经开区） 云麓市";
export const INDICATORS = [
  { name: "技术改造投资", unit: "亿元", kind: "flow" },
  { name: "智能工厂建设", unit: "家", kind: "flow" },
  { name: "诊断服务企业", unit: "户", kind: "flow" },
  { name: "上云企业", unit: "万家", kind: "stock" },
  { name: "在役机器人", unit: "台", kind: "stock" },
  { name: "设备数字化率", unit: "%", kind: "rate" },
  { name: "数字化改造覆盖率", unit: "%", kind: "rate" },
  { name: "新增机床", unit: "台", kind: "flow" },
] as const;
