import { useQueryClient } from "@tanstack/react-query";
import { Tree } from "antd";
import { type Key, useEffect, useRef, useState } from "react";
import { type Answer, api } from "#contract";
import { Loaded, ScrollRegion, useApiQuery, useWording } from "#screen";
import { COUNTRY_ID } from "../domain/area.ts";
import { areasWording } from "./wording.ts";

type AreaRow = Answer<"/api/areas", "get">["areas"][number];
type Branch = { key: number; title: string; isLeaf: boolean; children?: Branch[] };

const LEAVES: readonly AreaRow["level"][] = ["township", "programme", "park"];

function branchOf({ id, name, level }: AreaRow): Branch {
  return { key: id, title: name, isLeaf: LEAVES.includes(level) };
}

/** The branches with the children of one of them put in. */
function grown(branches: readonly Branch[], key: number, children: Branch[]): Branch[] {
  return branches.map((branch) => {
    if (branch.key === key) return { ...branch, children };
    return branch.children ? { ...branch, children: grown(branch.children, key, children) } : branch;
  });
}

type Props = { readonly chosen: number; readonly onChoose: (id: number) => void };

/** The divisions as a tree that reads a level when it is opened, open at the chosen area. */
export function AreaTreeView({ chosen, onChoose }: Props) {
  const top = useApiQuery(["areas", "below", COUNTRY_ID, "division"], () =>
    api.GET("/api/areas", { params: { query: {} } }),
  );
  return <Loaded reading={top}>{({ areas }) => <LoadedTree top={areas} chosen={chosen} onChoose={onChoose} />}</Loaded>;
}

function useOpenAt(chosen: number): readonly [Key[], (keys: Key[]) => void] {
  const one = useApiQuery(["areas", "one", chosen], () =>
    api.GET("/api/areas/{areaId}", { params: { path: { areaId: chosen } } }),
  );
  const [open, setOpen] = useState<Key[]>([]);
  const lineage = one.value?.lineage;
  useEffect(() => {
    if (lineage) setOpen((before) => [...new Set([...before, ...lineage.slice(0, -1).map(({ id }) => id)])]);
  }, [lineage]);
  return [open, setOpen];
}

/** Brings the chosen area into the window of the tree, without moving the page. */
function showChosen(tree: HTMLElement | null): void {
  const region = tree?.parentElement;
  const row = tree?.querySelector<HTMLElement>(".ant-tree-treenode-selected");
  if (!region || !row) return;
  const offset = row.getBoundingClientRect().top - region.getBoundingClientRect().top;
  if (offset < 0 || offset > region.clientHeight - row.clientHeight)
    region.scrollTop += offset - region.clientHeight / 2;
}

function LoadedTree({ top, chosen, onChoose }: Props & { readonly top: readonly AreaRow[] }) {
  const { say } = useWording(areasWording);
  const client = useQueryClient();
  const [branches, setBranches] = useState(() => top.map(branchOf));
  const [open, setOpen] = useOpenAt(chosen);
  const readBelow = async (below: number) => {
    const { data } = await client.fetchQuery({
      queryKey: ["areas", "branch", below],
      queryFn: () => api.GET("/api/areas", { params: { query: { below } } }),
    });
    if (data) setBranches((before) => grown(before, below, data.areas.map(branchOf)));
  };
  const tree = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (branches.length === 0 || !Number.isInteger(chosen)) return;
    // The tree lays out its rows one step after it was given them.
    const timer = setTimeout(() => showChosen(tree.current), 50);
    return () => clearTimeout(timer);
  }, [branches, chosen]);
  return (
    <ScrollRegion label={say("areas.tree")} className="area-tree">
      <div ref={tree}>
        <Tree<Branch>
          blockNode
          aria-label={say("areas.tree")}
          treeData={branches}
          selectedKeys={[chosen]}
          expandedKeys={open}
          onExpand={setOpen}
          loadData={({ key }) => readBelow(Number(key))}
          onSelect={(_keys, { node }) => onChoose(node.key)}
        />
      </div>
    </ScrollRegion>
  );
}
