import { Type } from "typebox";
import { EVIDENCE_TIERS, FACT_SOURCES } from "#facts";
import { AreaNumber, component, nullable, oneOf, ref, strict, Timestamp, Uuid } from "#http";
import { type CODE_SYSTEMS, CONTROL_CLASSES, COUNTED_MEASURES, ENTRY_ACTS } from "../../index.ts";

const Day = Type.String({ format: "date", pattern: "^(?:19|20|21)" });
const Words = (most: number) => Type.String({ maxLength: most });
const Count = Type.Integer({ minimum: 0 });
const Tier = Type.Unsafe<(typeof EVIDENCE_TIERS)[number]>({ type: "integer", enum: [...EVIDENCE_TIERS] });
const Label = strict({ zh: Type.String(), en: Type.String() });
const Codes = strict({
  etim: nullable(Words(60)),
  eclass: nullable(Words(60)),
  hs: nullable(Words(60)),
  gbt14885: nullable(Words(60)),
} satisfies Record<(typeof CODE_SYSTEMS)[number], unknown>);

const EquipmentClassSchema = component(
  "EquipmentClass",
  strict({
    code: Type.String(),
    label: Label,
    production: Type.Boolean({ description: "Counts as production equipment" }),
    robot: Type.Boolean({ description: "An industrial robot of ISO 8373" }),
    verification: oneOf(["sourced", "background"]),
    source: Type.String(),
  }),
);
export const EquipmentClassList = strict({ classes: Type.Array(ref(EquipmentClassSchema)) });

/** Since when it is so, since when it is there, and its newest entry. */
const FoldedState = { since: Day, begun: Day, last: Type.Integer() };

const SiteSchema = component(
  "Site",
  strict({
    ...{ id: Uuid, areaId: AreaNumber, areaName: Type.String(), name: Type.String(), address: nullable(Type.String()) },
    ...{ enterpriseId: Uuid, enterpriseName: Type.String(), ...FoldedState },
  }),
);

const Finding = strict({ isKey: Type.Boolean(), on: Day, byName: Type.String() });

const StepSchema = component(
  "ProcessStep",
  strict({
    ...{ id: Uuid, line: Type.String(), code: nullable(Type.String()), product: nullable(Type.String()) },
    ...{ name: Type.String(), control: oneOf(CONTROL_CLASSES), finding: nullable(Finding), ...FoldedState },
    assets: Type.Integer({ description: "Assets in service that are bound to it" }),
    controlled: Type.Boolean({ description: "One of them has a control class: the step counts as controlled" }),
  }),
);

const AssetSchema = component(
  "Asset",
  strict({
    ...{
      id: Uuid,
      siteId: Uuid,
      class: Type.String(),
      number: nullable(Type.String()),
      model: nullable(Type.String()),
      maker: nullable(Type.String()),
    },
    ...{ serial: nullable(Type.String()), control: oneOf(CONTROL_CLASSES), digital: Type.Boolean() },
    ...{ networked: Type.Boolean(), steps: Type.Array(Uuid), codes: Codes, ...FoldedState },
    originalValue: nullable(Type.String({ description: "万元 as an exact decimal" })),
    elsewhere: Type.Boolean({ description: "Another enterprise has a machine with this maker and serial" }),
    twice: Type.Boolean({ description: "The same enterprise has this maker and serial a second time" }),
  }),
);

export const SitesSchema = strict({
  sites: Type.Array(strict({ site: ref(SiteSchema), steps: Count, assets: Count })),
  mayEdit: Type.Boolean(),
});
const Narrowed = {
  areaId: AreaNumber,
  text: Type.Optional(
    Type.String({
      maxLength: 100,
      description: "Part of a site's name or address, of its enterprise's name, or the beginning of its credit code",
    }),
  ),
};
export const AreaSitesQuery = Type.Object(
  { ...Narrowed, afterId: Type.Optional(Uuid) },
  { additionalProperties: false },
);
export const AreaSitesSchema = strict({
  sites: Type.Array(
    strict({
      ...{ site: ref(SiteSchema), steps: Count, assets: Count },
      file: nullable(
        Type.Object(
          { id: Uuid, name: Type.String(), creditCode: nullable(Type.String()) },
          { additionalProperties: false, description: "The file of its enterprise, where the caller sees it" },
        ),
      ),
    }),
  ),
  next: nullable(Uuid),
});
export const SitesCountQuery = Type.Object(Narrowed, { additionalProperties: false });
export const SitesCountSchema = strict({ count: Count });

export const SiteParams = Type.Object({ siteId: Uuid });
export const ThingParams = Type.Object({ siteId: Uuid, thingId: Uuid });
export const DayQuery = Type.Object({ day: Type.Optional(Day) }, { additionalProperties: false });

export const OneSiteSchema = strict({
  site: ref(SiteSchema),
  steps: Type.Array(ref(StepSchema)),
  day: Day,
  mayEdit: Type.Boolean(),
  mayReview: Type.Boolean(),
});

export const AssetQuery = Type.Object(
  {
    day: Type.Optional(Day),
    class: Type.Optional(Words(60)),
    text: Type.Optional(Words(80)),
    counted: Type.Optional(oneOf(COUNTED_MEASURES)),
    afterClass: Type.Optional(Words(60)),
    afterId: Type.Optional(Uuid),
  },
  { additionalProperties: false },
);
export const AssetListSchema = strict({
  assets: Type.Array(ref(AssetSchema)),
  next: nullable(strict({ afterClass: Type.String(), afterId: Uuid })),
  count: Count,
});

