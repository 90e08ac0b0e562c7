/** Why a file is not what its place asks for, or not safe to keep. */
export const typingZh = {
  "refusal.files.type-unknown":
    "没有认出这种文件。可以交照片（JPEG、PNG、WebP、HEIC）、PDF、OFD、Word（docx）、Excel（xlsx）和纯文本；其他格式请先另存为其中一种。",
  "refusal.files.program":
    "这个文件的内容是可以运行的程序（{system}），不论名称怎么写都不能接收。请提交照片、扫描件或文档本身。",
  "refusal.files.web-page": "文件里有网页或脚本代码，不能作为材料接收。请打印或另存为 PDF 后再提交。",
  "refusal.files.two-in-one":
    "文件里藏着另一个文件：不同的软件会把它打开成不同的东西，所以没有接收。请在原来的软件中重新另存或重新拍照后再提交。",
  "refusal.files.macros": "文件里带有宏或控件。请另存为不带宏的 .docx 或 .xlsx，或者 PDF，再提交。",
  "refusal.files.encrypted": "文件设有打开密码，别人看不到内容。请取消密码，另存后重新提交。",
  "refusal.files.picture-damaged": "图片不完整或已损坏。请重新导出或重新拍照后再提交。",
  "refusal.files.picture-too-many-pixels":
    "图片有 {width} × {height} 个像素，超过 {limit} 万像素的上限，别人的电脑可能打不开。请缩小后再提交。",
  "refusal.files.picture-too-many-parts":
    "图片里的数据段超过 {limit} 个，不像正常保存的图片，没有继续检查。请用看图软件打开后另存，或重新拍照后再提交。",
  "refusal.files.infected":
    "病毒扫描在这个文件里发现了有害内容，没有收下，已传的内容也已删除。请先给电脑查毒，再从原来的来源重新取得文件后提交。",
  "refusal.files.scan-failed":
    "文件已传到，但病毒扫描暂时没有完成，所以还没有收下，别人也打不开。请过一会儿点“继续”再试；多次仍不成功时，请联系平台管理员检查扫描程序。",
  "refusal.files.pdf-cut-off": "PDF 没有结尾，可能没有下载或复制完整。请重新取得原件后再提交。",
} as const;
