const DEED = /^(?:免费|公益|专项)?(?:诊断|培训|评估|体检|巡诊|检测|辅导|改造|贯标)$/;
const LOOK_BACK = 160;

type Stretch = { nameStart: number; nameEnd: number; headStart?: number; headEnd?: number };

/** 对规上企业开展免费诊断: for whom, and the deed with its words. */
const FOR_WHOM =
  /(?:对|面向|针对)([^,。;:()、<>|\d]{2,14}?)(?:集中|分批|全面|分类)?(?:开展|进行|实施|提供|组织)([^,。;:()、<>|\d]{0,8}?)$/;
/** 开展产业工人技能培训: the deed with its words. */
const OF_WHAT = /(?:开展|实施|组织|推进|加强)([\u4e00-\u9fff"]{2,14})$/;

/** The last place before `to` that says what a bare deed (诊断, 培训) is; positions in the document. */
export function deedBefore(document: string, to: number, words: string): Stretch | undefined {
  if (!DEED.test(words)) return undefined;
  const deed = words.slice(-2);
  const from = Math.max(0, to - LOOK_BACK);
  for (let at = document.lastIndexOf(deed, to - deed.length); at >= from && at > 0; ) {
    const stretch = deedAt(document, from, at);
    if (stretch) return stretch;
    at = document.lastIndexOf(deed, at - 1);
  }
  return undefined;
}

/** Whose or what deed stands at a place, as the words before it say. */
function deedAt(document: string, from: number, found: number): Stretch | undefined {
  const before = document.slice(from, found);
  const whom = FOR_WHOM.exec(before);
  const end = found + 2;
  if (whom?.[1] !== undefined) {
    const nameStart = from + whom.index + whom[0].indexOf(whom[1]);
    return { nameStart, nameEnd: nameStart + whom[1].length, headStart: found - (whom[2] ?? "").length, headEnd: end };
  }
  const what = OF_WHAT.exec(before)?.[1];
  return what === undefined ? undefined : { nameStart: found - what.length, nameEnd: end };
}
