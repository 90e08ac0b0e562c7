import { accept, type Id, type Result, refuse } from "#kernel";

/** 统一社会信用代码: 18 signs, upper case, no blanks. Its check signs may be wrong: some codes in use were issued before the standard. */
export type CreditCode = Id<"credit-code">;

/** check-sign: the 18th sign (GB 32100-2015, modulo 31); organisation-check: the 17th, the last of the 组织机构代码 (GB 11714, modulo 11). */
export type CreditCodeDoubt = "check-sign" | "organisation-check";

/** GB 32100-2015, table of signs: the digits and the letters without I, O, S, V and Z; a sign's place is its value. */
const SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const MODULUS = SIGNS.length;
const WHOLE = new RegExp(`^[${SIGNS}]{18}$`);
const FIRST_17 = new RegExp(`^[${SIGNS}]{17}$`);

/** GB 11714, weights of the eight signs of an organisation code. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

/** How much of what was typed a refusal repeats. */
const SHOWN = 80;

/**
 * The 18th sign that belongs to the first 17: GB 32100-2015, modulo 31 with the weights 3⁰ to 3¹⁶. Other than 17 signs of the
 * standard are a bug.
 */
export function checkSignOf(first17: string): string {
  if (!FIRST_17.test(first17)) throw new RangeError(`${first17} is not 17 signs of a credit code`);
  let total = 0;
  let weight = 1;
  for (const sign of first17) {
    total += SIGNS.indexOf(sign) * weight;
    weight = (weight * 3) % MODULUS;
  }
  return SIGNS.charAt((MODULUS - (total % MODULUS)) % MODULUS);
}

/**
 * The ninth sign that belongs to the first eight of an 组织机构代码: GB 11714, modulo 11, where letters count from A = 10 to
 * Z = 35 and ten is written X. Other than eight digits or capital letters are a bug.
 */
export function organisationCheckOf(first8: string): string {
  if (!/^[0-9A-Z]{8}$/.test(first8)) throw new RangeError(`${first8} is not eight signs of an organisation code`);
  const total = ORGANISATION_WEIGHTS.reduce(
    (before, weight, place) => before + weight * Number.parseInt(first8.charAt(place), 36),
    0,
  );
  const check = (11 - (total % 11)) % 11;
  return check === 10 ? "X" : `${check}`;
}

/**
 * Reads an 统一社会信用代码 as people type it: full width, blanks and lower case are folded. Refuses
 * `enterprise.credit-code-malformed` when it is not 18 signs of the standard, which never has I, O, S, V or Z (GB 32100-2015).
 * A check that does not come out is a doubt and no refusal: codes of the early trial areas fail it and are lawful, so
 * the office asks for proof instead.
 */
export function readCreditCode(
  text: string,
): Result<{ readonly code: CreditCode; readonly doubts: readonly CreditCodeDoubt[] }> {
  const folded = text.normalize("NFKC").replace(/\s+/g, "").toUpperCase();
  if (!WHOLE.test(folded))
    return refuse("enterprise.credit-code-malformed", { text: [...text].slice(0, SHOWN).join("") });
  return accept({ code: folded as CreditCode, doubts: doubtsOf(folded) });
}

function doubtsOf(code: string): CreditCodeDoubt[] {
  const doubts: CreditCodeDoubt[] = [];
  if (checkSignOf(code.slice(0, 17)) !== code.charAt(17)) doubts.push("check-sign");
  if (organisationCheckOf(code.slice(8, 16)) !== code.charAt(16)) doubts.push("organisation-check");
  return doubts;
}
