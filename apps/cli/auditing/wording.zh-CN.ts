/** What `gongfu audit` says. */
export const auditingZh = {
  "audit-command.usage":
    "用法：gongfu audit verify [--anchors 文件]\n\n从第一条起重新计算审计校验链，指出第一条被改动、删除、插入、调换或截去的记录。--anchors 用保存在别处的锚点核对。\n环境变量：GONGFU_DATA 数据目录（默认 ./data），DATABASE_URL 外部 PostgreSQL。平台正在使用内置数据库时，请先停止平台，或在“操作记录”页面点“校验全部记录”。",
  "refusal.auditing.in-use":
    "平台正在使用这个数据目录。请用审计账号打开“操作记录”页面，点“校验全部记录”；或者先停止平台再执行本命令。",
  "refusal.auditing.no-data":
    "{folder} 中没有工赋的数据。请用 GONGFU_DATA 指定数据目录，或用 DATABASE_URL 指定数据库。",
  "refusal.auditing.no-chain": "这个数据库还没有校验链。请先用当前版本启动一次平台，启动时会补上。",
  "refusal.auditing.anchors-missing": "读不到锚点文件 {file}。请核对路径和权限，或重新下载锚点。",
  "refusal.auditing.anchors-unreadable":
    "锚点文件 {file} 中有 {count} 行不是锚点。请重新下载锚点，或从保管处取回原件。",
  "audit-command.failed": "没有校验：{reason}",
  "audit-command.progress": "已校验 {checked} 条……",
  "audit-command.sound": "完好：{checked} 条记录（每秒 {rate} 条），与 {anchors} 个锚点一致。链尾摘要 {head}",
  "audit-command.key": "签名密钥指纹：{fingerprint}。请与打印件核对。",
  "audit-command.no-key": "数据目录中没有签名密钥，只核对了锚点自带的公钥（指纹 {fingerprint}）。请与打印件核对。",
  "audit-command.no-anchors": "没有锚点可核对：链尾被截去或整段重写时看不出来。",
  "audit-command.fault.missing": "第 {seq} 环缺失：记录或链环被删除。之前的 {checked} 条完好。",
  "audit-command.fault.altered": "第 {seq} 环与记录不符：内容被改动、调换或插入。之前的 {checked} 条完好。",
  "audit-command.fault.stray": "第 {seq} 环之前有一条没有上链的记录：是事后插入的。",
  "audit-command.fault.cut": "从第 {seq} 环起被截去：锚点证明它们存在过。",
  "audit-command.fault.rewritten": "第 {sound} 环之后、第 {seq} 环及以前，链被整段重写：与锚点不符。",
  "audit-command.fault.forged": "第 {seq} 环的锚点不是用数据目录中的密钥签署的。",
} as const;
