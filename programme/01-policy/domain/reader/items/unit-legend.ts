import { hasOneOf } from "./needed-words.ts";

/** What a document says once about all its lists: the unit with this mark, or the first of a list, leads. */
export type Told = { readonly mark?: string; readonly first?: boolean };
export type Legend = () => Told;

export const NO_LEGEND: Legend = () => ({});

/** The legend of a document; it is looked for when the first list was found, for most documents have none. */
export function legendOf(text: string): Legend {
  let told: Told | undefined;
  return () => {
    told ??= toldIn(text);
    return told;
  };
}

/** 标★的为牵头单位，下同; 列首位的为牵头单位. */
function toldIn(text: string): Told {
  if (!hasOneOf(text, ["牵头", "主办"]) || !/为.{0,8}(?:牵头|主办)/.test(text)) return {};
  const mark = /标?(?:注|有|记)?"?([★☆▲△※●*])"?号?的?(?:单位|部门)?为(?:主要)?(?:牵头|主办)/.exec(text)?.[1];
  if (mark !== undefined) return { mark };
  const first =
    /(?:列|排|排名|排序)(?:在)?(?:责任单位)?(?:第一|首|最前)位?(?:置)?的?(?:责任)?(?:单位|部门)?(?:均)?为(?:[该本此各](?:项)?(?:任务|工作|事项)的?)?(?:主要)?(?:牵头|主办)|(?:第一个|首个|首位|第一位)的?(?:单位|部门)?为(?:主要)?(?:牵头|主办)/;
  return first.test(text) ? { first: true } : {};
}
