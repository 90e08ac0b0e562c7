import type { AreaId } from "#kernel";
import type { CaseEvent } from "../domain/case-file.ts";
import type { Procedure } from "../domain/procedure.ts";

/** Who works where, and where the step of a level is done: written down by hand in the test. */
export type LogWorld = {
  readonly seats: Readonly<Record<string, AreaId>>;
  readonly worksIn: (person: string, place: AreaId | null) => boolean;
};

type Standing = {
  readonly place: string;
  readonly seat: AreaId | null;
  readonly holder: string | null;
  readonly did: readonly (readonly [place: string, who: string])[];
};

/**
 * Reads a case's log against the procedure's file alone and says what is wrong with it. It keeps its own account of where the case is, whose
 * turn it is and who did what, and uses none of the platform's rules.
 */
export function faultsOfLog(raw: Procedure, events: readonly CaseEvent[], world: LogWorld): string[] {
  const [first, ...rest] = events;
  if (first?.type !== "opened") return ["not opened"];
  const reader = new LogReader(raw, world, String(first.by));
  for (const [at, event] of rest.entries()) {
    if (event.seq !== at + 2) reader.faults.push("a gap in the log");
    reader.read(event);
  }
  return reader.faults;
}

class LogReader {
  readonly faults: string[] = [];
  readonly #raw: Procedure;
  readonly #world: LogWorld;
  readonly #opener: string;
  #now: Standing;
  #before: Standing | null = null;

  constructor(raw: Procedure, world: LogWorld, opener: string) {
    this.#raw = raw;
    this.#world = world;
    this.#opener = opener;
    const place = raw.steps[0]?.id ?? "";
    this.#now = { place, seat: null, holder: null, did: [] };
    this.#now = { ...this.#now, seat: this.#seatOf(place) };
  }

  #step(id: string) {
    return this.#raw.steps.find((one) => one.id === id);
  }

  #seatOf(id: string): AreaId | null {
    const doer = this.#step(id)?.doer;
    return doer?.who === "office" ? (this.#world.seats[doer.level] ?? null) : null;
  }

  #wrong(is: boolean, says: string): void {
    if (is) this.faults.push(`at ${this.#now.place}: ${says}`);
  }

  #outOfTurn(by: string): boolean {
    const doer = this.#step(this.#now.place)?.doer;
    return doer?.who === "applicant" ? by !== this.#opener : !this.#world.worksIn(by, this.#now.seat);
  }

  read(event: CaseEvent): void {
    const by = event.by ?? "";
    const over = this.#raw.ends.some((end) => end.id === this.#now.place);
    this.#wrong(over && event.type !== "undone", `${event.type} after the end`);
    switch (event.type) {
      case "filled":
        this.#wrong(!this.#step(this.#now.place)?.form, "filled what is locked");
        this.#wrong(this.#outOfTurn(by), `filled by ${by} out of turn`);
        this.#before = null;
        return;
      case "assigned":
        this.#wrong(this.#outOfTurn(by), `assigned by ${by} from outside`);
        this.#now = { ...this.#now, holder: event.to };
        return;
      case "transferred":
        this.#wrong(this.#outOfTurn(by), `transferred by ${by} from outside`);
        this.#now = { ...this.#now, seat: event.office, holder: null };
        this.#before = null;
        return;
      case "undone":
        this.#wrong(this.#before === null, "undone twice or too late");
        this.#now = this.#before ?? this.#now;
        this.#before = null;
        return;
      case "acted":
        this.#readAct(event, by);
        return;
      case "opined":
        this.#before = null;
        return;
      case "opened":
        this.faults.push("opened twice");
        return;
      case "warned":
      case "escalated":
      case "due-moved":
      case "objected":
      case "objection-settled":
        return;
    }
  }

  #readAct(event: CaseEvent & { type: "acted" }, by: string): void {
    const step = this.#step(this.#now.place);
    this.#wrong(event.step !== this.#now.place, `acted as if at ${event.step}: a step was skipped or decided twice`);
    const action = step?.actions.find(({ id }) => id === event.action);
    if (event.kind === "withdraw") this.#wrong(step?.withdrawTo !== event.to, "withdrawn where it cannot be");
    else if (action?.to !== event.to)
      this.faults.push(`${event.action} does not lead from ${this.#now.place} to ${event.to}`);
    else if (action.kind === "lapse") this.#wrong(event.by !== null, `${by} let time pass`);
    else this.#readDecision(event, by);
    this.#before = action?.undo && event.by !== null ? this.#now : null;
    this.#now = {
      ...{ place: event.to, seat: this.#seatOf(event.to), holder: null },
      did: [...this.#now.did, [event.step, by] as const],
    };
  }

  #readDecision(event: CaseEvent & { type: "acted" }, by: string): void {
    const step = this.#step(this.#now.place);
    const { holder, did } = this.#now;
    this.#wrong(event.by === null, "the platform decided by itself");
    this.#wrong(this.#outOfTurn(by), `${event.action} by ${by} out of turn`);
    this.#wrong(holder !== null && holder !== by, `${by} acted on what ${holder} holds`);
    const kept = step?.apartFrom ?? [];
    this.#wrong(
      did.some(([place, who]) => who === by && kept.includes(place)),
      `${by} reviewed own work`,
    );
    const decides = ["accept", "reject", "return"].includes(event.kind);
    const applied = this.#raw.steps[0]?.doer.who === "applicant" && by === this.#opener;
    this.#wrong(decides && applied, `${by} decided on the own case`);
    const needed = step?.actions.find(({ id }) => id === event.action)?.reason === "required";
    this.#wrong(needed && !event.reason, `${event.action} without its reason`);
  }
}
