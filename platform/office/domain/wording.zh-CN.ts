/** Why a workbook is not read, and why a Word template is not filled. */
export const officeZh = {
  "refusal.office.not-a-workbook":
    "这不是 .xlsx 工作簿，也不是 CSV 文本。请在 Excel、WPS 或 LibreOffice 中打开，另存为 .xlsx 后重新提交。",
  "refusal.office.text-unreadable":
    "这份 CSV 的文字编码无法识别（支持 UTF-8、UTF-16 和 GB 18030）。请在 Excel、WPS 中打开，另存为“CSV UTF-8”或 .xlsx 后重新提交。",
  "refusal.office.cell-too-long":
    "第 {row} 行有一个单元格超过 {limit} 个字（Excel 单元格的上限），多半是引号没有成对。请在 Excel、WPS 中打开这份表，改短或补齐引号后重新提交。",
  "refusal.office.list-too-large": "这份表太大（最多 {limit} 个单元格）。请删去用不到的列，或拆成几份后重新提交。",
  "refusal.office.workbook-too-large":
    "工作簿有 {cells} 个单元格，超过 {limit} 个的上限。请只保留分解表或任务清单，删去远处的空白格式后另存，再重新提交。",
  "refusal.office.workbook-unreadable":
    "工作簿已损坏或内部格式异常，无法读取。请在 Excel、WPS 或 LibreOffice 中打开并另存为 .xlsx 后重新提交。",
  "refusal.office.template-not-word": "模板须为 Word 文档（.docx）。请在 Word 或 WPS 中打开，另存为 .docx 后重新上传。",
  "refusal.office.template-too-large":
    "模板太大（连同解开后的每个部分，最多 {limit} 字节）。请压缩或删去其中的图片后重新上传。",
  "refusal.office.template-embeds": "模板里嵌有别的程序的对象（{part}）。请删去它，或改成图片、表格，再重新上传。",
  "refusal.office.template-points-outside":
    "模板打开时会从别处取内容（{target}）。请把图片改为嵌入文档，并取消所附的模板和链接的文件，再重新上传。",
  "refusal.office.template-fetches":
    "模板里有一个会取外部内容或启动程序的域（{field}）。请删去它，或按 Ctrl+Shift+F9 转成文字，再重新上传。",
  "refusal.office.template-damaged":
    "模板的“{part}”已损坏，无法读取。请在 Word 或 WPS 中打开并另存为 .docx 后重新上传。",
  "refusal.office.template-tags": "模板里有 {count} 处标记填不了，没有保存。请按下面的清单改好后重新上传。",
  "refusal.office.template-fills-too-far":
    "按这个模板填出来的文档太长，多半是列表里又套了列表，或列表里放了很长的文字和图片。请减少一层或移到列表外面，再重新上传。",
  "refusal.office.templates-busy": "现在有好几份模板和报告正在处理。请过一会儿再试一次，不用改动文件。",
  "refusal.office.template-took-too-long":
    "模板试填了 {seconds} 秒还没有完，已经停下，没有保存。请删去文档里多余的内容和嵌套的列表，或从自带的模板改起，再重新上传。",
  "refusal.office.template-too-heavy":
    "这个模板太复杂，处理不完，没有保存。请删去文档里多余的内容和嵌套的列表，或从自带的模板改起，再重新上传。",
} as const;
