import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { Static } from "typebox";
import type { Reader } from "#database";
import { present, refusals } from "#http";
import { accept, areaId, type Fraction, type Result, refuse } from "#kernel";
import { type Actual, actualOverYears, countedFor, printedFigure } from "../index.ts";
import { type CountedEnterprise, countedEnterprises, ENTERPRISES_A_PAGE } from "../store/index.ts";
import { knownIndicators } from "./definitions/known-indicators.ts";
import type { IndicatorOptions } from "./indicator-options.ts";
import { actualView } from "./present-indicator.ts";
import { readFigures } from "./read-figures.ts";
import { CodeParams, CountedEnterprisesSchema, EnterprisesQuery } from "./schemas.ts";
import { wholeArea } from "./whole-area.ts";

type Asked = Static<typeof CodeParams> & Static<typeof EnterprisesQuery>;
type Told = Static<typeof CountedEnterprisesSchema>;

/** So many years are added up at most. */
const MOST_YEARS = 10;

const printed = (value: Fraction | null) => value && printedFigure(value, 6);

const enterpriseView = ({ id, name, areaName, tier, known, ...it }: CountedEnterprise) => ({
  ...{ id, name, areaName, tier, known },
  ...{ numerator: printed(it.numerator), denominator: printed(it.denominator) },
});

/** Refuses `rollup.years-not-added` where several years are asked of what is no flow, or none, or too many. */
function yearsOf({ from, year }: Pick<Asked, "from" | "year">, flow: boolean): Result<number[]> {
  const first = from ?? year;
  const alone = first === year;
  if ((!flow && !alone) || first > year || year - first >= MOST_YEARS)
    return refuse("rollup.years-not-added", { most: MOST_YEARS });
  return accept(Array.from({ length: year - first + 1 }, (_, turn) => first + turn));
}

async function enterprisesTold(query: Reader, asked: Asked, options: IndicatorOptions): Promise<Result<Told>> {
  const page = asked.page ?? 1;
  const known = await knownIndicators(query, options, areaId(asked.areaId));
  const definition = known.find(({ code }) => code === asked.code);
  const counted = definition && countedFor(definition, options.industries);
  if (!definition || !counted) return refuse("rollup.indicator-not-counted");
  const years = yearsOf(asked, definition.kind === "flow");
  if (!years.ok) return years;
  const area = await wholeArea(query, areaId(asked.areaId));
  if (!area.ok) return area;
  const within = area.value.id;
  const wanted = { within, definitions: [definition], years: years.value, whole: true };
  const figures = await readFigures(query, wanted, options);
  const { enterprises, total } = await countedEnterprises(query, { within, counted, years: years.value }, page);
  const ofYears = years.value.flatMap((year): { year: number; figure: Actual }[] => {
    const figure = figures.of(definition.code, year);
    return figure ? [{ year, figure }] : [];
  });
  return accept({
    area: area.value,
    figure: actualView(actualOverYears(ofYears.map(({ figure }) => figure))),
    years: ofYears.map(({ year, figure }) => ({ year, figure: actualView(figure) })),
    enterprises: enterprises.map(enterpriseView),
    ...{ total, page, pageSize: ENTERPRISES_A_PAGE },
  });
}

/** The enterprises behind a figure of one year, or of a flow in several. */
export const countedEnterpriseRoutes =
  (options: IndicatorOptions): FastifyPluginAsyncTypebox =>
  async (app) => {
    app.get(
      "/api/indicators/:code/enterprises",
      {
        schema: {
          tags: ["indicators"],
          params: CodeParams,
          querystring: EnterprisesQuery,
          response: { 200: CountedEnterprisesSchema, ...refusals },
        },
        config: { access: { permission: "enterprise.read" } },
      },
      async ({ grant, params, query: wanted }, reply) => {
        const asked = { ...params, ...wanted };
        return present(reply, await options.database.read(grant, (query) => enterprisesTold(query, asked, options)));
      },
    );
  };
