import { useQueryClient } from "@tanstack/react-query";
import { TreeSelect } from "antd";
import { useEffect, useState } from "react";
import { COUNTRY_ID } from "#areas";
import { type Answer, api } from "#contract";
import { settle, useApiQuery } from "./api.ts";
import { useWording } from "./speech.ts";
import { screenWording } from "./wording.ts";

type AreaRow = Answer<"/api/areas", "get">["areas"][number];
type Node = { id: number; pId: number | null; value: number; title: string; isLeaf: boolean };

const SEARCH_PAUSE = 250;

export type AreaPickerProps = {
  /** Ties the field to its label (`htmlFor`). */
  readonly id?: string;
  readonly value?: number | null | undefined;
  readonly onChange?: (areaId: number | null) => void;
  /** The area whose parts may be chosen; the whole country when left out. */
  readonly within?: number;
  readonly tree?: "division" | "park";
  readonly label?: string;
  readonly disabled?: boolean;
};

function nodeOf(area: AreaRow): Node {
  return {
    id: area.id,
    pId: area.parentId,
    value: area.id,
    title: area.name,
    isLeaf: area.level === "township" || area.level === "programme" || area.level === "park",
  };
}

function together(before: readonly Node[], found: readonly Node[]): Node[] {
  return [...new Map([...before, ...found].map((node) => [node.id, node])).values()];
}

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), SEARCH_PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

/** Reads a level of the tree when it is opened. */
function useAreaTree(within: number, tree: "division" | "park") {
  const client = useQueryClient();
  const [nodes, setNodes] = useState<readonly Node[]>([]);
  const readBelow = async (below: number) => {
    const result = await client.fetchQuery({
      queryKey: ["areas", "below", below, tree],
      queryFn: () => settle(() => api.GET("/api/areas", { params: { query: { below, tree } } })),
    });
    if (result.ok) setNodes((before) => together(before, result.value.areas.map(nodeOf)));
  };
  const readTop = async () => {
    const top = await settle(() => api.GET("/api/areas/{areaId}", { params: { path: { areaId: within } } }));
    if (top.ok) setNodes((before) => together(before, [nodeOf(top.value.area)]));
    await readBelow(within);
  };
  return { nodes, readBelow, readTop };
}

/** Chooses an area from the tree, read level by level, or by part of its name. Works as a field of an antd form. */
export function AreaPicker({
  id,
  value,
  onChange,
  within = COUNTRY_ID,
  tree = "division",
  label,
  disabled,
}: AreaPickerProps) {
  const { say } = useWording(screenWording);
  const { nodes, readBelow, readTop } = useAreaTree(within, tree);
  const [text, setText] = useState("");
  const sought = usePaused(text.trim());
  const search = useApiQuery(
    ["areas", "search", within, sought],
    () => api.GET("/api/areas/search", { params: { query: { within, text: sought } } }),
    { when: sought !== "", keepPrevious: true, signedOutIsFine: true },
  );
  const chosen = useApiQuery(
    ["areas", "one", value],
    () => api.GET("/api/areas/{areaId}", { params: { path: { areaId: value ?? within } } }),
    { when: typeof value === "number" && !nodes.some((node) => node.id === value), signedOutIsFine: true },
  );
  const found = (search.value?.areas ?? []).map((area) => ({ ...nodeOf(area), pId: null, isLeaf: true }));
  const chosenName = chosen.value?.area.name;
  return (
    <TreeSelect<{ value: number; label?: string } | null>
      {...(id ? { id } : {})}
      aria-label={label}
      className="area-picker"
      disabled={disabled ?? false}
      labelInValue
      value={typeof value === "number" ? { value, ...(chosenName ? { label: chosenName } : {}) } : null}
      onChange={(next) => onChange?.(next?.value ?? null)}
      treeDataSimpleMode
      treeData={sought === "" ? [...nodes] : found}
      loadData={({ value: below }) => readBelow(Number(below))}
      onOpenChange={(open) => open && nodes.length === 0 && void readTop()}
      treeExpandAction="click"
      treeDefaultExpandedKeys={[within]}
      showSearch={{ filterTreeNode: false, searchValue: text, onSearch: setText }}
      allowClear
      placeholder={say("screen.area.choose")}
      notFoundContent={search.loading ? say("screen.loading") : say("screen.area.none")}
    />
  );
}
