import type { areaMoveZh } from "./wording.zh-CN.ts";

export const areaMoveEn: Record<keyof typeof areaMoveZh, string> = {
  "area-move.title": "Move an area",
  "area-move.of": "Move {area}",
  "area-move.lead":
    "Choose the new area above it, see which figures change, then move it. Enterprises, reports and lists stay; only the path along which they are added up is another one. Past figures stay as they were by the tree of then.",
  "area-move.areas": "Areas",
  "area-move.only": "Areas are moved by officers who keep areas and may see the figures of enterprises.",
  "area-move.to": "Move below",
  "area-move.choose": "Choose the new area above it to see figures before and after",
  "area-move.choose.explain": "You have to be responsible for both the present one and the new one.",
  "area-move.effect": "Effect of the move",
  "area-move.paths":
    "From {from} to {to}: the enterprises no longer count in {out} and count in {in}; the totals of {common} and above stay, and so does every other area.",
  "area-move.paths.none": "no area",
  "area-move.hidden":
    "{count} more areas on the paths lie outside your own; their figures change too and are not listed here.",
  "area-move.year": "Year",
  "area-move.year.of": "{year}",
  "area-move.changed": "{count} indicators change.",
  "area-move.nothing": "No enterprise of {area} is counted in this year, so no figure changes.",
  "area-move.area": "Area",
  "area-move.before": "Now",
  "area-move.after": "After the move",
  "area-move.change": "Change",
  "area-move.numerator": "Numerator",
  "area-move.denominator": "Denominator",
  "area-move.enterprises": "Enterprises",
  "area-move.enterprises.change": "{before} → {after}",
  "area-move.targets":
    "Targets of plans do not go along: where they were given to districts, please change the plan as the document says.",
  "area-move.plan": "{area} · {tables} tables give targets to areas on the paths",
  "area-move.adopt": "Move it",
  "area-move.effectiveOn": "With effect from",
  "area-move.document": "Document number",
  "area-move.reason": "Reason",
  "area-move.needed": "Please fill in, at least two characters",
  "area-move.done": "{area} lies below {to} now",
  "refusal.rollup.year-not-kept":
    "Sums of {year} are not kept, so a move cannot be tried out for it. Please choose one of the last five years.",
};
