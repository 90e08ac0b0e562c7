import type { unitsZh } from "./wording.zh-CN.ts";

export const unitsEn = {
  "units.title": "Responsible units",
  "units.lead":
    "Who plans make responsible: departments, park administrations, companies. A short name is entered once and recognised in later plans.",
  "units.of": "Area",
  "units.name": "Name",
  "units.name.needed": "Please enter the full name, at least two characters",
  "units.kind": "Kind",
  "units.kind.government": "Government",
  "units.kind.department": "Department",
  "units.kind.park-administration": "Park administration",
  "units.kind.company": "Company",
  "units.kind.group": "Group of units",
  "units.kind.organisation": "Organisation",
  "units.kind.group.explain":
    "A group is a name that documents use for several units together, such as “all townships”.",
  "units.area": "Area",
  "units.area.needed": "Please choose an area",
  "units.to-verify": "to be verified",
  "units.aliases": "Short and other names",
  "units.add": "Add a unit",
  "units.add.done": "{name} was added",
  "units.alias.add": "Add a short name",
  "units.alias.add.of": "Add a short name for {unit}",
  "units.alias": "Short or other name",
  "units.alias.needed": "Please enter a name of at least two characters",
  "units.alias.area": "Used within",
  "units.alias.explain": "The same short name may mean different units in different areas, so choose where it is used.",
  "units.alias.add.done": "“{alias}” now means {unit}",
  "units.empty": "No units in this area yet",
  "units.empty.explain": "New units can be entered while a plan document is reviewed, or added now.",
  "refusal.units.not-found": "This unit could not be found. The list may have changed; refresh it and try again.",
  "refusal.units.name-taken": "“{name}” is here already. Find it in the list and use that one.",
  "refusal.units.alias-taken":
    "“{alias}” already means {unit}. Choose another short name, or use it within another area.",
  "action.unit-added": "Added a unit",
  "action.unit-alias-added": "Added a short name of a unit",
  "kind.unit": "Unit",
  "refusal.units.name-unreadable":
    "A name needs 2 to 100 characters with at least one letter or digit. Please correct it and try again.",
} satisfies Record<keyof typeof unitsZh, string>;
