import {
  type AreaId,
  accept,
  calendarDay,
  type Id,
  type Instant,
  type IsoDate,
  type Result,
  refuse,
  yearOf,
} from "#kernel";
import { type Area, type AreaLevel, existsOn } from "./area.ts";

export type AreaMoveId = Id<"area-move">;

/** 划转: what is asked for when an area goes below another one. */
export type AreaMoveCommand = {
  readonly id: AreaMoveId;
  readonly areaId: AreaId;
  /** Below which area it lay when the person looked. */
  readonly fromId: AreaId;
  readonly toId: AreaId;
  readonly effectiveOn: IsoDate;
  /** 发文字号 as it is printed. */
  readonly document: string;
  readonly reason: string;
};

/** A move that happened: never changed, undone only by another one. */
export type AreaMove = AreaMoveCommand & {
  readonly fromName: string;
  readonly toName: string;
  readonly recordedAt: Instant;
  readonly byName: string;
};

/** Below which levels an area may lie. Townships lie in cities without districts too (不设区的市), districts in provinces (直辖市, 省直管). */
const PARENT_LEVELS: Readonly<Record<AreaLevel, readonly AreaLevel[]>> = {
  country: [],
  province: ["country"],
  city: ["province"],
  district: ["city", "province"],
  township: ["district", "city", "programme"],
  programme: ["country", "province", "city", "district", "township", "programme"],
  park: [],
};

export function mayLieBelow(level: AreaLevel, parent: AreaLevel): boolean {
  return PARENT_LEVELS[level].includes(parent);
}

/** A move that took effect longer ago is put right in the standing data. */
const YEARS_BACK = 5;

/** The tree around a move, as it is now. */
export type MoveGround = {
  readonly area: Area;
  readonly target: Area;
  /** Where the area lies now. */
  readonly parent: Pick<Area, "id" | "name">;
  /** The target and everything above it. */
  readonly aboveTarget: readonly AreaId[];
  readonly nameTaken: boolean;
  /** When the last move of the area took effect. */
  readonly lastEffectiveOn: IsoDate | null;
};

function explained(text: string): string | undefined {
  const told = text.trim().replace(/\s+/g, " ");
  return [...told].length < 2 ? undefined : told;
}

/** Whether an area may lie where it is to go: the rules of `decideMove` about the place alone. */
export function decidePlace(ground: MoveGround): Result<undefined> {
  const { area, target, parent } = ground;
  if (target.id === parent.id) return refuse("areas.already-there", { name: area.name, parent: parent.name });
  if (ground.aboveTarget.includes(area.id))
    return refuse("areas.move-into-itself", { name: area.name, parent: target.name });
  if (!mayLieBelow(area.level, target.level))
    return refuse("areas.wrong-level", { name: area.name, parent: target.name });
  return ground.nameTaken ? refuse("areas.name-taken", { name: area.name }) : accept();
}

function decideDay({ area, target, lastEffectiveOn }: MoveGround, day: IsoDate, today: IsoDate): Result<undefined> {
  if (day > today) return refuse("areas.move-day-ahead", { day: today });
  const bound = calendarDay(yearOf(today) - YEARS_BACK, 1, 1);
  const earliest = [bound, lastEffectiveOn].reduce((a, b) => ((b ?? "") > (a ?? "") ? b : a));
  if (earliest && day < earliest) return refuse("areas.move-day-early", { day: earliest });
  const ended = [area, target].find((one) => !existsOn(one, day));
  return ended ? refuse("areas.not-valid-then", { name: ended.name, day }) : accept();
}

/**
 * Whether an area may go below another one, with tidy texts. Refuses `areas.moved-meanwhile {name, parent}`, `areas.already-there`, `areas.move-into-itself`,
 * `areas.wrong-level`, `areas.name-taken`, `areas.move-day-ahead {day}`, `areas.move-day-early {day}`, `areas.not-valid-then`, `areas.move-unexplained`.
 */
export function decideMove(ground: MoveGround, command: AreaMoveCommand, today: IsoDate): Result<AreaMoveCommand> {
  const { area, parent } = ground;
  if (parent.id !== command.fromId) return refuse("areas.moved-meanwhile", { name: area.name, parent: parent.name });
  const placed = decidePlace(ground);
  if (!placed.ok) return placed;
  const dated = decideDay(ground, command.effectiveOn, today);
  if (!dated.ok) return dated;
  const [document, reason] = [explained(command.document), explained(command.reason)];
  if (document === undefined || reason === undefined) return refuse("areas.move-unexplained");
  return accept({ ...command, document, reason });
}

/** Whether a move that is kept says what is asked now: the same sent twice. */
export function isSameMove(kept: AreaMoveCommand, asked: AreaMoveCommand): boolean {
  const said = ({ areaId, fromId, toId, effectiveOn, document, reason }: AreaMoveCommand) =>
    [areaId, fromId, toId, effectiveOn, explained(document), explained(reason)].join("|");
  return said(kept) === said(asked);
}
