/** 万家 counts in ten thousands; 亿元 and 万元 stay money units. */
export function plainUnit(unit: string): { unit: string; factor: number } {
  const found = /^(百万|千万|十万|百|千|万|亿)(?!元|美元|吨|人次|千瓦|平方)(.+)$/.exec(unit);
  const factors: Readonly<Record<string, number>> = {
    百: 100,
    千: 1e3,
    万: 1e4,
    十万: 1e5,
    百万: 1e6,
    千万: 1e7,
    亿: 1e8,
  };
  if (unit === "千元" || unit === "百万元") return { unit: "万元", factor: unit === "千元" ? 0.1 : 100 };
  return found?.[1] && found[2] ? { unit: found[2], factor: factors[found[1]] ?? 1 } : { unit, factor: 1 };
}
