/** Why the bytes of a file are not taken as text. */
export const filesZh = {
  "refusal.files.too-large": "文件有 {size} 字节，超过 {limit} 字节的上限。请只提交计划文件的正文和附表。",
  "refusal.files.not-text":
    "没有认出这种文件。可以交入 Word（docx）、PDF、网页和纯文本；其他格式请先另存为其中一种，或直接粘贴文字。",
  "refusal.files.undecodable":
    "无法识别文件的文字编码（已尝试 {tried}）。请另存为 UTF-8 或 GB 18030 编码的纯文本后重试。",
  "refusal.files.format-unknown":
    "{format} 文件还不能读取。请在原来的软件中另存为 .docx 或可以选中文字的 PDF 后再提交，或直接粘贴文字。",
} as const;
