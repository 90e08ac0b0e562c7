/** Why the bytes of a file are not taken as text. */
export const filesZh = {
  "refusal.files.too-large": "文件有 {size} 字节，超过 {limit} 字节的上限。请只提交计划文件的正文和附表。",
  "refusal.files.not-text": "这不是纯文本文件。请在文字处理软件中另存为“纯文本（.txt）”后重试，或直接粘贴文字。",
  "refusal.files.undecodable":
    "无法识别文件的文字编码（已尝试 {tried}）。请另存为 UTF-8 或 GB 18030 编码的纯文本后重试。",
} as const;
