import type { planWordingZh } from "./wording.zh-CN.ts";

export const planWordingEn = {
  "refusal.plan.nothing-accepted":
    "Nothing has been accepted yet, so there is nothing to publish. Accept targets, tables, tasks or clauses on the review page first.",
  "refusal.plan.items-undecided":
    "{remaining} {remaining:item is|items are} still undecided. Accept or reject each one, then publish.",
  "refusal.plan.title-missing": "The plan has no name yet. Enter one under document details, then publish.",
  "refusal.plan.already-published":
    "The content is exactly that of version {version}, which is already published. There is nothing to do.",
  "refusal.plan.unresolved-names":
    "Some names are not in the registers. Units: {units}; areas: {areas}. Match them first, or confirm that they stay as printed.",
  "refusal.plan.not-published": "The plan has not been published, so it cannot be withdrawn.",
  "refusal.plan.already-withdrawn":
    "The plan was withdrawn on {on}. It cannot be published or withdrawn again; start a new plan from the document instead.",
  "refusal.plan.reason-missing": "Please give the reason for the withdrawal. It stays with the plan.",
  "refusal.plan.item-twice": "Item {item} is there twice. Keep one of them.",
  "refusal.plan.value-not-exact": "The value of item {item} cannot be recorded exactly. Correct it as printed.",

  "warning.plan.children-sum-differs":
    "{indicator}, {period}: the areas add up to {actual} {unit}, but {area} is {expected} {unit} (difference {difference}).",
  "warning.plan.years-sum-differs":
    "{indicator}, {area}: the years add up to {actual} {unit}, but {period} is {expected} {unit} (difference {difference}).",
  "warning.plan.stock-falls":
    "{indicator} ({where}): {actual} {unit} after {expected} {unit} ({series}). A stock target should not normally fall; check it against the document.",
  "warning.plan.ratio-out-of-range":
    "{indicator} ({where}): {actual} {unit}. A share lies between 0 and {expected} {unit}.",
  "warning.plan.body-annex-differs":
    "The body asks for {expected} {unit} ({indicator}), the annex for {actual} {unit} ({annexIndicator}, {period}); the difference is {difference}.",
  "warning.plan.goal-restated-differently":
    "{indicator} is printed twice, once as {expected} {unit} and once as {actual} {unit}.",
  "warning.plan.parts-exceed-whole":
    "{indicator}: the goal is {expected} {unit}, but its parts add up to {actual} {unit} ({parts}), {difference} too many.",
  "warning.plan.units-differ-between-body-and-annex":
    "The units of the task “{task}” differ. Only in the annex: {onlyInAnnex}. Only in the body: {onlyInBody}.",
} satisfies { readonly [K in keyof typeof planWordingZh]: string };
