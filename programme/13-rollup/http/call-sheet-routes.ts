import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { Static } from "typebox";
import { areasWithin } from "#areas/store";
import type { Reader } from "#database";
import { maskedWords } from "#enterprise";
import { type ContactGlance, contactGlances, valuesOf } from "#enterprise/store";
import { actorOf, present, refusals } from "#http";
import { areasWith } from "#identity";
import { type AreaId, accept, areaId, fen, idOf, refuse } from "#kernel";
import { countedFor, type IndicatorDefinition } from "../index.ts";
import { type CallPlace, type EnterpriseToCall, enterprisesToCall } from "../store/index.ts";
import { CallSheetQuery, CallSheetSchema } from "./call-sheet-schemas.ts";
import { knownIndicators } from "./definitions/known-indicators.ts";
import type { IndicatorOptions } from "./indicator-options.ts";
import { actualView } from "./present-indicator.ts";
import { readFigures } from "./read-figures.ts";
import { CodeParams } from "./schemas.ts";
import { wholeArea } from "./whole-area.ts";

const [PERSON, PHONE] = ["contact-person", "contact-phone"] as const;

type Called = { readonly enterprises: readonly EnterpriseToCall[]; readonly editor: readonly AreaId[] };

/** Whom to ask for, by enterprise; masked where the caller may not change the file, as the file itself does. */
async function peopleOf(query: Reader, { enterprises, editor }: Called) {
  const values = await valuesOf(query, enterprises, [PERSON, PHONE]);
  const areas = enterprises.map((it) => it.areaId);
  const open = await areasWithin(query, areas, editor);
  return (it: EnterpriseToCall, measure: typeof PERSON | typeof PHONE): string | null => {
    const value = values.get(it.id)?.get(measure)?.at(-1)?.value;
    if (!value || !("words" in value)) return null;
    return open.has(it.areaId) ? value.words : maskedWords(value.words);
  };
}

type People = Awaited<ReturnType<typeof peopleOf>>;

function rowView(it: EnterpriseToCall, people: People, glance: ContactGlance | undefined) {
  const { id, name, areaName, hasNumerator, hasDenominator, tier } = it;
  const open = glance?.open ?? null;
  return {
    ...{ id: id as string, name, areaName, hasNumerator, hasDenominator, tier },
    ...{ person: people(it, PERSON), phone: people(it, PHONE), last: glance?.last ?? null },
    open: open && {
      ...{ contactId: open.contactId as string, step: open.step, due: open.due },
      ...{ promised: open.promised, mayClose: open.mayClose },
    },
  };
}

/** Where the page begins, when the address says so. */
function placeOf({ afterId, afterRevenue }: Static<typeof CallSheetQuery>): CallPlace | undefined {
  if (afterId === undefined) return undefined;
  return { id: idOf(afterId), revenue: afterRevenue === undefined ? null : fen(BigInt(afterRevenue)) };
}

/** The measures that enterprises are asked for; none of a definition that nobody is asked for. */
function measuresOf({ formula }: IndicatorDefinition): string[] {
  switch (formula.of) {
    case "sum":
    case "share":
      return [formula.measure];
    case "ratio":
      return [formula.numerator, formula.denominator];
    case "members":
    case "awaited":
      return [];
  }
}

/** 催报名单: the enterprises of which a figure is not known, or not well enough, with whom to ask and what was said last. */
export const callSheetRoutes =
  (options: IndicatorOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/indicators/:code/call-sheet",
      {
        schema: {
          tags: ["indicators"],
          params: CodeParams,
          querystring: CallSheetQuery,
          response: { 200: CallSheetSchema, ...refusals },
        },
        config: { access: { permission: "enterprise.read" } },
      },
      async (request, reply) => {
        const { grant, params, query: wanted } = request;
        const editor = areasWith(actorOf(request), "enterprise.edit");
        const found = await options.database.read(grant, async (query) => {
          const known = await knownIndicators(query, options, areaId(wanted.areaId));
          const definition = known.find(({ code }) => code === params.code);
          const counted = definition && countedFor(definition, options.industries);
          if (!definition || !counted || counted.numerator === null) return refuse("rollup.nothing-to-ask");
          const area = await wholeArea(query, areaId(wanted.areaId));
          if (!area.ok) return area;
          const within = area.value.id;
          const asked = { within, definitions: [definition], years: [wanted.year] };
          const figures = await readFigures(query, asked, options);
          const weakerThan = wanted.show === "weak" ? definition.evidenceMin : null;
          const called = await enterprisesToCall(
            query,
            { within, counted, year: wanted.year, weakerThan },
            placeOf(wanted),
          );
          const ids = called.enterprises.map(({ id }) => id);
          const glances = await contactGlances(query, ids);
          const people = await peopleOf(query, { enterprises: called.enterprises, editor });
          return accept({
            definition,
            area: area.value,
            figure: figures.of(definition.code, wanted.year),
            called,
            glances,
            people,
          });
        });
        if (!found.ok) return present(reply, found);
        const { definition, area, figure, called, glances, people } = found.value;
        if (!figure) throw new Error("the figure of a counted indicator is read");
        const { next } = called;
        return present(
          reply,
          accept({
            ...{ area, figure: actualView(figure), measures: measuresOf(definition) },
            enterprises: called.enterprises.map((it) => rowView(it, people, glances.get(it.id))),
            next: next && { afterId: next.id as string, afterRevenue: next.revenue?.toString() ?? null },
            mayEdit: editor.length > 0,
          }),
        );
      },
    );
  };
