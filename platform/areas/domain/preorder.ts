import type { AreaId } from "#kernel";

export type Numbered = { readonly id: AreaId; readonly from: number; readonly to: number };

/**
 * Numbers a forest so that B lies in or below A exactly when A.from <= B.from <= A.to. Children follow the order of
 * `nodes`. A node whose parent is missing is a root; a cycle or a repeated id is a bug in the data and throws.
 */
export function numberForest(nodes: readonly { readonly id: AreaId; readonly parentId: AreaId | null }[]): Numbered[] {
  const ids = new Set(nodes.map((node) => node.id));
  if (ids.size !== nodes.length) throw new Error("the area tree has a repeated id");
  const children = new Map<AreaId | null, AreaId[]>();
  for (const node of nodes) {
    const parent = node.parentId !== null && ids.has(node.parentId) ? node.parentId : null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(node.id);
    else children.set(parent, [node.id]);
  }
  const numbered: Numbered[] = [];
  let next = 1;
  const visit = (id: AreaId): void => {
    const from = next++;
    for (const child of children.get(id) ?? []) visit(child);
    numbered.push({ id, from, to: next - 1 });
  };
  for (const root of children.get(null) ?? []) visit(root);
  if (numbered.length !== nodes.length) throw new Error("the area tree has a cycle");
  return numbered;
}
