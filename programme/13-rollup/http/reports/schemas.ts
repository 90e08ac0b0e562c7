import { Type } from "typebox";
import { AreaNumber, component, nullable, oneOf, strict, Timestamp, Uuid } from "#http";
import { REPORT_KINDS } from "../../index.ts";

const Edition = strict({
  id: Uuid,
  areaId: AreaNumber,
  areaName: Type.String(),
  edition: Type.Integer(),
  fileName: Type.String(),
  sha256: Type.String(),
  size: Type.Integer({ description: "Bytes" }),
  restoredFrom: nullable(Type.Integer({ description: "The edition it was brought back from; 0 is what ships" })),
  at: Timestamp,
  byName: Type.String(),
});

const Explained = strict({
  name: Type.String(),
  of: oneOf(["text", "flag", "list"]),
  within: Type.Array(Type.String(), { description: "The lists that it is an entry of, from the outside in" }),
  explain: strict({ zh: Type.String(), en: Type.String() }),
});

export const TemplatesSchema = component(
  "ReportTemplates",
  strict({
    area: strict({ id: AreaNumber, name: Type.String() }),
    kinds: Type.Array(
      strict({
        kind: oneOf(REPORT_KINDS),
        inForce: nullable(Edition),
        editions: Type.Array(Edition, { description: "The area's own, the newest first" }),
        fields: Type.Array(Explained),
      }),
    ),
  }),
);

export const TemplateAddedSchema = strict({ id: Uuid, edition: Type.Integer() });

export const TemplatesQuery = Type.Object({ areaId: AreaNumber }, { additionalProperties: false });
export const KindParams = Type.Object({ kind: oneOf(REPORT_KINDS) });
export const EditionParams = Type.Object({ editionId: Uuid });

export const UploadQuery = Type.Object(
  {
    areaId: AreaNumber,
    id: Type.String({ format: "uuid", description: "Made by the caller; the same upload sent again is done once" }),
    fileName: Type.String({ minLength: 1, maxLength: 200 }),
  },
  { additionalProperties: false },
);

export const RestoreBody = strict({
  areaId: AreaNumber,
  id: Uuid,
  from: nullable(Type.String({ format: "uuid", description: "An edition of the area; null is what ships" })),
});
