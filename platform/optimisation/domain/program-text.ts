import type { LinearProgram } from "./linear-program.ts";

type Terms = LinearProgram["rows"][number]["terms"];

/** The program in the CPLEX LP format; variable n is called `xn`. A figure that is not finite is a bug. */
export function programText({ variables, rows }: LinearProgram): string {
  const costs: Terms = variables.map(({ cost }, index) => [index, cost]);
  const integers = variables.flatMap(({ integer }, index) => (integer ? [`x${index}`] : []));
  return [
    "Minimize",
    ` cost: ${sumText(costs)}`,
    "Subject To",
    ...rows.flatMap(rowLines),
    "Bounds",
    ...variables.map(({ lower, upper }, index) =>
      upper === null ? ` x${index} >= ${figure(lower)}` : ` ${figure(lower)} <= x${index} <= ${figure(upper)}`,
    ),
    ...(integers.length === 0 ? [] : ["General", ` ${integers.join("\n ")}`]),
    "End",
    "",
  ].join("\n");
}

function rowLines({ lower, upper, terms }: LinearProgram["rows"][number], index: number): string[] {
  const sum = sumText(terms);
  if (lower !== null && lower === upper) return [` r${index}: ${sum} = ${figure(lower)}`];
  return [
    ...(lower === null ? [] : [` r${index}l: ${sum} >= ${figure(lower)}`]),
    ...(upper === null ? [] : [` r${index}u: ${sum} <= ${figure(upper)}`]),
  ];
}

/** One term a line keeps lines short, which the format asks for. */
function sumText(terms: Terms): string {
  if (terms.length === 0) return "0 x0";
  return terms
    .map(([variable, factor]) => `${factor < 0 ? "-" : "+"} ${figure(Math.abs(factor))} x${variable}`)
    .join("\n  ");
}

function figure(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError("a linear program holds finite figures only");
  return String(value);
}
