import { OTHER_REGION } from "./target-words.ts";

/** What the larger area is only the aim or the origin of. */
const NOT_THERE = /对接|融入|服务|接轨|面向|辐射|承接|引进|来自|领先/;
const OWN = "(?:全|我|本)[市省区县州]|自建|自主建设";
const MARKS = new RegExp(`${OTHER_REGION.source}|${OWN}`, "g");
const FIRST_CLAUSE = 14;
const LATER_CLAUSE = 4;

type Mark = { readonly at: number; readonly region: string | undefined };

/** Where a paragraph turns to a larger area (as the subject of a clause) or back to the document's own region. */
function marksIn(text: string, title: string): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.matchAll(MARKS)) {
    const [word] = match;
    const before = text.slice(0, match.index);
    const start = Math.max(...[",", "。", ";", ":"].map((sign) => before.lastIndexOf(sign))) + 1;
    const lead = before.slice(start).replace(/^到?20\d\d年(?:底|末)?/, "");
    if (!OTHER_REGION.test(word)) {
      if (lead.length <= LATER_CLAUSE) marks.push({ at: match.index, region: undefined });
      continue;
    }
    const limit = start === 0 ? FIRST_CLAUSE : LATER_CLAUSE;
    if (lead.length <= limit && !title.includes(word) && !NOT_THERE.test(lead) && !/\d/.test(lead))
      marks.push({ at: match.index, region: word });
  }
  return marks;
}

/** The larger area that a place of the paragraph speaks of. It is searched once, and only when a target was found in it. */
export function regionReader(text: string, title: string): (at: number) => string | undefined {
  let marks: readonly Mark[] | undefined;
  return (at) => {
    marks ??= OTHER_REGION.test(text) ? marksIn(text, title) : [];
    return marks.findLast((mark) => mark.at <= at)?.region;
  };
}
