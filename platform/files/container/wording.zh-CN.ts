/** Why a container of parts (docx, xlsx) or the XML in it is not opened. */
export const containerZh = {
  "refusal.files.not-a-container":
    "文件已损坏，或并不是它的扩展名所说的格式。请在 Word 或 WPS 中打开，另存为 .docx 后重新提交。",
  "refusal.files.container-too-large":
    "文件有 {size} 字节，超过 {limit} 字节的上限。请删去图片等附件，只保留正文和附表后重新提交。",
  "refusal.files.container-too-many-parts":
    "文件里有 {count} 个部件，超过 {limit} 个的上限。请只保留正文和附表，另存后重新提交。",
  "refusal.files.container-inflates-too-far":
    "文件展开后过大（“{part}”处达到 {size} 字节，上限 {limit} 字节），为保护服务器没有打开。请在 Word 或 WPS 中删去多余内容，另存后重新提交。",
  "refusal.files.container-encrypted": "文件设有打开密码，无法读取。请取消密码，另存后重新提交。",
  "refusal.files.container-unsafe-name":
    "文件内部的名称“{part}”不合规范，为安全起见没有打开。请在 Word 或 WPS 中另存后重新提交。",
  "refusal.files.container-duplicate-name":
    "文件内部有两个同名部件“{part}”，无法确定以哪个为准。请在 Word 或 WPS 中另存后重新提交。",
  "refusal.files.container-link":
    "文件内部的“{part}”指向文件之外，为安全起见没有打开。请在 Word 或 WPS 中另存后重新提交。",
  "refusal.files.container-mismatch":
    "文件内部“{part}”的两处记载不一致，可能已被改动，没有打开。请在 Word 或 WPS 中另存后重新提交。",
  "refusal.files.container-damaged":
    "文件内部的“{part}”已损坏。请重新取得原件，或在 Word 或 WPS 中修复并另存后重新提交。",
  "refusal.files.xml-doctype":
    "文件内部的“{part}”带有文档类型声明，办公软件不会写入这种内容，为安全起见没有打开。请在 Word 或 WPS 中另存后重新提交。",
  "refusal.files.xml-too-deep":
    "文件内部的“{part}”嵌套超过 {limit} 层，没有打开。请减少表格中再套表格的层数，另存后重新提交。",
  "refusal.files.xml-malformed": "文件内部的“{part}”不完整或已损坏。请在 Word 或 WPS 中修复并另存后重新提交。",
  "refusal.files.xml-stretch-too-long":
    "文件内部的“{part}”中有一段超过 {limit} 个字符，没有打开。请检查该文件的内容，另存后重新提交。",
} as const;
