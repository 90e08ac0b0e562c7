/** Text without what XML cannot hold; line ends become `\n`. */
export function legalText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\p{Cs}/gu, "\uFFFD")
    .replace(/[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu, "");
}
