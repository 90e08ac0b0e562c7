/**
 * All matches of a global pattern, as `text.matchAll(pattern)` gives them. That makes a copy of the pattern first, which costs more
 * than most searches in a sentence do; this one runs the pattern itself, from the start to its last match.
 */
export function matchesIn(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex++;
  }
  return found;
}
