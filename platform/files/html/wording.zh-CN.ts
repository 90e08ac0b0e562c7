/** Why a web page is not read. */
export const htmlZh = {
  "refusal.files.html-too-deep":
    "网页的元素嵌套超过 {limit} 层，无法读取。请在浏览器中打开后复制正文，粘贴到输入框，或另存为纯文本后重试。",
  "refusal.files.html-too-many-parts":
    "网页的元素、表格单元格或属性超过 {limit} 个，无法读取。请只保存正文和附表所在的页面，或复制正文后粘贴。",
  "refusal.files.html-without-text":
    "网页中没有找到文字。正文可能由脚本另行载入，或只是一幅图片；请在浏览器中打开后复制正文，粘贴到输入框。",
} as const;
