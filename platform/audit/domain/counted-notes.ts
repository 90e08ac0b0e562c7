import type { AreaId, Instant, UserId } from "#kernel";
import type { AuditDetail } from "./audit-record.ts";

/** What was read or refused, to be kept soon: unlike a change it has no transaction of its own to stand in. */
export type AuditNote = {
  readonly outcome: "read" | "denied";
  readonly actorId: UserId | null;
  readonly actorName: string;
  readonly onBehalfOf: string | null;
  readonly requestId: string;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly areaId: AreaId | null;
  /** Whose file it is, when it is one enterprise's. */
  readonly subjectId: string | null;
  readonly detail: AuditDetail;
  /** A page asks for several things at once: this one goes with another, and counts only when that was not noted within the minute. */
  readonly beside?: boolean;
};

/** A note with how often it happened, and since when if more than once. */
export type CountedNote = AuditNote & { readonly times: number; readonly since: Instant };

type Counted = { note: AuditNote; times: number; since: Instant; due: number; besideOnly: boolean };

const MINUTE_MS = 60_000;

/** What is the same for counting: everything but the request. */
function nameOf({ requestId: _requestId, beside: _beside, ...same }: AuditNote): string {
  return JSON.stringify(same);
}

/** A refusal without what was asked for, of one person or of nobody in particular: so many of these there can never be. */
function blurred(note: AuditNote, further: boolean): AuditNote {
  const { asked: _asked, address: _address, ...detail } = note.detail;
  if (!further) return { ...note, detail: { ...detail, blurred: true } };
  const nobody = { actorId: null, actorName: "", onBehalfOf: null, areaId: null };
  return { ...note, ...nobody, objectId: "", detail: { blurred: true } };
}

/**
 * Notes on their way to the audit. The first of a kind leaves at once; the same by the same person within a minute is counted and leaves as one when
 * the minute is over. Beyond `most` kinds refusals lose what tells them apart, never their count; what was read loses nothing.
 */
export class CountedNotes {
  readonly #counted = new Map<string, Counted>();
  readonly #most: number;

  constructor(most = 10_000) {
    this.#most = most;
  }

  /** `ticks` is a clock in milliseconds that never goes back. */
  add(note: AuditNote, at: Instant, ticks: number): void {
    const kept = this.#place(note, ticks);
    const name = nameOf(kept);
    const known = this.#counted.get(name);
    const beside = note.beside === true;
    if (!known) this.#counted.set(name, { note: kept, times: 1, since: at, due: ticks, besideOnly: beside });
    else if (beside) return;
    // What came beside it came first: it has been counted.
    else if (known.besideOnly) known.besideOnly = false;
    else {
      if (known.times === 0) {
        known.since = at;
        known.note = kept;
      }
      known.times += 1;
    }
  }

  #place(note: AuditNote, ticks: number): AuditNote {
    if (note.outcome === "read" || this.#counted.size < this.#most || this.#counted.has(nameOf(note))) return note;
    this.#forget(ticks, true);
    if (this.#counted.size < this.#most) return note;
    const person = blurred(note, false);
    return this.#counted.size < 2 * this.#most || this.#counted.has(nameOf(person)) ? person : blurred(note, true);
  }

  #forget(ticks: number, all: boolean): void {
    for (const [name, { times, due }] of this.#counted)
      if (times === 0 && (all || due <= ticks)) this.#counted.delete(name);
  }

  /** How many kinds are remembered: those that wait, and those that were kept within the last minute. */
  get waiting(): number {
    return this.#counted.size;
  }

  /** What is to be kept now; `all` when nothing may wait any longer. They are gone from here: who cannot keep them gives them back. */
  take(ticks: number, all = false): CountedNote[] {
    this.#forget(ticks, all);
    const taken: CountedNote[] = [];
    for (const counted of this.#counted.values()) {
      if (counted.times === 0 || (counted.due > ticks && !all)) continue;
      taken.push({ ...counted.note, times: counted.times, since: counted.since });
      counted.times = 0;
      counted.due = ticks + MINUTE_MS;
    }
    return taken;
  }

  /** Puts back what could not be kept. */
  giveBack(notes: readonly CountedNote[], ticks: number): void {
    for (const { times, since, ...note } of notes) {
      const name = nameOf(note);
      const known = this.#counted.get(name);
      if (known) {
        known.times += times;
        known.since = since;
        known.due = ticks;
      } else this.#counted.set(name, { note, times, since, due: ticks, besideOnly: false });
    }
  }
}

/** The address of a caller as the audit keeps it: the network, not the machine (10.1.2.x, 2001:db8:1::). */
export function shortenedAddress(address: string): string {
  const v4 = /^(?:::ffff:)?(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/i.exec(address);
  if (v4) return `${v4[1]}.x`;
  const [head = ""] = address.split("::");
  const groups = head.split(":").slice(0, 3);
  return `${groups.join(":")}::`;
}
