/** Writes whole numbers the ways Word's lists can (ISO/IEC 29500-1, 17.18.59 ST_NumberFormat). */

const DIGITS = "〇一二三四五六七八九";
const LEGAL_SIMPLIFIED = "零壹贰叁肆伍陆柒捌玖";
const LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function positional(value: number, digits: string): string {
  return [...String(value)].map((digit) => digits[Number(digit)] ?? "").join("");
}

type Counting = { readonly digits: string; readonly places: readonly string[]; readonly bareTen: boolean };

/** 105 as 一百零五, 12 as 十二: below ten thousand, which no list reaches; more is written digit by digit. */
function counted(value: number, { digits, places, bareTen }: Counting): string {
  if (value >= 10_000) return positional(value, digits);
  if (value === 0) return "零";
  const figures = [...String(value)].map(Number);
  let text = "";
  let gap = false;
  figures.forEach((figure, i) => {
    if (figure === 0) {
      gap = text !== "";
      return;
    }
    if (gap) text += "零";
    gap = false;
    text += (digits[figure] ?? "") + (places[figures.length - 1 - i] ?? "");
  });
  return bareTen && value >= 10 && value < 20 ? text.slice(1) : text;
}

const PLACES = ["", "十", "百", "千"];
const thousands = (value: number) => counted(value, { digits: DIGITS, places: PLACES, bareTen: true });

/** Below a hundred in tens, from there on digit by digit: 九十九, 一〇〇. */
const shortCounting = (value: number) => (value < 100 ? thousands(value) : positional(value, DIGITS));

/** Japanese counting leaves out 一 before a place and has no filler: 百五. */
function japanese(value: number): string {
  if (value === 0 || value >= 10_000) return positional(value, DIGITS);
  const figures = [...String(value)].map(Number);
  return figures
    .map((figure, i) => {
      const place = PLACES[figures.length - 1 - i] ?? "";
      if (figure === 0) return "";
      return figure === 1 && place !== "" ? place : (DIGITS[figure] ?? "") + place;
    })
    .join("");
}

function legal(digits: string): (value: number) => string {
  return (value) => counted(value, { digits, places: ["", "拾", "佰", "仟"], bareTen: false });
}

/** a … z, aa, bb …: the letter repeats. Bounded, as a start value may be anything. */
function letters(value: number): string {
  if (value < 1) return "";
  const times = Math.min(30, Math.floor((value - 1) / 26) + 1);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(times);
}

function roman(value: number): string {
  if (value < 1 || value >= 4000) return String(value);
  let [rest, text] = [value, ""];
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return value + (teen ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th"));
}

/** One sign out of a row; numbers outside the row are written in plain digits. */
function fromRow(row: string): (value: number) => string {
  const signs = [...row];
  return (value) => (value >= 1 ? signs[value - 1] : undefined) ?? String(value);
}

const fullWidth = (value: number) => positional(value, "０１２３４５６７８９");
const circled = fromRow("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿");
const circledIdeograph = fromRow("㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉");

const FORMATS: ReadonlyMap<string, (value: number) => string> = new Map([
  ["chineseCounting", shortCounting],
  ["taiwaneseCounting", shortCounting],
  ["chineseCountingThousand", thousands],
  ["taiwaneseCountingThousand", thousands],
  ["japaneseCounting", japanese],
  ["ideographDigital", (value) => positional(value, DIGITS)],
  ["taiwaneseDigital", (value) => positional(value, DIGITS)],
  ["japaneseDigitalTenThousand", (value) => positional(value, DIGITS)],
  ["chineseLegalSimplified", legal(LEGAL_SIMPLIFIED)],
  ["ideographLegalTraditional", legal(LEGAL_TRADITIONAL)],
  ["japaneseLegal", legal(LEGAL_TRADITIONAL)],
  ["ideographTraditional", fromRow(STEMS)],
  ["ideographZodiac", fromRow(BRANCHES)],
  [
    "ideographZodiacTraditional",
    (value) => (value < 1 ? "" : `${STEMS[(value - 1) % 10] ?? ""}${BRANCHES[(value - 1) % 12] ?? ""}`),
  ],
  ["ideographEnclosedCircle", circledIdeograph],
  ["decimalEnclosedCircle", circled],
  ["decimalEnclosedCircleChinese", circled],
  ["decimalEnclosedFullstop", fromRow("⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛")],
  ["decimalEnclosedParen", fromRow("⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇")],
  ["decimalFullWidth", fullWidth],
  ["decimalFullWidth2", fullWidth],
  ["decimalZero", (value) => String(value).padStart(2, "0")],
  ["numberInDash", (value) => `- ${value} -`],
  ["lowerLetter", letters],
  ["upperLetter", (value) => letters(value).toUpperCase()],
  ["lowerRoman", (value) => roman(value).toLowerCase()],
  ["upperRoman", roman],
  ["ordinal", ordinal],
  ["none", () => ""],
]);

/** A number in one of Word's formats; formats of other scripts are written in plain digits. */
export function formatListNumber(value: number, format: string): string {
  return FORMATS.get(format)?.(value) ?? String(value);
}
