/** Why a file that came as a Word document is not read. */
export const docxZh = {
  "refusal.files.docx-without-document":
    "文件里没有 Word 文档的正文，可能是改了扩展名的其他文件。请在 Word 或 WPS 中打开，另存为 .docx 后重新提交。",
  "refusal.files.docx-is-spreadsheet":
    "这是电子表格，不是文字文档。请把计划正文连同表格放在 .docx 文件中提交，或复制表格后直接粘贴。",
  "refusal.files.docx-is-presentation": "这是演示文稿，不是文字文档。请提交计划正文的 .docx 文件，或直接粘贴文字。",
  "refusal.files.docx-text-too-long": "文档正文超过 {limit} 个字符的上限。请只保留计划正文和附表，分成几个文件提交。",
} as const;
