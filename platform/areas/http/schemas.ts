import { Type } from "typebox";
import { AreaNumber, component, nullable, oneOf, strict, Timestamp, Uuid } from "#http";

const LEVELS = ["country", "province", "city", "district", "township", "programme", "park"] as const;
export const IsoDay = Type.String({ format: "date", pattern: "^[12]" });

export const AreaSchema = component(
  "Area",
  strict({
    id: AreaNumber,
    code: nullable(Type.String()),
    name: Type.String(),
    shortName: Type.String(),
    level: oneOf(LEVELS),
    tree: oneOf(["division", "park"]),
    parentId: nullable(AreaNumber),
    locatedInId: nullable(AreaNumber),
    validFrom: nullable(IsoDay),
    validTo: nullable(IsoDay),
    demo: Type.Boolean(),
  }),
);

export const AreaMoveSchema = component(
  "AreaMove",
  strict({
    id: Uuid,
    areaId: AreaNumber,
    fromId: AreaNumber,
    fromName: Type.String(),
    toId: AreaNumber,
    toName: Type.String(),
    effectiveOn: Type.String(),
    document: Type.String(),
    reason: Type.String(),
    recordedAt: Timestamp,
    byName: Type.String(),
  }),
);

export const AreaParams = Type.Object({ areaId: AreaNumber });

export const MoveBody = strict({
  id: Uuid,
  fromId: Type.Unsafe<number>({ ...AreaNumber, description: "Below which area it lies as the person knows it" }),
  toId: AreaNumber,
  effectiveOn: IsoDay,
  document: Type.String({ maxLength: 100 }),
  reason: Type.String({ maxLength: 500 }),
});
