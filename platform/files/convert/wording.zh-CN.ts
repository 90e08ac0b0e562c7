/** Why a file that needs another program to be read is not read. */
export const convertZh = {
  "refusal.files.converter-missing":
    "服务器上没有安装 LibreOffice，不能直接读取 {format} 文件。请在 Word 或 WPS 中打开该文件，另存为 .docx 后提交；也可以请系统管理员在服务器上安装 LibreOffice（须含 Writer）后重试。",
  "refusal.files.conversion-failed":
    "未能把 {format} 文件转换为 .docx 或文字：文件可能已损坏，或服务器上的转换程序缺少组件（LibreOffice 须含 Writer）。请在 Word 或 WPS 中打开该文件，另存为 .docx 后提交。",
  "refusal.files.conversion-too-slow":
    "转换 {format} 文件超过 {seconds} 秒，已停止。请在 Word 或 WPS 中打开该文件，另存为 .docx 后提交，或分成几个文件提交。",
  "refusal.files.conversion-too-large":
    "转换 {format} 文件占用的内存过大，已停止。请在 Word 或 WPS 中打开该文件，去掉大图后另存为 .docx 再提交。",
  "refusal.files.conversion-stopped": "{format} 文件的转换已取消，没有读取任何内容。需要时请重新提交。",
  "refusal.files.scan-without-text":
    "这个 {format} 文件是扫描件或图片，里面没有文字。请提交原来的 Word 文件或可以选中文字的 PDF；也可以请系统管理员在服务器上安装文字识别程序 tesseract 和简体中文数据 chi_sim（扫描的 PDF 还需要 ocrmypdf 或 pdftoppm）后重试。",
} as const;