const SiteContentSchema = strict({
  ...{ name: Type.String(), address: nullable(Type.String()), enterpriseId: Uuid, enterpriseName: Type.String() },
});
const StepContentSchema = strict({
  ...{ line: Type.String(), code: nullable(Type.String()), product: nullable(Type.String()), name: Type.String() },
  control: oneOf(CONTROL_CLASSES),
});
const AssetContentSchema = strict({
  ...{
    class: Type.String(),
    number: nullable(Type.String()),
    model: nullable(Type.String()),
    maker: nullable(Type.String()),
  },
  ...{ serial: nullable(Type.String()), control: oneOf(CONTROL_CLASSES), digital: Type.Boolean() },
  ...{ networked: Type.Boolean(), originalValue: nullable(Type.String()), steps: Type.Array(Uuid), codes: Codes },
});

const EntrySchema = component(
  "SiteEntry",
  strict({
    ...{ seq: Type.Integer(), act: oneOf(ENTRY_ACTS), day: Day, replaces: nullable(Type.Integer()) },
    reason: nullable(Type.String()),
    ...{ recordedAt: Timestamp, recordedByName: Type.String() },
    stands: Type.Boolean({ description: "Nothing has replaced it" }),
    site: nullable(SiteContentSchema),
    step: nullable(StepContentSchema),
    asset: nullable(AssetContentSchema),
  }),
);

export const HistoryOfThing = strict({
  homeId: AreaNumber,
  kind: oneOf(["site", "step", "asset"]),
  last: Type.Integer(),
  entries: Type.Array(ref(EntrySchema)),
  findings: Type.Array(strict({ seq: Type.Integer(), ...Finding.properties })),
  ...{ elsewhere: Type.Boolean(), twice: Type.Boolean() },
});

const Key = Type.String({ pattern: "^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$" });
const SiteTyped = strict({
  name: Words(200),
  address: nullable(Words(400)),
  /** Who holds it from the day on; left out when that does not change. */
  enterpriseId: Type.Optional(Uuid),
});
const StepTyped = strict({
  ...{
    line: Words(200),
    code: nullable(Words(200)),
    product: nullable(Words(200)),
    name: Words(200),
    control: Words(40),
  },
});
const AssetTyped = strict({
  ...{
    class: Words(80),
    number: nullable(Words(200)),
    model: nullable(Words(200)),
    maker: nullable(Words(200)),
    serial: nullable(Words(200)),
  },
  ...{ control: Words(40), digital: Type.Boolean(), networked: Type.Boolean(), originalValue: Words(40) },
  ...{ steps: Type.Array(Uuid, { maxItems: 50 }), codes: Codes },
});

/** `id` is made by the page: sent twice, the same entry is recorded once. `seen` is the newest entry that stood on the screen. */
const Common = {
  ...{ id: Key, thingId: Key, day: Day, replaces: nullable(Type.Integer({ minimum: 1 })) },
  ...{ reason: nullable(Words(600)), seen: Type.Integer({ minimum: 0 }) },
};
const Told = oneOf(["record", "change"]);

const ThingEntries = [
  strict({ kind: Type.Literal("site"), act: Told, ...Common, content: SiteTyped }),
  strict({ kind: Type.Literal("step"), act: Told, ...Common, content: StepTyped }),
  strict({ kind: Type.Literal("asset"), act: Told, ...Common, content: AssetTyped }),
  strict({ kind: oneOf(["site", "step", "asset"]), act: oneOf(["retire", "withdraw"]), ...Common }),
] as const;

export const EntryBody = Type.Union([...ThingEntries]);
export const FindingBody = strict({ id: Key, isKey: Type.Boolean(), seen: Type.Integer({ minimum: 0 }) });
export const NewSiteBody = strict({
  ...{ id: Key, siteId: Key, areaId: AreaNumber, day: Day, name: Words(200), address: nullable(Words(400)) },
});
export const RecordedSchema = strict({ id: Uuid });

export const CountsQuery = Type.Object(
  { year: Type.Integer({ minimum: 2000, maximum: 2100 }) },
  { additionalProperties: false },
);
export const CountsSchema = strict({
  ...{ year: Type.Integer(), day: Day },
  counts: Type.Array(
    strict({
      measure: oneOf(COUNTED_MEASURES),
      label: Label,
      unit: Type.String(),
      register: Count,
      tier: Tier,
      covered: Type.Boolean({ description: "The register says something of it" }),
      declared: nullable(strict({ value: Type.String(), tier: Tier, source: oneOf(FACT_SOURCES) })),
      taken: Type.Boolean({ description: "The register's count of now is in the file" }),
    }),
  ),
  rates: Type.Array(
    strict({
      code: oneOf(["digital", "connected", "digital-connected", "nc", "key-steps-nc"]),
      numerator: Count,
      denominator: Count,
    }),
  ),
  ...{
    withoutSerial: Count,
    elsewhere: Count,
    repeated: Count,
    toReview: Count,
    yearOver: Type.Boolean(),
    mayTake: Type.Boolean(),
  },
});
export const TakeBody = strict({
  ...{ id: Key, year: Type.Integer({ minimum: 2000, maximum: 2100 }), measure: oneOf(COUNTED_MEASURES) },
});

export const RegisterExportQuery = Type.Object(
  { ...Narrowed, enterpriseId: Type.Optional(Uuid) },
  { additionalProperties: false },
);

export const equipmentSchemas = [EquipmentClassSchema, SiteSchema, StepSchema, AssetSchema, EntrySchema];
