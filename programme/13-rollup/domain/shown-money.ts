/** In which unit money, which is counted in 分, is shown: of an area, and of one enterprise. */
export const SHOWN_MONEY = { area: "亿元", enterprise: "万元" } as const;
