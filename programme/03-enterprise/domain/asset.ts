import { accept, excerpt, fen, type Id, type Money, moneyOf, parseDecimal, type Result, refuse } from "#kernel";
import { type ControlClass, readControlClass } from "./control-class.ts";
import type { ProcessStepId } from "./process-step.ts";
import { keptWords } from "./site.ts";

export type AssetId = Id<"asset">;

/** A kind of equipment, from the catalogue. What it counts as is general knowledge: 待核对. */
export type EquipmentClass = {
  readonly code: string;
  readonly label: { readonly zh: string; readonly en: string };
  /** Production equipment: the denominator of the rates of machines. */
  readonly production: boolean;
  /** An industrial robot of ISO 8373; an AGV is none. */
  readonly robot: boolean;
  readonly verification: "sourced" | "background";
  readonly source: string;
};

/** Codes of other classifications: kept as given, their tables are not shipped. */
export const CODE_SYSTEMS = ["etim", "eclass", "hs", "gbt14885"] as const;
export type ForeignCodes = Readonly<Record<(typeof CODE_SYSTEMS)[number], string | null>>;

/** What is known of an asset from a day on. */
export type AssetContent = {
  readonly class: string;
  /** 设备编号: the enterprise's own number. */
  readonly number: string | null;
  readonly model: string | null;
  readonly maker: string | null;
  /** 出厂编号; null when it is not known, which the list shows. */
  readonly serial: string | null;
  readonly control: ControlClass;
  readonly digital: boolean;
  readonly networked: boolean;
  /** 原值. */
  readonly originalValue: Money | null;
  /** Process steps of the same site that it works in. */
  readonly steps: readonly ProcessStepId[];
  readonly codes: ForeignCodes;
};

const plain = (text: string) => text.normalize("NFKC").trim().toLowerCase();

/** The class by its code, its name in either language, or one of the names that it joins. Refuses `enterprise.equipment-class-unknown`. */
export function readEquipmentClass(text: string, classes: readonly EquipmentClass[]): Result<EquipmentClass> {
  const wanted = plain(text);
  const found =
    classes.find(({ code, label }) => [code, label.zh, label.en].some((name) => plain(name) === wanted)) ??
    classes.find(({ label }) =>
      [...label.zh.split("、"), ...label.en.split(" or ")].some((name) => plain(name) === wanted),
    );
  return found ? accept(found) : refuse("enterprise.equipment-class-unknown", { text: excerpt(text.trim(), 40) });
}

type TypedAsset = {
  readonly class: string;
  readonly number: string | null;
  readonly model: string | null;
  readonly maker: string | null;
  readonly serial: string | null;
  readonly control: string;
  readonly digital: boolean;
  readonly networked: boolean;
  /** In 万元, as typed; empty when unknown. */
  readonly originalValue: string;
  readonly steps: readonly ProcessStepId[];
  readonly codes: ForeignCodes;
};

/** More than any machine costs: a figure in 元 that was typed as 万元. */
const HIGHEST_VALUE = fen(100_000_000_000_00n);

/** 万元 as typed. Refuses `enterprise.asset-value-unreadable`. */
export function readOriginalValue(text: string): Result<Money | null> {
  const typed = text
    .normalize("NFKC")
    .trim()
    .replace(/,(?=\d{3}(?:\D|$))/g, "");
  if (typed === "") return accept(null);
  const amount = parseDecimal(typed);
  const money = amount.ok ? moneyOf(amount.value, "万元") : undefined;
  return money !== undefined && money >= 0n && money < HIGHEST_VALUE
    ? accept(money)
    : refuse("enterprise.asset-value-unreadable", { text: excerpt(text.trim(), 40) });
}

function readCodes(typed: ForeignCodes): Result<ForeignCodes> {
  const codes: Record<string, string | null> = {};
  for (const system of CODE_SYSTEMS) {
    const code = keptWords(system, typed[system], 40);
    if (!code.ok) return code;
    codes[system] = code.value;
  }
  return accept(codes as ForeignCodes);
}

/**
 * Checks what was typed of an asset. Refuses `enterprise.equipment-class-unknown`, `enterprise.control-unknown`,
 * `enterprise.asset-value-unreadable` and `enterprise.words-too-long`.
 */
export function readAsset(typed: TypedAsset, classes: readonly EquipmentClass[]): Result<AssetContent> {
  const found = readEquipmentClass(typed.class, classes);
  if (!found.ok) return found;
  const control = readControlClass(typed.control);
  if (!control.ok) return control;
  const number = keptWords("number", typed.number, 40);
  if (!number.ok) return number;
  const model = keptWords("model", typed.model, 80);
  if (!model.ok) return model;
  const maker = keptWords("maker", typed.maker, 80);
  if (!maker.ok) return maker;
  const serial = keptWords("serial", typed.serial, 60);
  if (!serial.ok) return serial;
  const originalValue = readOriginalValue(typed.originalValue);
  if (!originalValue.ok) return originalValue;
  const codes = readCodes(typed.codes);
  if (!codes.ok) return codes;
  return accept({
    ...{ class: found.value.code, number: number.value, model: model.value, maker: maker.value, serial: serial.value },
    ...{ control: control.value, digital: typed.digital, networked: typed.networked },
    ...{ originalValue: originalValue.value, steps: [...new Set(typed.steps)].toSorted(), codes: codes.value },
  });
}

const folded = (text: string) =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, "");

/**
 * What a machine is recognised by: maker and serial without blanks and strokes, so that `FANUC`/`E-1234 5` and `Fanuc`/`E12345` are one. Null when either
 * is unknown: serials of different makers coincide.
 */
export function serialKey({ maker, serial }: Pick<AssetContent, "maker" | "serial">): string | null {
  const parts = [folded(maker ?? ""), folded(serial ?? "")];
  return parts.includes("") ? null : parts.join("|");
}
