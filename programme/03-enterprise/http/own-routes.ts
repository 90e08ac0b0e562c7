import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import { type Static, Type } from "typebox";
import { recordAudit } from "#audit/store";
import type { Grant, Reader, Writer } from "#database";
import { evidenceCounts } from "#evidence/store";
import { historiesOf, knownCells, measuresByCode, recordFacts, recordingMoment } from "#facts/store";
import { nullable, present, type RoomDependencies, ref, refusals, strict, Timestamp, Uuid } from "#http";
import { accept, dayOf, type Instant, idOf, type NextId, type Result, refuse } from "#kernel";
import { type AnswerKind, type BoundForm, decideForm, type OwnAnswer } from "../domain/own-answers.ts";
import type { IndustryTree } from "../index.ts";
import {
  answersOf,
  countsOfAnswer,
  findEnterprise,
  insertAnswer,
  type ListedEnterprise,
  ownEnterpriseId,
  refreshEnterprises,
} from "../store/index.ts";
import { cellViews, enterpriseView, measureView } from "./present-dossier.ts";
import { EnterpriseSchema, KnownCellSchema, LabelSchema, MeasureSchema } from "./schemas.ts";

export type OwnOptions = RoomDependencies & {
  readonly industries: IndustryTree;
  readonly forms: readonly BoundForm[];
  readonly clock: () => Instant;
};

const tags = ["enterprise"];
const own = { access: { permission: "enterprise.own" } } as const;

const YearQuery = Type.Object(
  { year: Type.Integer({ minimum: 2000, maximum: 2100 }) },
  { additionalProperties: false },
);

const Count = Type.Integer({ minimum: 0 });
const AnswerSchema = strict({
  form: Type.String(),
  year: Type.Integer(),
  confirmed: Count,
  changed: Count,
  entered: Count,
  answeredAt: Timestamp,
  byName: Type.String(),
});

const FormSchema = strict({
  enterprise: ref(EnterpriseSchema),
  form: strict({ code: Type.String(), label: LabelSchema, explain: LabelSchema }),
  year: Type.Integer(),
  fields: Type.Array(strict({ measure: ref(MeasureSchema), known: nullable(ref(KnownCellSchema)) })),
  answers: Type.Array(AnswerSchema),
  spared: Type.Integer({ description: "Cells that had only to be confirmed, of all forms so far" }),
});

const Measured = Type.String({ maxLength: 60 });
const AnswersBody = strict({
  id: Uuid,
  year: Type.Integer({ minimum: 2000, maximum: 2100 }),
  answers: Type.Array(
    Type.Union([
      strict({ measure: Measured, act: Type.Literal("confirm"), factId: Uuid }),
      strict({ measure: Measured, act: Type.Literal("enter"), text: Type.String({ maxLength: 600 }) }),
    ]),
    { minItems: 1, maxItems: 200 },
  ),
});

const AnsweredSchema = strict({ confirmed: Count, changed: Count, entered: Count });

async function ownEnterprise(query: Reader): Promise<Result<ListedEnterprise>> {
  const id = await ownEnterpriseId(query);
  const enterprise = id && (await findEnterprise(query, id));
  if (!enterprise) return refuse("enterprise.not-found");
  return enterprise.survivorId === null ? accept(enterprise) : refuse("enterprise.own-file-merged");
}

/** The one form of now; more follow with the calls that ask for them. */
function formOf({ forms }: OwnOptions): BoundForm {
  const [form] = forms;
  if (!form) throw new Error("the catalogue has no form for enterprises");
  return form;
}

/** 本企业: what is known about one's own enterprise, confirmed or corrected instead of typed again. */
export const ownRoutes =
  (options: OwnOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    const { database, industries, nextId, clock } = options;
    app.get(
      "/api/own-enterprise",
      { schema: { tags, querystring: YearQuery, response: { 200: FormSchema, ...refusals } }, config: own },
      async ({ grant, query: { year }, moment }, reply) => {
        const form = formOf(options);
        const found = await database.read(grant, async (query) => {
          const enterprise = await ownEnterprise(query);
          if (!enterprise.ok) return enterprise;
          const { homeId, id } = enterprise.value;
          const measures = await measuresByCode(query);
          const files = await evidenceCounts(query, { homeId, subjectId: idOf(id), kind: "fact" });
          const seen = { personal: true, day: dayOf(moment), files };
          const cells = cellViews(await knownCells(query, homeId, idOf(id)), measures, seen);
          const fields = form.measures.flatMap((code) => {
            const measure = measures.get(code);
            const known = cells.find((cell) => cell.measure === code && cell.from === `${year}-01-01`);
            return measure ? [{ measure: measureView(measure), known: known ?? null }] : [];
          });
          const { code, label, explain } = form;
          const about = { form: { code, label, explain }, year, fields, ...(await answersOf(query, homeId, id)) };
          return accept({ enterprise: enterpriseView(enterprise.value, industries), ...about });
        });
        return present(reply, found);
      },
    );
    app.post(
      "/api/own-enterprise/answers",
      { schema: { tags, body: AnswersBody, response: { 201: AnsweredSchema, ...refusals } }, config: own },
      async ({ grant, body }, reply) => {
        const answered = await database.transact(grant, (write) =>
          takeAnswers(write, grant, { body, form: formOf(options), nextId, clock }),
        );
        return present(reply, answered, 201);
      },
    );
  };

type Taking = {
  readonly body: Static<typeof AnswersBody>;
  readonly form: BoundForm;
  readonly nextId: NextId;
  readonly clock: () => Instant;
};

async function takeAnswers(write: Writer, grant: Grant, taking: Taking): Promise<Result<Record<AnswerKind, number>>> {
  const { body, form, nextId, clock } = taking;
  const found = await ownEnterprise(write);
  if (!found.ok) return found;
  const enterprise = found.value;
  const { homeId, id } = enterprise;
  const before = await countsOfAnswer(write, homeId, body.id);
  if (before) return accept(before);
  const at = await recordingMoment(write, clock);
  const measures = await measuresByCode(write);
  const from = `${body.year}-01-01`;
  const cells = await knownCells(write, homeId, idOf(id));
  const currents = new Map(
    cells.flatMap(({ measure, period, factId }) => (period.from === from ? [[measure, factId]] : [])),
  );
  const histories = await historiesOf(write, homeId, idOf(id), from);
  const answers = body.answers as readonly OwnAnswer[];
  const decided = decideForm(
    form,
    answers,
    { measures, histories, currents },
    {
      ...{ homeId, subjectId: idOf<"subject">(id), year: body.year, answerId: body.id, reason: form.label.zh },
      factIds: answers.map(() => idOf<"fact">(nextId())),
    },
  );
  if (!decided.ok) return decided;
  const { facts, counts } = decided.value;
  const kept = { homeId, id: body.id, enterpriseId: id, form: form.code, year: body.year, answeredAt: at, ...counts };
  // Sent twice: the first call did all of the rest.
  if (!(await insertAnswer(write, grant, kept))) return accept(counts);
  const recorded = await recordFacts(write, grant, facts, at);
  if (!recorded.ok) return recorded;
  await refreshEnterprises(write, homeId, [id]);
  await recordAudit(write, grant, {
    ...{ action: "enterprise-answered", objectKind: "enterprise", objectId: id, areaId: enterprise.areaId },
    detail: { form: form.code, year: body.year, ...counts },
  });
  return accept(counts);
}
