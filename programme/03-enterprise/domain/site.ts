import { type AreaId, accept, type Id, type Result, refuse } from "#kernel";
import type { EnterpriseId } from "./enterprise.ts";

/** 厂区: a place of production. It keeps its area; the legal person that holds it may change. */
export type SiteId = Id<"site">;

/** What is known of a site from a day on. */
export type SiteContent = {
  readonly name: string;
  readonly address: string | null;
  /** The legal person that holds it, with its name as it was then. */
  readonly enterpriseId: EnterpriseId;
  readonly enterpriseName: string;
};

/** A site as it is taken into the register. */
export type NewSite = {
  readonly id: SiteId;
  readonly homeId: AreaId;
  readonly enterpriseId: EnterpriseId;
  readonly areaId: AreaId;
};

/** What the fields of the register are called, for whoever has to mend one. */
const FIELDS = {
  name: { zh: "名称", en: "Name" },
  address: { zh: "地址", en: "Address" },
  line: { zh: "产线", en: "Line" },
  step: { zh: "工序名称", en: "Step" },
  code: { zh: "工序编号", en: "Number of the step" },
  product: { zh: "产品", en: "Product" },
  number: { zh: "设备编号", en: "Own number" },
  model: { zh: "型号", en: "Model" },
  maker: { zh: "制造商", en: "Maker" },
  serial: { zh: "出厂编号", en: "Serial" },
  etim: { zh: "ETIM", en: "ETIM" },
  eclass: { zh: "ECLASS", en: "ECLASS" },
  hs: { zh: "HS 编码", en: "HS code" },
  gbt14885: { zh: "GB/T 14885", en: "GB/T 14885" },
} as const;
type Field = keyof typeof FIELDS;

/** Words as they are kept: blanks joined, no invisible signs; null when nothing is left. Refuses `enterprise.words-too-long`. */
export function keptWords(field: Field, text: string | null, most: number): Result<string | null> {
  const words = (text ?? "")
    .normalize("NFC")
    .replace(/\p{Cf}/gu, "")
    .trim()
    .replace(/\s+/g, " ");
  if ([...words].length > most) return refuse("enterprise.words-too-long", { field: FIELDS[field], most });
  return accept(words === "" ? null : words);
}

/** Words that have to be there. Refuses `enterprise.words-missing` and `enterprise.words-too-long`. */
export function neededWords(field: Field, text: string | null, most: number): Result<string> {
  const words = keptWords(field, text, most);
  if (!words.ok) return words;
  return words.value === null ? refuse("enterprise.words-missing", { field: FIELDS[field] }) : accept(words.value);
}

type TypedSite = { readonly name: string; readonly address: string | null };

/** Checks what was typed of a site; who holds it is added by whoever looked it up. */
export function readSite(typed: TypedSite): Result<Pick<SiteContent, "name" | "address">> {
  const name = neededWords("name", typed.name, 60);
  if (!name.ok) return name;
  const address = keptWords("address", typed.address, 200);
  return address.ok ? accept({ name: name.value, address: address.value }) : address;
}
