import type { Writer } from "#database";
import { type Instant, later, type UserId } from "#kernel";
import type { NewNotice } from "#notices";
import { postNotices } from "#notices/store";

type DemoPerson = { readonly userId: UserId; readonly role: string };

const DAY = 24 * 60;

/** A few notices of the demo, so that its inboxes hold something; each says that it is 演示数据. */
export async function loadDemoNotices(write: Writer, people: readonly DemoPerson[], now: Instant): Promise<void> {
  const holding = (...roles: readonly string[]) =>
    people.filter(({ role }) => roles.includes(role)).map(({ userId }) => userId as string);
  const readers = holding("programme-officer", "auditor");
  const notice = (kind: string, to: readonly string[], more: Pick<NewNotice, "path" | "facts">): NewNotice => ({
    ...{ kind: `notices.${kind}`, to, once: `demo:${kind}` },
    ...more,
  });
  const yesterday = [
    notice("demo-plan", readers, { path: "/plans", facts: { count: 5 } }),
    notice("demo-operations", holding("system-administrator"), { path: "/operations", facts: {} }),
  ];
  const today = [
    notice("demo-figures", holding("programme-officer"), { path: "/enterprises", facts: { year: "2025" } }),
    notice("demo-own", holding("enterprise"), { path: "/own-enterprise", facts: { year: "2025" } }),
    notice(
      "demo-welcome",
      people.map(({ userId }) => userId as string),
      { path: "/own-account", facts: {} },
    ),
  ];
  await postNotices(write, yesterday, later(now, -DAY));
  await postNotices(write, today, now);
}
