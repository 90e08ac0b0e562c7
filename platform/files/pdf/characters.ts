/**
 * Radicals that have no compatibility mapping in Unicode but that fonts give for the character itself
 * (what a browser prints with Noto fonts is read back as ⻓ for 长).
 */
const RADICALS: ReadonlyMap<string, string> = new Map(
  [
    ..."⺠民⺟母⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⻑長⻗雨⻒镸⻫斉⻭歯⻯竜⻱亀",
  ].flatMap((one, i, all) => (i % 2 === 0 ? [[one, all[i + 1] ?? one] as const] : [])),
);
const COMPATIBLE = /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06\u{2f800}-\u{2fa1f}]/gu;
/** Punctuation turned for vertical writing. */
const VERTICAL: ReadonlyMap<string, string> = new Map(
  [..."︐，︑、︒。︓：︔；︕！︖？︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』︱—︰："].flatMap(
    (one, i, all) => (i % 2 === 0 ? [[one, all[i + 1] ?? one] as const] : []),
  ),
);
const TURNED = /[\ufe10-\ufe19\ufe30-\ufe4f]/g;
/** Bullets of symbol fonts and other characters that only their font could draw. */
const PRIVATE = /[\ue000-\uf8ff]/g;
const INVISIBLE = /(?!\s)[\p{Control}\p{Format}\p{Surrogate}\ufffd]|\ufeff/gu;

/** Characters as people write them; full-width punctuation stays, as Chinese text has it. */
export function plainCharacters(text: string): string {
  return text
    .replace(COMPATIBLE, (one) => RADICALS.get(one) ?? one.normalize("NFKC"))
    .replace(TURNED, (one) => VERTICAL.get(one) ?? one)
    .replace(PRIVATE, "")
    .replaceAll("―", "—")
    .replace(INVISIBLE, "");
}

const WIDE =
  "\\u2e80-\\u303f\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u{20000}-\\u{3ffff}“”‘’—…";
const BESIDE_FIGURES = new RegExp(`(?<=[${WIDE}])\\s+(?=[\\w%‰+~(.-])|(?<=[\\w%‰)+.])\\s+(?=[${WIDE}])`, "gu");
const BETWEEN_WIDE = new RegExp(`(?<=[${WIDE}])\\s+(?=[${WIDE}])`, "gu");
const ENDS_WIDE = new RegExp(`[${WIDE}]$`, "u");
const STARTS_WIDE = new RegExp(`^[${WIDE}]`, "u");

/** The blank after the number of a table, box or annex parts it from its name. */
const NUMBERED = /^(?:附[件表录图]|专栏|表|图)\s*[\d一二三四五六七八九十.-]+$/;

/** A line without the blanks that typesetting puts between Chinese characters and figures or spreads over a justified line. */
export function tidyLine(text: string): string {
  const line = text
    .replace(/\s+/g, " ")
    .trim()
    .replace(BESIDE_FIGURES, (blank, at: number, whole: string) => (NUMBERED.test(whole.slice(0, at)) ? blank : ""));
  const blanks = line.match(BETWEEN_WIDE)?.length ?? 0;
  return blanks >= 3 && blanks * 4 > line.length - blanks ? line.replace(BETWEEN_WIDE, "") : line;
}

/** Two pieces of one sentence put together: a blank only between words written with blanks. */
export function joined(before: string, after: string): string {
  if (before === "" || after === "" || ENDS_WIDE.test(before) || STARTS_WIDE.test(after)) return before + after;
  if (/[a-zA-Z]-$/.test(before) && /^[a-z]/.test(after)) return before.slice(0, -1) + after;
  // A figure broken over two lines would be glued wrongly or rightly; the blank keeps both readings open.
  return `${before} ${after}`;
}
