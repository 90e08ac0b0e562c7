import { type Instant, later } from "#kernel";

/** Why a message was not taken: a short code without the words of the other side, and whether trying again is of any use. */
export type DeliveryFault = { readonly code: string; readonly lasting: boolean };

/** What becomes of a message after a try that failed: due again, or given up. */
export type AfterFault = { readonly dueAt: Instant } | { readonly givenUp: true };

const MOST_TRIES = 12;
const LONGEST_MINUTES = 6 * 60;

/** After one minute, two, four … up to six hours; given up after twelve tries, which is most of a day, or when trying again is of no use. */
export function afterFault(tries: number, fault: DeliveryFault, at: Instant): AfterFault {
  if (fault.lasting || tries >= MOST_TRIES) return { givenUp: true };
  return { dueAt: later(at, Math.min(LONGEST_MINUTES, 2 ** (Math.max(1, tries) - 1))) };
}

const MAIL_ADDRESS =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?=.{1,253}$)([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/** Whether mail can be sent there: one plain address, nothing that could be read as a second one or a header. */
export function isMailAddress(text: string): boolean {
  return text.length <= 254 && MAIL_ADDRESS.test(text);
}

/** Minutes between two links to one person. */
const LINK_PAUSE = 1;

/** Whether another link may be sent now, so that nobody fills a mailbox by our hand. */
export function mayAskAgain(askedAt: Instant | undefined, now: Instant): boolean {
  return askedAt === undefined || later(askedAt, LINK_PAUSE) <= now;
}
