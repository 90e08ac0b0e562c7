import { areaNames } from "#areas/store";
import type { Writer } from "#database";
import type { AreaId, Instant, UserId } from "#kernel";
import { postNotices } from "#notices/store";
import { holdersOf } from "../store/index.ts";

type Waiting = {
  readonly kind: "identity.role-proposed" | "identity.reset-requested";
  /** The account that it is about. */
  readonly about: UserId;
  readonly by: UserId;
  readonly area: AreaId | null;
  /** What waits: the id of the proposal or invitation. */
  readonly id: string;
  readonly at: Instant;
};

async function nameOf(write: Writer, area: AreaId | null): Promise<string> {
  return area === null ? "" : ((await areaNames(write, [area])).get(area) ?? "");
}

/** Tells the security administrators over an area that something waits for one of them; not whoever asked for it or is meant by it. */
export async function tellDeciders(write: Writer, { kind, about, by, area, id, at }: Waiting): Promise<void> {
  const over = area === null ? {} : { over: area };
  const to = await holdersOf(write, { role: "security-administrator", ...over, except: [about, by] });
  const facts = { area: await nameOf(write, area) };
  await postNotices(write, [{ kind, to, facts, path: `/accounts/${about}`, once: `${kind}:${id}` }], at);
}

type RoleDecided = {
  readonly decision: "confirmed" | "declined";
  readonly about: UserId;
  readonly proposedBy: UserId;
  readonly area: AreaId;
  readonly id: string;
  readonly at: Instant;
};

/** Tells who proposed a role what was decided, and who holds it now. */
export async function tellDecided(write: Writer, decided: RoleDecided): Promise<void> {
  const { decision, about, proposedBy, area, id, at } = decided;
  const facts = { area: await nameOf(write, area) };
  const kind = `identity.role-${decision}`;
  const toProposer = { kind, to: [proposedBy], facts, path: `/accounts/${about}`, once: `${kind}:${id}` };
  const held = "identity.role-held";
  const toHolder = { kind: held, to: [about], facts, path: "/own-account", once: `${held}:${id}` };
  await postNotices(write, decision === "confirmed" ? [toProposer, toHolder] : [toProposer], at);
}
