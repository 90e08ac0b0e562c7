import { useId } from "react";
import { useWording } from "#screen";
import { type ChartScale, chartScale, linePieces } from "./trend-scale.ts";
import type { TrendYear } from "./trend-years.ts";
import { picturesWording } from "./wording.ts";

const [WIDTH, HEIGHT] = [640, 260];
const BOX = { left: 64, top: 26, right: WIDTH - 12, bottom: HEIGHT - 44 };

type ChartProps = {
  readonly years: readonly TrendYear[];
  /** Whether the years are bars, as what adds up is, or points on a line. */
  readonly bars: boolean;
  readonly title: string;
  readonly shown: (value: string) => string;
};

/** Years as bars or as a line, what is asked for as diamonds, what is uncertain hollow. The same stands in a table beside it. */
export function TrendChart({ years, bars, title, shown }: ChartProps) {
  const { say } = useWording(picturesWording);
  const id = useId();
  const values = years.flatMap(({ value, target }) =>
    [value, target?.target].flatMap((it) => (it ? [Number(it)] : [])),
  );
  const scale = chartScale(
    years.map(({ year }) => year),
    values,
    BOX,
  );
  const [first, last] = [String(years[0]?.year), String(years.at(-1)?.year)];
  return (
    <svg className="trend-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
      <title id={`${id}-t`}>{title}</title>
      <desc id={`${id}-d`}>{say("pictures.trend.desc", { first, last })}</desc>
      <Axes scale={scale} years={years} shown={shown} />
      {bars ? <Bars years={years} scale={scale} /> : <Line years={years} scale={scale} />}
      <Targets years={years} scale={scale} shown={shown} />
      <Values years={years} scale={scale} shown={shown} />
    </svg>
  );
}

type DrawnProps = { readonly years: readonly TrendYear[]; readonly scale: ChartScale };
type ShownProps = DrawnProps & { readonly shown: (value: string) => string };

function Axes({ scale, years, shown }: ShownProps) {
  const { say } = useWording(picturesWording);
  return (
    <>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line className="trend-line" x1={BOX.left} x2={BOX.right} y1={scale.yOf(tick)} y2={scale.yOf(tick)} />
          <text className="trend-tick" x={BOX.left - 8} y={scale.yOf(tick) + 4}>
            {shown(String(tick))}
          </text>
        </g>
      ))}
      {years.map(({ year, toDate, value }) => (
        <text key={year} className="trend-year" x={scale.xOf(year)} y={BOX.bottom + 18}>
          {year}
          {toDate && value !== null && (
            <tspan className="trend-note" x={scale.xOf(year)} dy="16">
              {say("pictures.trend.to-date")}
            </tspan>
          )}
        </text>
      ))}
    </>
  );
}

function Bars({ years, scale }: DrawnProps) {
  const width = Math.min(56, scale.column * 0.55);
  return years.map(({ year, value, firm }) => {
    if (value === null) return null;
    const top = scale.yOf(Number(value));
    return (
      <rect
        key={year}
        className={firm ? "trend-bar" : "trend-bar trend-hollow"}
        x={scale.xOf(year) - width / 2}
        y={top}
        width={width}
        height={Math.max(0, BOX.bottom - top)}
      />
    );
  });
}

function Line({ years, scale }: DrawnProps) {
  const known = years.flatMap(({ year, value, firm }) => (value === null ? [] : [{ year, firm, y: Number(value) }]));
  return (
    <>
      {linePieces(known).map((piece) => (
        <polyline
          key={piece[0]?.year}
          className="trend-path"
          points={piece.map(({ year, y }) => `${scale.xOf(year)},${scale.yOf(y)}`).join(" ")}
        />
      ))}
      {known.map(({ year, firm, y }) => (
        <circle
          key={year}
          className={firm ? "trend-point" : "trend-point trend-hollow"}
          cx={scale.xOf(year)}
          cy={scale.yOf(y)}
          r={5}
        />
      ))}
    </>
  );
}

/** Each figure above its point; below it where the diamond of what is asked for stands in the way. */
function Values({ years, scale, shown }: ShownProps) {
  return years.map(({ year, value, target }) => {
    if (value === null) return null;
    const y = scale.yOf(Number(value));
    const above = target === undefined ? undefined : y - scale.yOf(Number(target.target));
    const crowded = above !== undefined && above > -10 && above < 32;
    return (
      <text key={year} className="trend-value" x={scale.xOf(year)} y={crowded ? y + 24 : y - 10}>
        {shown(value)}
      </text>
    );
  });
}

/** Diamonds, joined by a broken line; each says its value under it, beside a figure's to the right. */
function Targets({ years, scale, shown }: ShownProps) {
  const aims = years.flatMap(({ year, target }) => (target ? [{ year, text: target.target }] : []));
  const at = ({ year, text }: { readonly year: number; readonly text: string }) => {
    return { x: scale.xOf(year), y: scale.yOf(Number(text)) };
  };
  return (
    <>
      <polyline className="trend-aims" points={aims.map((aim) => `${at(aim).x},${at(aim).y}`).join(" ")} />
      {aims.map((aim) => {
        const { x, y } = at(aim);
        return (
          <g key={aim.year}>
            <path className="trend-aim" d={`M${x} ${y - 7} L${x + 7} ${y} L${x} ${y + 7} L${x - 7} ${y} Z`} />
            <text className="trend-aim-value" x={x + 11} y={y + 4}>
              {shown(aim.text)}
            </text>
          </g>
        );
      })}
    </>
  );
}
