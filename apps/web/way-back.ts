/** What the sign-in page must know to lead back to where a person was; nothing for the home page. */
export function wayBackTo(href: string): { back?: string } {
  return href === "/" ? {} : { back: href };
}
