/**
 * The plain decimal a number prints as, its point moved by `places` to the right: 0.65 with 2 places is "65"; undefined for
 * what is not finite.
 */
export function decimalText(value: number, places = 0): string | undefined {
  if (value === 0) return "0";
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(`${value}`);
  if (!parts) return undefined;
  const [, sign = "", whole = "", part = "", exponent = "0"] = parts;
  const digits = `${whole}${part}`.replace(/^0+(?=\d)/, "");
  const lost = whole.length + part.length - digits.length;
  const point = whole.length - lost + Number(exponent) + places;
  const padded = digits.padStart(digits.length + Math.max(0, 1 - point), "0").padEnd(Math.max(point, 0), "0");
  const cut = Math.max(point, 1);
  const tail = padded.slice(cut).replace(/0+$/, "");
  return tail === "" ? `${sign}${padded.slice(0, cut)}` : `${sign}${padded.slice(0, cut)}.${tail}`;
}
