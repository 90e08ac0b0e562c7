/** Why a PDF is not read. */
export const pdfZh = {
  "refusal.files.pdf-too-many-pages": "PDF 有 {pages} 页，超过 {limit} 页的上限。请只提交计划的正文和附表。",
  "refusal.files.pdf-too-much-text":
    "PDF（或其中一页）的文字超过 {limit} 个字符，不像是一份计划文件。请只提交计划的正文和附表。",
  "refusal.files.pdf-encrypted": "PDF 设有打开密码，无法读取。请用密码打开后另存为不加密的 PDF，或复制正文后粘贴。",
  "refusal.files.pdf-unreadable":
    "PDF 文件已损坏或不完整，无法读取。请重新下载或重新导出；如能在阅读器中打开，可“打印为 PDF”后再提交。",
  "refusal.files.pdf-without-text":
    "PDF 共 {pages} 页，几乎没有可读取的文字，可能是扫描件。请提交原始的 Word 文件，或先做文字识别（OCR）后再提交。",
  "refusal.files.pdf-cancelled": "读取已取消，没有保存任何内容。",
} as const;
