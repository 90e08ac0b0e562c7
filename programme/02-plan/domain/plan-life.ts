import { accept, type IsoDate, type Result, refuse, type UserId, yearOf } from "#kernel";
import type { PlanContent } from "./plan-content.ts";
import { countItems, unresolvedNames } from "./plan-names.ts";

/** What happened to a plan, in order. A version is immutable; a plan is withdrawn, never deleted. */
export type PlanEvent =
  | {
      readonly type: "published";
      readonly version: number;
      readonly contentHash: string;
      readonly by: UserId;
      readonly on: IsoDate;
    }
  | { readonly type: "withdrawn"; readonly reason: string; readonly by: UserId; readonly on: IsoDate };

/** Folded from the events; nobody sets it. */
export type PlanState =
  | { readonly state: "unpublished" }
  | { readonly state: "in-force"; readonly version: number; readonly contentHash: string; readonly since: IsoDate }
  | {
      readonly state: "withdrawn";
      readonly version: number;
      readonly contentHash: string;
      readonly reason: string;
      readonly on: IsoDate;
    };

/** Whether the last year of a plan is over on a day; a plan without a period ends only when it is withdrawn. */
export function isPeriodOver({ periodTo }: { readonly periodTo: number | null }, on: IsoDate): boolean {
  return periodTo !== null && periodTo < yearOf(on);
}

export const UNPUBLISHED: PlanState = { state: "unpublished" };

/** The state after one more event; `events.reduce(evolve, UNPUBLISHED)` is the plan's state. */
export function evolve(state: PlanState, event: PlanEvent): PlanState {
  switch (event.type) {
    case "published":
      return { state: "in-force", version: event.version, contentHash: event.contentHash, since: event.on };
    case "withdrawn":
      if (state.state === "unpublished") throw new Error("a plan that was never published cannot be withdrawn");
      return {
        state: "withdrawn",
        version: state.version,
        contentHash: state.contentHash,
        reason: event.reason,
        on: event.on,
      };
  }
}

type Published = Extract<PlanEvent, { readonly type: "published" }>;

export type PublishCommand = {
  readonly content: PlanContent;
  /** SHA-256 of `canonicalPlan(content)`, lower-case hexadecimal. */
  readonly contentHash: string;
  /** Items of the draft that nobody has accepted or rejected yet. */
  readonly undecided: number;
  /** The officer confirmed that names no register knows stay as printed. */
  readonly keepPrintedNames: boolean;
  readonly by: UserId;
  readonly on: IsoDate;
};

/**
 * Decides to publish the next version. Refuses `plan.already-withdrawn {on}`, `plan.items-undecided {remaining}`,
 * `plan.nothing-accepted`, `plan.title-missing`, `plan.already-published {version}` (same content),
 * `plan.unresolved-names {units, areas}`.
 */
export function publish(state: PlanState, command: PublishCommand): Result<Published> {
  const { content, contentHash, by, on } = command;
  if (state.state === "withdrawn") return refuse("plan.already-withdrawn", { on: state.on });
  if (command.undecided > 0) return refuse("plan.items-undecided", { remaining: command.undecided });
  if (countItems(content) === 0) return refuse("plan.nothing-accepted");
  if (content.about.title.trim() === "") return refuse("plan.title-missing");
  if (state.state === "in-force" && state.contentHash === contentHash) {
    return refuse("plan.already-published", { version: state.version });
  }
  const { units, areas } = unresolvedNames(content);
  if (!command.keepPrintedNames && units.length + areas.length > 0) {
    return refuse("plan.unresolved-names", { units, areas });
  }
  const version = state.state === "in-force" ? state.version + 1 : 1;
  return accept({ type: "published", version, contentHash, by, on });
}

export type WithdrawCommand = { readonly reason: string; readonly by: UserId; readonly on: IsoDate };

/** Decides to withdraw. Refuses `plan.not-published`, `plan.already-withdrawn {on}`, `plan.reason-missing`. */
export function withdraw(state: PlanState, command: WithdrawCommand): Result<PlanEvent> {
  if (state.state === "unpublished") return refuse("plan.not-published");
  if (state.state === "withdrawn") return refuse("plan.already-withdrawn", { on: state.on });
  const reason = command.reason.trim();
  if (reason === "") return refuse("plan.reason-missing");
  return accept({ type: "withdrawn", reason, by: command.by, on: command.on });
}
