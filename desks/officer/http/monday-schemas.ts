import { Type } from "typebox";
import { CONTACT_KINDS, CONTACT_OUTCOMES } from "#enterprise";
import { AreaNumber, component, nullable, oneOf, strict, Uuid } from "#http";
import { MISSING, STANDINGS } from "#rollup";

const Day = Type.String({ format: "date" });
const Label = strict({ zh: Type.String(), en: Type.String() });
const Decimal = nullable(Type.String());

const LateCell = {
  areaName: Type.String(),
  areaId: nullable(AreaNumber),
  standing: oneOf(STANDINGS),
  target: Type.String(),
  figure: Decimal,
  rate: nullable(Type.String({ description: "Per cent of the target" })),
};

const LateRow = strict({
  ...LateCell,
  itemId: Type.String(),
  indicator: Type.String(),
  unit: Type.String(),
  code: Type.String(),
  asked: Type.Boolean(),
  wanted: oneOf(["at-least", "at-most"]),
  year: Type.Integer({ description: "The year whose figures are asked for" }),
  ...{ first: Type.Integer(), last: Type.Integer(), adding: Type.Boolean() },
  lateAreas: Type.Integer({
    minimum: 0,
    description: "How many areas there are; of those that are silent, without figures",
  }),
  areas: Type.Array(strict(LateCell), { description: "The first of them" }),
  why: nullable(oneOf(MISSING)),
});

const ContactBrief = strict({
  id: Uuid,
  enterpriseId: Uuid,
  enterpriseName: Type.String(),
  areaName: Type.String(),
  kind: oneOf(CONTACT_KINDS),
  day: Day,
  outcome: oneOf(CONTACT_OUTCOMES),
  note: nullable(Type.String()),
  next: nullable(strict({ step: nullable(Type.String()), due: Day })),
  about: nullable(strict({ year: Type.Integer(), measures: Type.Array(Label) })),
  byName: Type.String(),
});

const ContactList = strict({ total: Type.Integer({ minimum: 0 }), contacts: Type.Array(ContactBrief) });

export const MondaySchema = component(
  "Monday",
  strict({
    day: Day,
    weekFrom: Type.String({ format: "date", description: "The Monday of the week" }),
    plans: Type.Array(
      strict({
        id: Uuid,
        title: Type.String(),
        areaName: Type.String(),
        targets: Type.Integer({ description: "Targets in numbers that an indicator stands for" }),
        above: Type.Boolean({
          description: "Of an area above: only what it asks of the area named, which is one's own",
        }),
        late: Type.Array(LateRow, { description: "What is missed or behind, the worst first" }),
        silent: Type.Array(LateRow, { description: "What has to be there by now, and nobody has told of" }),
      }),
      { description: "In force, of one's own areas and those below; then what those of areas above ask of one's own" },
    ),
    steps: ContactList,
    promises: ContactList,
    contacts: ContactList,
  }),
);
