/** Faces of official documents (GB/T 9704), each with what a machine without it shows instead. */
export const FACES = {
  title: "方正小标宋简体",
  body: "仿宋_GB2312",
  head: "黑体",
  second: "楷体_GB2312",
} as const;

const INSTEAD: Readonly<Record<string, string>> = {
  [FACES.title]: "宋体",
  [FACES.body]: "仿宋",
  [FACES.head]: "微软雅黑",
  [FACES.second]: "楷体",
};

/** The font table of a Word file: every face names the one that takes its place. */
export function fontTable(): string {
  const fonts = Object.entries(INSTEAD).map(
    ([face, instead]) =>
      `<w:font w:name="${face}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
  );
  const space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="${space}">${fonts.join("")}</w:fonts>`;
}

/** A face for Chinese signs; Latin letters and figures are those of official documents beside it. */
export function faces(face: string) {
  return { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman", eastAsia: face };
}
