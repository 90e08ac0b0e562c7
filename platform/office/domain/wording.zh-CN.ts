/** Why a workbook is not read. */
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
} as const;
