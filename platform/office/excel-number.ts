/** The number Excel holds without loss (15 digits) for a plain decimal, or undefined. Anything else is a bug. */
export function excelNumber(decimal: string): number | undefined {
  if (!/^-?\d+(\.\d+)?$/.test(decimal)) throw new Error(`not a plain decimal: ${decimal}`);
  const digits = decimal.replace(/^-?0*\.?0*/, "").replace(".", "");
  const significant = decimal.includes(".") ? digits.replace(/0+$/, "") : digits;
  return significant.length <= 15 ? Number(decimal) : undefined;
}
