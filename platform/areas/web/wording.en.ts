import type { areasZh } from "./wording.zh-CN.ts";

export const areasEn = {
  "areas.title": "Areas",
  "areas.lead":
    "Divisions come with their national codes; programme areas such as development zones have none, and parks are a tree of their own. Place names in plans are matched here.",
  "areas.find": "Find an area by name",
  "areas.found": "Found",
  "areas.found.none":
    "No area has “{text}” in its name. Try fewer characters, or add a programme area below its parent.",
  "areas.found.needs-text": "Enter part of the name",
  "areas.tree": "Divisions",
  "areas.level.country": "Country",
  "areas.level.province": "Province",
  "areas.level.city": "City",
  "areas.level.district": "District",
  "areas.level.township": "Township",
  "areas.level.programme": "Programme area",
  "areas.level.park": "Park",
  "areas.name": "Name",
  "areas.level": "Level",
  "areas.code": "Code",
  "areas.code.none": "no code",
  "areas.valid": "Valid",
  "areas.valid.from": "from {from}",
  "areas.valid.until": "until {to}",
  "areas.valid.between": "{from} to {to}",
  "areas.valid.always": "always",
  "areas.lineage": "Part of",
  "areas.below": "Areas below",
  "areas.below.none": "Nothing below",
  "areas.below.none.explain": "If a plan names a programme area here, it can be added.",
  "areas.parks": "Parks",
  "areas.parks.none": "No parks yet",
  "areas.parks.none.explain": "A plan that splits targets by park needs its parks here first.",
  "areas.add": "Add a programme area or park",
  "areas.add.in": "Add a programme area or park in {area}",
  "areas.add.kind": "Kind",
  "areas.add.programme.explain":
    "a place without a division code that a plan gives targets to, such as a development zone",
  "areas.add.park.explain": "a park that lies in a division, in a tree of its own",
  "areas.add.name.needed": "Please enter a name of at least two characters",
  "areas.add.valid-from": "Valid from (may be left empty)",
  "areas.add.done": "{name} was added",
  "refusal.areas.not-found":
    "This area could not be found. It may have been merged; look for the present one by name on the areas page.",
  "refusal.areas.outside-scope":
    "This area lies outside your own, so you cannot work on it here. Choose one of your areas, or ask an officer of that area.",
  "refusal.areas.name-taken":
    "There is an area called “{name}” here already. Use that one, or choose a name that can be told apart.",
  "action.area-added": "Added an area",
  "kind.area": "Area",
  "refusal.areas.alias-taken":
    "“{alias}” already means “{area}” here. If that is wrong, please check with the city office and use the full name.",
  "refusal.areas.not-a-division":
    "{name} is a park; nothing can be added below it. Please choose the division it lies in.",
} satisfies Record<keyof typeof areasZh, string>;
