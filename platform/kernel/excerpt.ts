/** How much of what was given a refusal repeats. */
const SHOWN = 80;
/** Half a character, which no database keeps. */
const HALF = /\p{Surrogate}/gu;

/** The beginning of a text, cut between whole characters: what a refusal or a file name repeats of it. */
export function excerpt(text: string, most = SHOWN): string {
  const short = text.length <= most ? text : [...text].slice(0, most).join("");
  return short.replace(HALF, "");
}
