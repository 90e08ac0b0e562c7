import type { NamedArea, NamedUnit, PlanContent } from "./plan-content.ts";

/** How many items the content holds; the grids of one table count as one item. */
export function countItems(content: PlanContent): number {
  const tables = new Set(content.grids.map((grid) => grid.tableId)).size;
  return content.targets.length + tables + content.tasks.length + content.incentives.length + content.references.length;
}

/** Names of units and areas that no register knows, each once, in printed order. A table's total column is the region itself. */
export function unresolvedNames(content: PlanContent): { readonly units: string[]; readonly areas: string[] } {
  const units = content.tasks.flatMap((task) => [...task.lead, ...task.cooperating, ...task.implied]);
  const areas = [
    content.about.region,
    ...content.targets.map((target) => target.area),
    ...content.grids.flatMap((grid) => grid.areas.filter((area) => area.role !== "total")),
  ];
  return { units: unknownUnits(units), areas: unknownAreas(areas) };
}

function unknownUnits(units: readonly NamedUnit[]): string[] {
  return [...new Set(units.filter((unit) => unit.unitId === null).map((unit) => unit.name))];
}

function unknownAreas(areas: readonly (NamedArea | null)[]): string[] {
  return [...new Set(areas.flatMap((area) => (area && area.areaId === null ? [area.name] : [])))];
}
