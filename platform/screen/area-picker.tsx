import { Select } from "antd";
import { useEffect, useState } from "react";
import { COUNTRY_ID } from "#areas";
import { type Answer, api } from "#contract";
import { useApiQuery } from "./api.ts";
import { useCodeWording, useWording } from "./speech.ts";
import { screenWording } from "./wording.ts";

type AreaRow = Answer<"/api/areas", "get">["areas"][number];
type Tree = AreaRow["tree"];

const SEARCH_PAUSE = 250;
const LEAVES: readonly AreaRow["level"][] = ["township", "programme", "park"];

export type AreaPickerProps = {
  /** Ties the field to its label (`htmlFor`). */
  readonly id?: string;
  readonly value?: number | null | undefined;
  readonly onChange?: (areaId: number | null) => void;
  /** The area whose parts may be chosen; the whole country when left out. */
  readonly within?: number;
  readonly tree?: Tree;
  readonly label?: string;
  readonly disabled?: boolean;
};

function usePaused(text: string): string {
  const [paused, setPaused] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), SEARCH_PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}

type Around = { readonly at: number; readonly within: number; readonly tree: Tree; readonly when: boolean };

/** The area where one stands, those above it up to `within`, and those directly below it. */
function useAround({ at, within, tree, when }: Around) {
  const one = useApiQuery(
    ["areas", "one", at],
    () => api.GET("/api/areas/{areaId}", { params: { path: { areaId: at } } }),
    {
      signedOutIsFine: true,
    },
  );
  const below = useApiQuery(
    ["areas", "below", at, tree],
    () => api.GET("/api/areas", { params: { query: { below: at, tree } } }),
    { when, keepPrevious: true },
  );
  const lineage = one.value?.lineage ?? [];
  const start = lineage.findIndex(({ id }) => id === within);
  return { lineage: lineage.slice(Math.max(start, 0)), below: below.value?.areas ?? [] };
}

function useFound(within: number, text: string) {
  return useApiQuery(
    ["areas", "search", within, text],
    () => api.GET("/api/areas/search", { params: { query: { within, text } } }),
    { when: text !== "", keepPrevious: true, signedOutIsFine: true },
  );
}

/** What may be chosen now: around the present choice, or what was found by name. */
function useChoices(around: Around, sought: string) {
  const { say } = useWording(screenWording);
  const sayCode = useCodeWording();
  const near = useAround(around);
  const found = useFound(around.within, sought);
  const shown = sought === "" ? [...near.lineage, ...near.below] : (found.value?.areas ?? []);
  // While the next level is read, the last one is still shown, and the choice just made stands in both.
  const areas = [...new Map(shown.map((area) => [area.id, area])).values()];
  const above = new Set(sought === "" ? near.lineage.slice(0, -1).map((area) => area.id) : []);
  const options = areas.map(({ id, name, level }) => {
    const rank = sayCode(`areas.level.${level}`);
    const area = rank ? `${name} · ${rank}` : name;
    return { value: id, name, label: above.has(id) ? say("screen.area.above", { area }) : area };
  });
  const isLeaf = (id: number | null) => areas.some((area) => area.id === id && LEAVES.includes(area.level));
  return { options, isLeaf, reading: found.loading || sought === "" };
}

/**
 * Chooses an area by part of its name, or by walking: each choice opens what lies below it, the way up stands above.
 * Works as a field of an antd form.
 */
export function AreaPicker(props: AreaPickerProps) {
  const { id, value, onChange, within = COUNTRY_ID, tree = "division", label, disabled = false } = props;
  const { say } = useWording(screenWording);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const sought = usePaused(text.trim());
  const { options, isLeaf, reading } = useChoices({ at: value ?? within, within, tree, when: open }, sought);
  const choose = (chosen: number | null) => {
    onChange?.(chosen);
    setText("");
    if (isLeaf(chosen) || sought !== "") setOpen(false);
  };
  return (
    <Select<number | null>
      {...(id ? { id } : {})}
      {...(label ? { "aria-label": label } : {})}
      className="area-picker"
      disabled={disabled}
      value={value ?? null}
      open={open}
      onOpenChange={(wanted) => wanted && setOpen(true)}
      onBlur={() => setOpen(false)}
      onInputKeyDown={(event) => event.key === "Escape" && setOpen(false)}
      onChange={choose}
      optionLabelProp="name"
      options={options}
      showSearch={{ filterOption: false, searchValue: text, onSearch: setText }}
      placeholder={say("screen.area.choose")}
      notFoundContent={say(reading ? "screen.loading" : "screen.area.none")}
    />
  );
}
