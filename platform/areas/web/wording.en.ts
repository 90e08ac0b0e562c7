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
  "areas.move": "Move below another area",
  "areas.moves": "Moves",
  "areas.moves.one": "from {from} to {to}, with effect from {day}",
  "areas.moves.by": "{document} · {reason} · {moment} {by}",
  "action.area-moved": "Moved an area",
  "refusal.areas.already-there": "{name} lies below {parent} already; there is nothing to move.",
  "refusal.areas.move-day-ahead":
    "A move cannot take effect after today ({day}). Please come back on that day, or check the date in the document.",
  "refusal.areas.move-day-early":
    "A move cannot take effect before {day}: not longer ago than that, and not before the last move. Please check the date in the document.",
  "refusal.areas.move-id-reused":
    "The number of this move belongs to another move already. Please load the page again and start anew.",
  "refusal.areas.move-into-itself":
    "{parent} is {name} itself or lies in it, so {name} cannot go there. Please choose another area above it.",
  "refusal.areas.move-unexplained":
    "Please give the document's number and the reason, at least two characters each, so that others can find the basis later.",
  "refusal.areas.moved-meanwhile":
    "{name} has just been moved below {parent}. Please load the page again and see whether a move is still needed.",
  "refusal.areas.not-movable":
    "{name} cannot be moved: a country has nothing above it, and a park follows the division it lies in.",
  "refusal.areas.not-valid-then":
    "On {day} {name} did not exist yet or no longer. Please check the day of effect, or choose another area.",
  "refusal.areas.wrong-level":
    "An area of the level of {name} cannot lie directly below {parent}. Townships belong to districts, cities without districts or programme areas, districts to cities or provinces, cities to provinces. Please choose a fitting area.",
} satisfies Record<keyof typeof areasZh, string>;
