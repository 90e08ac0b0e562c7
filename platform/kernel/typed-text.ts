/** Blanks that look like one, and line ends of all systems. */
const LINE_END = /\r\n?|[\n\u0085\u2028\u2029]/g;

/**
 * Signs that nobody sees: of control, of direction and of joining, fillers that are printed as nothing, a braille cell without a dot, and signs without a
 * meaning. What chooses between looks of a sign stays behind that sign.
 */
const UNSEEN =
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2800]|(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}|(?<![\p{L}\p{N}\p{P}\p{S}])\p{Variation_Selector}/gu;

/** A line as it is kept when somebody typed it: composed, blanks and line ends made one blank, without signs that nobody sees. Empty when nothing can be seen. */
export function typedLine(typed: string): string {
  return typed.normalize("NFC").replace(/\s+/g, " ").replace(UNSEEN, "").replace(/ +/g, " ").trim();
}

/** The same of a text with several lines, which stay. */
export function typedText(typed: string): string {
  const lines = typed.replace(LINE_END, "\n").split("\n").map(typedLine);
  return lines
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
