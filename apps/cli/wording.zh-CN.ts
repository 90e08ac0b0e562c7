/** What the command line says. */
export const commandZh = {
  "command.usage":
    "用法：\n  gongfu demo                 以演示数据启动（只在本机 127.0.0.1 可访问）\n  gongfu serve                启动正式平台\n  gongfu read 文件… [--json] [--out 目录]   读取计划文件\n  gongfu backup [--to 目录]   备份（运行中或停止时均可）\n  gongfu restore --from 目录 [--until 时间] [--to 数据目录]   恢复到某一时刻\n  gongfu verify-backup [目录]   核对备份（试启动，不改动任何数据）\n  gongfu recover              两人在场，找回或任命一位管理员\n  gongfu audit verify [--anchors 文件]   校验审计记录\n\n环境变量：PORT 端口（默认 8080），GONGFU_DATA 数据目录（默认 ./data），DATABASE_URL 外部 PostgreSQL，HOST 监听地址，GONGFU_BACKUP_DIR 备份目录",
  "command.starting": "工赋 Gongfu {version} 正在启动……",
  "command.ready": "已就绪（{seconds} 秒）：{address}",
  "command.database": "数据库：{database}，数据目录：{folder}",
  "command.demo": "演示模式：以下机构、企业和账号均为演示数据。登录密码：{password}",
  "command.demo-account": "  {userName}  {displayName}",
  "command.setup":
    "首次使用：打开上面的网址，用设置码 {setupCode} 建立三员账号。设置码 30 分钟内有效，过时请重新启动。",
  "command.upgrade":
    "数据库将从第 {applied} 步升级，共有 {count} 个升级步骤；每一步完整执行或不执行，中断后下次启动继续：",
  "command.upgrade.backed-up": "升级之前先自动备份……",
  "command.upgrade.no-backup":
    "没有设置备份目录（GONGFU_BACKUP_DIR），升级前不会自动备份。建议先执行 gongfu backup --to 目录。",
  "command.stop-hint": "按 Ctrl-C 停止。",
  "command.stopping": "正在停止……",
  "command.stopped": "已停止，数据完好。",
  "command.stopped-at-once": "已立即停止；没有答复的请求未保存，已确认的数据完好。",
  "command.database-lost": "数据库意外停止，平台已随之停止。请重新启动，已确认的数据不会丢失。",
  "command.failed": "启动失败：{reason}",
  "backup.copied": "已复制 {doneMb} / {ofMb} MB（{part}%）",
  "backup.segment": "已回放日志 {count} 个（{name}）",
  "backup.failed": "没有完成：{reason}",
  "backup.dropped": "按保留份数删除了较早的备份：{names}",
  "backup.done": "备份完成（{seconds} 秒）：{place}",
  "restore.begun": "正在从 {from} 恢复到 {data}，直到备份中的最后一次改动。核对完成之前，现有数据不会改动。",
  "restore.begun-until": "正在从 {from} 恢复到 {data}，恢复到 {until} 时的状态。核对完成之前，现有数据不会改动。",
  "restore.copied": "已恢复 {doneMb} / {ofMb} MB（{part}%）",
  "restore.done": "恢复完成并已核对：{data}，来自 {backup}，最后一次改动 {at}（{tables} 张表，{rows} 行）。",
  "restore.beyond-log": "请注意：所要求的时间晚于备份中的最后一次改动（{at}），此后的改动不在备份里。",
  "restore.before": "原有数据保留在 {before}，确认无误后请自行删除。",
  "verify.read": "已核对 {doneMb} / {ofMb} MB（{part}%）",
  "verify.sound": "备份 {name} 完好：可恢复到 {until}（{tables} 张表，{rows} 行，日志到 {usableTo}）。",
  "verify.damaged": "备份 {name}（{endedAt}）有问题，见上。请尽快重新备份。",
  "refusal.server.log-level-invalid": "GONGFU_LOG_LEVEL={value} 不能用。可用的有：{levels}。",
  "refusal.server.metrics-token-short":
    "GONGFU_METRICS_TOKEN 太短。请用至少 {least} 个字符的随机串，或去掉它，只允许本机读取 /metrics。",
  "refusal.server.account-policy-unknown": "GONGFU_ACCOUNT_POLICY={policy} 不能用。可以用：{known}。",
  "refusal.server.providers-invalid":
    "身份提供方配置文件 {file} 不能用：{problem}。格式见 catalogue/accounts/identity-providers.schema.json。",
  "refusal.server.providers-alike":
    "{file} 中，{provider} 的 id 或 issuer 与另一个身份提供方相同。请各用各的，以免认错回答。",
  "refusal.server.provider-insecure": "{file} 中的地址 {address} 没有使用 TLS。请改用 https；只有本机地址可以用 http。",
  "refusal.server.provider-secret-missing":
    "读不到身份提供方 {provider} 的密钥（{from}）。请把密钥放在那里，并让运行工赋的账号可以读。",
  "refusal.server.public-address-invalid":
    "GONGFU_PUBLIC_ADDRESS={address} 不能用。请填浏览器地址栏里的网址，只要协议、名称和端口，例如 https://gongfu.example.gov.cn；http 只能用于本机。",
  "refusal.server.secret-key-unusable":
    "密钥文件 {file} 读不出 32 字节的密钥。请恢复原来的文件；确认从未启用第二验证时，才可以删掉它让系统新建。",
  "refusal.server.smtp-url-invalid":
    "GONGFU_SMTP_URL 不能用。请写成 smtp://用户:密码@主机:端口 或 smtps://…（密码中的特殊字符用 %XX 表示），后面不带其他内容。",
  "refusal.server.smtp-from-invalid":
    "GONGFU_SMTP_FROM={value} 不是一个邮箱地址。设置了发信服务器时必须填写发件人，例如 工赋平台<notice@example.gov.cn>。",
  "refusal.server.public-address-missing":
    "设置了发信服务器或机器人，还需要 GONGFU_PUBLIC_ADDRESS：消息中的链接以它开头，例如 https://gongfu.example.gov.cn。",
  "refusal.server.robot-host-invalid":
    "GONGFU_ROBOT_HOSTS 中的“{host}”不是主机名。请只写主机名，用逗号分开，例如 oapi.dingtalk.com,qyapi.weixin.qq.com。",
  "refusal.server.port-taken":
    "端口 {port} 已被其他程序占用。请先停止那个程序，或换一个端口启动，例如 PORT=8081 npm start。",
  "refusal.server.port-forbidden": "没有使用端口 {port} 的权限。请改用 1024 以上的端口，例如 PORT=8080 npm start。",
  "refusal.server.evidence-quota-invalid": "{setting}={value} 不能用。请给出整数，单位 MB。",
  "refusal.server.demo-enterprises-invalid": "GONGFU_DEMO_ENTERPRISES={count} 不能用。请给出 0 到 {most} 之间的整数。",
  "refusal.server.audit-folder-unwritable":
    "不能在数据目录 {folder} 中保存审计链的密钥和锚点。请把该目录的写权限交给运行工赋的用户，或用 GONGFU_DATA 指定另一个目录。",
  "refusal.server.audit-digest-unknown": "GONGFU_AUDIT_DIGEST={digest} 不能用。请用 sha256 或 sm3。",
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
