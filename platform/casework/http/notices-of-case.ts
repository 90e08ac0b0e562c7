import type { Reader } from "#database";
import { officeKey, peopleOfOffices } from "#identity/store";
import type { UserId } from "#kernel";
import type { NewNotice } from "#notices";
import type { CaseDeed, CaseFile } from "../domain/case-file.ts";
import { currentStep } from "../domain/offers.ts";
import { endOf } from "../domain/procedure.ts";
import type { StoredCase } from "../store/index.ts";

/** A case after something happened to it. */
export type CaseStep = {
  readonly stored: StoredCase;
  readonly deed: CaseDeed;
  readonly seq: number;
  readonly file: CaseFile;
};

type Told = { readonly kind: string; readonly to: readonly UserId[] };

/** Facts of a notice: what kind of case and where it is; no title, for a title may be a person's name. */
function factsOf({ stored: { procedure }, file }: CaseStep): NewNotice["facts"] {
  const place = "end" in file.at ? endOf(procedure, file.at.end) : currentStep({ procedure, file });
  return { procedure: { ...procedure.label }, place: place ? { ...place.label } : "" };
}

/** At which office a step has to be done now, when it was just reached. */
function officeReached({ stored: { procedure }, deed, file }: CaseStep) {
  const step = currentStep({ procedure, file });
  if (
    (deed.type !== "acted" && deed.type !== "transferred" && deed.type !== "escalated") ||
    step?.doer.who !== "office"
  )
    return [];
  const { role } = step.doer;
  const office = file.office === null ? [] : [{ role, areaId: file.office }];
  const asked = step.opinions && file.asked !== null ? [{ role: step.opinions.role, areaId: file.asked }] : [];
  const above = deed.type === "escalated" && deed.office !== null ? [{ role, areaId: deed.office }] : [];
  return deed.type === "escalated" ? above : [...office, ...asked];
}

function toldOf(one: CaseStep, people: ReadonlyMap<string, readonly UserId[]>): Told[] {
  const { stored, deed, file } = one;
  if (deed.type === "assigned") return deed.to === null ? [] : [{ kind: "casework.task-assigned", to: [deed.to] }];
  if (deed.type === "warned") return [{ kind: "casework.time-short", to: turnOf(one, people) }];
  if (deed.type === "due-moved") return [{ kind: "casework.due-moved", to: turnOf(one, people) }];
  const offices = officeReached(one).flatMap((office) => people.get(officeKey(office)) ?? []);
  if (deed.type === "escalated") return [{ kind: "casework.overdue", to: [...offices, ...turnOf(one, people)] }];
  if (deed.type !== "acted" && deed.type !== "transferred") return [];
  const applicant = [stored.applicantId];
  const step = currentStep({ procedure: stored.procedure, file });
  if (step === undefined) return [{ kind: "casework.case-ended", to: applicant }];
  if (step.doer.who === "applicant") return [{ kind: "casework.case-returned", to: applicant }];
  const returned = deed.type === "acted" && deed.kind === "return";
  return [{ kind: returned ? "casework.case-returned" : "casework.step-reached", to: offices }];
}

/** Whose turn it is: who has taken it, else the office, else the applicant. */
function turnOf({ stored, file }: CaseStep, people: ReadonlyMap<string, readonly UserId[]>): readonly UserId[] {
  if (file.assignee !== null) return [file.assignee.id];
  const step = currentStep({ procedure: stored.procedure, file });
  if (step?.doer.who !== "office" || file.office === null) return [stored.applicantId];
  return people.get(officeKey({ role: step.doer.role, areaId: file.office })) ?? [];
}

/** Everybody whose office is concerned, so that names are asked for once. */
function officesOf(steps: readonly CaseStep[]) {
  return steps.flatMap((one) => {
    const step = currentStep({ procedure: one.stored.procedure, file: one.file });
    const own =
      step?.doer.who === "office" && one.file.office !== null
        ? [{ role: step.doer.role, areaId: one.file.office }]
        : [];
    return [...officeReached(one), ...own];
  });
}

/** Who has to hear of what happened to cases. Whoever did it hears nothing. One question for all. */
export async function noticesOf(
  query: Reader,
  steps: readonly CaseStep[],
  by: UserId | null = null,
): Promise<NewNotice[]> {
  const people = await peopleOfOffices(query, officesOf(steps));
  return steps.flatMap((one) =>
    toldOf(one, people).flatMap(({ kind, to }) => {
      const told = [...new Set(to)].filter((person) => person !== by);
      if (told.length === 0) return [];
      const { id } = one.stored;
      return [{ kind, to: told, facts: factsOf(one), path: `/cases/${id}`, once: `case ${id} ${one.seq} ${kind}` }];
    }),
  );
}
