import { Type } from "typebox";
import { CONTACT_KINDS, CONTACT_OUTCOMES } from "#enterprise";
import { AreaNumber, nullable, oneOf, ref, strict, Uuid } from "#http";
import { ActualSchema } from "./schemas.ts";

const Day = Type.String({ format: "date" });
const Fen = Type.String({ pattern: "^-?\\d{1,18}$", description: "Whole 分 as a decimal text" });

export const CallSheetQuery = Type.Object(
  {
    areaId: AreaNumber,
    year: Type.Integer({ minimum: 1990, maximum: 2100 }),
    show: Type.Optional(
      Type.Unsafe<"unknown" | "weak">({
        ...{ type: "string", enum: ["unknown", "weak"] },
        description:
          "Those without the figure, or those with less evidence than the definition asks for; unknown when left out",
      }),
    ),
    afterRevenue: Type.Optional(Fen),
    afterId: Type.Optional(Uuid),
  },
  { additionalProperties: false },
);

const Personal = nullable(Type.String({ description: "Masked for readers who may not change the file" }));

export const CallSheetSchema = strict({
  area: strict({ id: AreaNumber, name: Type.String() }),
  figure: ref(ActualSchema),
  measures: Type.Array(Type.String(), { description: "What the enterprises are asked for" }),
  enterprises: Type.Array(
    strict({
      id: Uuid,
      name: Type.String(),
      areaName: Type.String(),
      hasNumerator: Type.Boolean(),
      hasDenominator: Type.Boolean({ description: "True too where there is none to have" }),
      tier: nullable(Type.Integer()),
      person: Personal,
      phone: Personal,
      last: nullable(
        strict({
          day: Day,
          kind: oneOf(CONTACT_KINDS),
          outcome: oneOf(CONTACT_OUTCOMES),
          note: nullable(Type.String()),
        }),
      ),
      open: nullable(
        strict({
          contactId: Uuid,
          step: nullable(Type.String()),
          due: Day,
          promised: Type.Boolean(),
          mayClose: Type.Boolean({ description: "It is of an office of the caller's, or of one below" }),
        }),
      ),
    }),
    { description: "The largest first" },
  ),
  next: nullable(strict({ afterId: Uuid, afterRevenue: nullable(Fen) })),
  mayEdit: Type.Boolean(),
});
