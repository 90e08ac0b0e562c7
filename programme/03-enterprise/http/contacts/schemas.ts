import { Type } from "typebox";
import { nullable, oneOf, strict, Timestamp, Uuid } from "#http";
import { CONTACT_KINDS, CONTACT_OUTCOMES, STEP_STANDINGS } from "../../index.ts";
import { LabelSchema } from "../schemas.ts";

const Day = Type.String({ format: "date" });
const Text = (most: number) => Type.String({ maxLength: most });
/** Made by the page: sent twice, the same thing is done once. */
const PageId = Type.String({ pattern: "^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$" });

const next = { step: nullable(Text(200)), due: Day };

const ContactSchema = strict({
  id: Uuid,
  kind: oneOf(CONTACT_KINDS),
  day: Day,
  withWhom: nullable(Type.String({ description: "Masked for readers who may not change the file" })),
  outcome: oneOf(CONTACT_OUTCOMES),
  note: nullable(Type.String()),
  next: nullable(strict(next)),
  step: strict({ state: oneOf(STEP_STANDINGS), on: nullable(Day), reason: nullable(Type.String()) }),
  about: nullable(strict({ year: Type.Integer(), measures: Type.Array(LabelSchema) })),
  mayClose: Type.Boolean({ description: "Whether its next step is of an office of the caller's, or of one below" }),
  settles: nullable(Uuid),
  recordedUnder: nullable(Type.String({ description: "Name of the merged enterprise it was noted under" })),
  officeName: Type.String(),
  byName: Type.String(),
  recordedAt: Timestamp,
});

const PlaceSchema = strict({ day: Day, recordedAt: Timestamp, id: Uuid });

export const LogParams = Type.Object({ enterpriseId: Uuid });

export const LogQuery = Type.Object(
  {
    afterDay: Type.Optional(Day),
    afterAt: Type.Optional(Timestamp),
    afterId: Type.Optional(Uuid),
  },
  { additionalProperties: false },
);

export const ContactLogSchema = strict({
  contacts: Type.Array(ContactSchema, { description: "Newest first" }),
  open: Type.Array(ContactSchema, { description: "Those with an open next step, due first; on the first page only" }),
  next: nullable(PlaceSchema),
  mayEdit: Type.Boolean(),
});

/** The figures that were asked for: once all of them are known, a promise is kept. */
const AboutSchema = strict({
  measures: Type.Array(Text(60), { minItems: 1, maxItems: 4, uniqueItems: true }),
  year: Type.Integer({ minimum: 1990, maximum: 2100 }),
});

export const ContactsBody = strict({
  contacts: Type.Array(
    strict({
      id: PageId,
      enterpriseId: Uuid,
      settles: nullable(Type.String({ format: "uuid", description: "The entry whose next step this one does" })),
    }),
    { minItems: 1, maxItems: 100 },
  ),
  kind: oneOf(CONTACT_KINDS),
  day: Day,
  withWhom: nullable(Text(60)),
  outcome: oneOf(CONTACT_OUTCOMES),
  note: nullable(Text(1000)),
  next: nullable(strict(next)),
  about: nullable(AboutSchema),
});

export const ContactsAddedSchema = strict({ added: Type.Integer({ minimum: 0 }) });

export const ContactParams = Type.Object({ contactId: Uuid });

export const CancellationBody = strict({ id: PageId, reason: Text(500) });

export const CancelledSchema = strict({ id: Uuid });
