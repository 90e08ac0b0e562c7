import { accept, excerpt, type IsoDate, type Money, type Result, refuse } from "#kernel";
import {
  type AssetContent,
  type CODE_SYSTEMS,
  type EquipmentClass,
  type ForeignCodes,
  readEquipmentClass,
  readOriginalValue,
  serialKey,
} from "./asset.ts";
import { type ControlClass, readControlClass } from "./control-class.ts";
import type { ProcessStepId } from "./process-step.ts";
import {
  entriesFor,
  type KnownSite,
  type KnownThing,
  NOTHING_TO_ENTER,
  planOf,
  type RegisterPlan,
  type RowReading,
  readSheetDay,
  readYesNo,
  type SiteSurroundings,
  siteOfRow,
} from "./register-row.ts";
import { keptWords } from "./site.ts";

/** What rows of a list of assets are read against. */
export type AssetSurroundings = SiteSurroundings & {
  readonly classes: readonly EquipmentClass[];
  /** By `assetKey`: what the register has, also what is gone. */
  readonly known: ReadonlyMap<string, KnownThing<AssetContent>>;
  /** Steps in use by site and by the names that lists use. */
  readonly steps: ReadonlyMap<string, ReadonlyMap<string, ProcessStepId>>;
  /** In which row of the list an asset stood first. */
  readonly firstRow: Map<string, number>;
  readonly today: IsoDate;
};

/**
 * What an asset is recognised by in a list: maker and serial within the enterprise's home, else the enterprise's own number within the
 * site. Null when it has neither.
 */
export function assetKey(
  { homeId, id, enterprise }: KnownSite,
  asset: Pick<AssetContent, "maker" | "serial" | "number">,
): string | null {
  const serial = serialKey(asset);
  if (serial !== null) return `${homeId}|${enterprise}|${serial}`;
  return asset.number === null ? null : `${id}|${asset.number.normalize("NFKC").toUpperCase()}`;
}

const words = (field: Parameters<typeof keptWords>[0], most: number) => (text: string) => keptWords(field, text, most);

/** Steps as lists name them, parted by 、 or commas. Refuses `enterprise.sheet-step-unknown`. */
function readSteps(
  text: string,
  steps: ReadonlyMap<string, ProcessStepId> | undefined,
): Result<readonly ProcessStepId[]> {
  const found: ProcessStepId[] = [];
  for (const part of text.split(/[、,，;；]/)) {
    const name = part.trim();
    if (name === "") continue;
    const id = steps?.get(name.toUpperCase());
    if (!id) return refuse("enterprise.sheet-step-unknown", { text: excerpt(name, 40) });
    found.push(id);
  }
  return accept([...new Set(found)].toSorted());
}

function readCodes(row: RowReading, known: ForeignCodes | undefined): ForeignCodes {
  const code = (system: (typeof CODE_SYSTEMS)[number]) =>
    row.read<string | null>(system, words(system, 40), known?.[system] ?? null);
  return { etim: code("etim"), eclass: code("eclass"), hs: code("hs"), gbt14885: code("gbt14885") };
}

/** What a row says; an empty cell says what is known, or nothing. */
function readContent(
  row: RowReading,
  known: AssetContent | undefined,
  { classes, steps }: AssetSurroundings,
  site: KnownSite,
): AssetContent {
  const classOf = (text: string) => {
    const found = readEquipmentClass(text, classes);
    return found.ok ? accept(found.value.code) : found;
  };
  return {
    class: row.read("class", classOf, known?.class ?? ""),
    number: row.read<string | null>("number", words("number", 40), known?.number ?? null),
    model: row.read<string | null>("model", words("model", 80), known?.model ?? null),
    maker: row.read<string | null>("maker", words("maker", 80), known?.maker ?? null),
    serial: row.read<string | null>("serial", words("serial", 60), known?.serial ?? null),
    control: row.read<ControlClass>("control", readControlClass, known?.control ?? "none"),
    digital: row.read("digital", readYesNo, known?.digital ?? false),
    networked: row.read("networked", readYesNo, known?.networked ?? false),
    originalValue: row.read<Money | null>("originalValue", readOriginalValue, known?.originalValue ?? null),
    steps: row.read<readonly ProcessStepId[]>(
      "steps",
      (text) => readSteps(text, steps.get(site.id)),
      known?.steps ?? [],
    ),
    codes: readCodes(row, known?.codes),
  };
}

/** The asset that a row speaks of, if the register has it; notes a row that cannot be told from others, or stood before. */
function recognise(
  row: RowReading,
  site: KnownSite,
  number: number,
  { known, firstRow }: AssetSurroundings,
): KnownThing<AssetContent> | undefined {
  const named = {
    maker: row.text("maker") || null,
    serial: row.text("serial") || null,
    number: row.text("number") || null,
  };
  const key = assetKey(site, named);
  if (key === null) {
    row.note("serial", refuse("enterprise.sheet-asset-unnamed"));
    return undefined;
  }
  row.once("serial", key, number, firstRow);
  return known.get(key);
}

/** What a row of 设备清单 would do: a new asset, a change, a retirement, nothing, or fail with every problem of its cells. */
export function planAssetRow(number: number, row: RowReading, around: AssetSurroundings): RegisterPlan<AssetContent> {
  const site = siteOfRow(row, around);
  const name = [row.text("class"), row.text("model"), row.text("serial") || row.text("number")]
    .filter(Boolean)
    .join(" ");
  if (!site) return planOf<AssetContent>(number, name, row, NOTHING_TO_ENTER);
  const known = recognise(row, site, number, around);
  if (!known) row.need("class", "设备类别");
  if (!known) row.need("begun", "启用日期");
  if (known && known.siteId !== site.id) {
    const there = [...around.sites.values()].flat().find(({ id }) => id === known.siteId)?.name ?? "";
    const { maker, serial } = known.content;
    row.note("site", refuse("enterprise.serial-known", { maker, serial, site: there }));
  }
  const content = readContent(row, known?.content, around, site);
  const begun = row.read<IsoDate | null>("begun", readSheetDay, null);
  const retired = row.read<IsoDate | null>("retired", readSheetDay, null);
  const said = { content, begun, retired, today: around.today };
  const entries = row.problems.length > 0 ? [] : entriesFor(row, known, said);
  return planOf(number, name, row, {
    ...{ homeId: site.homeId, siteId: site.id, thingId: known?.id ?? null, seen: known?.last ?? 0 },
    ...{ entries, before: known?.content ?? null, isKey: null },
  });
}
