/**
 * Tells of stretches of a text, asked for in their order, whether a global pattern fits in them. The text is searched once and not
 * again for every stretch. For patterns none of whose fits holds another one, and that do not mind what stands around them.
 */
export function standsInForm(
  text: string,
  form: RegExp,
): (stretch: { readonly start: number; readonly end: number }) => boolean {
  let [from, to] = [-1, -1];
  const search = (at: number) => {
    form.lastIndex = at;
    const match = form.exec(text);
    from = match ? match.index : text.length;
    to = match ? from + match[0].length : Number.POSITIVE_INFINITY;
  };
  return ({ start, end }) => {
    if (from < start) search(start);
    return to <= end;
  };
}

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
