/** What the command line says. */
export const commandZh = {
  "command.usage":
    "用法：\n  gongfu demo                 以演示数据启动（只在本机 127.0.0.1 可访问）\n  gongfu serve                启动正式平台\n  gongfu recover              两人在场，找回或任命一位管理员\n  gongfu read 文件… [--json] [--out 目录]   读取计划文件\n\n环境变量：PORT 端口（默认 8080），GONGFU_DATA 数据目录（默认 ./data），DATABASE_URL 外部 PostgreSQL，HOST 监听地址",
  "command.starting": "工赋 Gongfu {version} 正在启动……",
  "command.ready": "已就绪（{seconds} 秒）：{address}",
  "command.database": "数据库：{database}，数据目录：{folder}",
  "command.demo": "演示模式：以下机构、企业和账户均为演示数据。登录口令：{password}",
  "command.demo-account": "  {userName}  {displayName}",
  "command.setup": "首次使用：打开上面的网址，用安装码 {setupCode} 创建第一位管理员。",
  "command.stop-hint": "按 Ctrl-C 停止。",
  "command.stopping": "正在停止……",
  "command.stopped": "已停止，数据完好。",
  "command.database-lost": "数据库意外停止，平台已随之停止。请重新启动，已确认的数据不会丢失。",
  "command.failed": "启动失败：{reason}",
  "refusal.server.account-policy-unknown": "GONGFU_ACCOUNT_POLICY={policy} 不能用。可以用：{known}。",
  "refusal.server.secret-key-unusable":
    "密钥文件 {file} 读不出 32 字节的密钥。请恢复原来的文件；确认从未启用第二验证时，才可以删掉它让系统新建。",
  "refusal.server.port-taken":
    "端口 {port} 已被其他程序占用。请先停止那个程序，或换一个端口启动，例如 PORT=8081 npm start。",
  "refusal.server.port-forbidden": "没有使用端口 {port} 的权限。请改用 1024 以上的端口，例如 PORT=8080 npm start。",
  "refusal.server.evidence-quota-invalid": "{setting}={value} 不能用。请给出整数，单位 MB。",
  "refusal.server.demo-enterprises-invalid": "GONGFU_DEMO_ENTERPRISES={count} 不能用。请给出 0 到 {most} 之间的整数。",
  "refusal.server.port-invalid": "PORT={port} 不是端口号。请给出 0 到 65535 之间的整数。",
  "refusal.server.host-unknown": "本机没有地址 {host}。请把 HOST 设为本机的地址，或去掉它。",
  "refusal.server.demo-is-local": "演示模式只在本机开放，不能监听 {host}。请去掉 HOST；正式使用请运行 gongfu serve。",
  "refusal.server.other-mode":
    "这个数据库是以“{mode}”模式建立的：演示数据库不能改作正式使用，反之亦然。请用 GONGFU_DATA 或 DATABASE_URL 指定另一个数据库。",
  "refusal.database.newer-than-program":
    "数据库由更新版本的工赋写成（升级步骤 {migration}）。数据没有改动；请改用那个版本或更新的版本。",
  "refusal.database.migration-altered":
    "已执行的升级步骤 {migration} 与程序中的不一致。数据没有改动；请恢复原来的程序文件。",
} as const;
