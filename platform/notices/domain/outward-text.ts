import { type Facts, fill, lookUp, type SomeWording, translate } from "#wording";
import { noticeRulesWording } from "./wording.ts";

/** One notice as it leaves the platform. */
export type OutwardItem = { readonly kind: string; readonly facts: Facts; readonly path: string };

/** What is said outside: a title and lines of text, with where to act. */
export type OutwardText = { readonly title: string; readonly lines: readonly string[]; readonly link: string };

/** In which words and from which address it is said. */
export type Speaking = {
  readonly sentences: SomeWording;
  readonly language: "zh-CN" | "en";
  /** `https://gongfu.example.gov.cn`, without a slash at the end. */
  readonly publicUrl: string;
  readonly areaName: string;
};

/** Everything on one line: a fact brings no line, header or mark-up of its own. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ").trim();
}

/** The sentence of a notice; of a kind that nobody words, that there is something. */
function sentenceOf({ kind, facts }: OutwardItem, { sentences, language }: Speaking): string {
  const said = lookUp(sentences, language, { key: `notice.${kind}`, facts });
  return oneLine(said ?? fill(language, noticeRulesWording[language]["notices.outward.unworded"], {}));
}

/** One notice: its sentence, the office it is for, where to act. No names, no numbers of persons: a kind's facts hold none. */
export function textOfNotice(item: OutwardItem, speaking: Speaking): OutwardText {
  const { language, areaName, publicUrl } = speaking;
  const say = (key: "notices.outward.office" | "notices.outward.open", facts: Facts) =>
    translate(noticeRulesWording, language, { key, facts });
  const link = `${publicUrl}${item.path}`;
  return {
    title: sentenceOf(item, speaking),
    lines: [
      ...(areaName === "" ? [] : [say("notices.outward.office", { area: areaName })]),
      say("notices.outward.open", { link }),
    ],
    link,
  };
}

/** Several notices in one message. `total` says how many there are where the list is cut. */
export function textOfDigest(items: readonly OutwardItem[], total: number, speaking: Speaking): OutwardText {
  const { language, publicUrl } = speaking;
  const link = `${publicUrl}/notices`;
  const more = total - items.length;
  return {
    title: translate(noticeRulesWording, language, { key: "notices.outward.digest", facts: { total } }),
    lines: [
      ...items.map((item) => `· ${sentenceOf(item, speaking)}  ${publicUrl}${item.path}`),
      ...(more > 0 ? [translate(noticeRulesWording, language, { key: "notices.outward.more", facts: { more } })] : []),
      translate(noticeRulesWording, language, { key: "notices.outward.open", facts: { link } }),
    ],
    link,
  };
}

/** The message that verifies an address. What the link says stands behind #, which no server on the way writes down. */
export function textOfAddress(
  token: string,
  { language, publicUrl }: Pick<Speaking, "language" | "publicUrl">,
): OutwardText {
  const link = `${publicUrl}/notices/address#${token}`;
  return {
    title: translate(noticeRulesWording, language, { key: "notices.outward.address" }),
    lines: [
      translate(noticeRulesWording, language, { key: "notices.outward.address.link", facts: { link } }),
      translate(noticeRulesWording, language, { key: "notices.outward.address.not-you" }),
    ],
    link,
  };
}
