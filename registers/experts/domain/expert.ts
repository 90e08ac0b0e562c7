import type { FormValues } from "#casework";
import { choicesIn, isYesIn, textIn, wholeIn } from "#listing";

/** Fields that the shipped procedure offers; a local edition may offer others. */
export const EXPERT_FIELDS = ["diagnosis", "automation", "software", "networks", "energy", "finance"] as const;

/** What the register keeps of an expert's form: what the public notice showed, nothing about the person beyond it. */
export type ExpertParticulars = {
  readonly name: string;
  readonly employer: string;
  readonly title: string;
  readonly fields: readonly string[];
  readonly industries: string;
  readonly years: number;
  /** Works for a supplier or holds shares of one. */
  readonly conflicts: boolean;
};

/** The register's copy of what was filled in; the telephone and what is told of interests stay in the case. */
export function expertFrom(values: FormValues): ExpertParticulars {
  return {
    ...{ name: textIn(values, "name"), employer: textIn(values, "employer"), title: textIn(values, "title") },
    ...{ fields: choicesIn(values, "fields"), industries: textIn(values, "industries") },
    ...{ years: wholeIn(values, "years"), conflicts: isYesIn(values, "conflicts") },
  };
}
