/** Letters of other alphabets, and digits, that the eye takes for a Latin letter. Not the whole of Unicode's list: what a keyboard here may give. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  ...{ а: "a", в: "b", с: "c", ԁ: "d", е: "e", ё: "e", һ: "h", н: "h", і: "i", ї: "i", ј: "j", к: "k", ӏ: "l", м: "m" },
  ...{ о: "o", р: "p", ԛ: "q", ѕ: "s", т: "t", у: "y", ѵ: "v", ԝ: "w", х: "x", ү: "y", з: "3", ь: "b", п: "n", г: "r" },
  ...{
    α: "a",
    β: "b",
    ε: "e",
    η: "n",
    ι: "i",
    κ: "k",
    ν: "v",
    ο: "o",
    ρ: "p",
    τ: "t",
    υ: "u",
    χ: "x",
    γ: "y",
    ϲ: "c",
    ϳ: "j",
  },
  ...{ ı: "i", ɑ: "a", ɡ: "g", ȷ: "j", ʋ: "u", ᴏ: "o", "0": "o", "1": "l" },
};

/** What a user name looks like: two names with one key are the same to the eye, so only one account may bear them. */
export function lookAlikeKey(userName: string): string {
  const plain = userName.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return [...plain]
    .map((letter) => LOOKS_LIKE[letter] ?? letter)
    .join("")
    .replaceAll("rn", "m")
    .replaceAll("vv", "w");
}
