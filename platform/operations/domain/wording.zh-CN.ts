/** 备份与恢复的规则，说给运维人员听。 */
export const operationsRulesZh = {
  "refusal.backup.no-data": "{folder} 中没有工赋的数据，没有可备份的内容。请用 GONGFU_DATA 指明数据目录。",
  "refusal.backup.own-server":
    "本平台使用 DATABASE_URL 指定的数据库服务器，备份由该服务器负责（pg_basebackup 或 pgbackrest），做法见 docs/how-to/back-up-and-restore.md。",
  "refusal.backup.not-made": "没有做成备份：{reason}",
  "refusal.backup.under-way": "另一个进程（进程号 {pid}）正在向 {folder} 备份。请等它完成后再试。",
  "refusal.backup.no-folder": "没有指定备份目录。请用 --to 目录 指定，或设置 GONGFU_BACKUP_DIR。",
  "refusal.backup.inside-data":
    "备份目录 {folder} 在数据目录里面，数据丢失时备份会一同丢失。请指定数据目录以外、最好是另一块磁盘上的目录。",
  "refusal.backup.setting-invalid": "{setting}={value} 不能用。请给出 {least} 到 {most} 之间的整数。",
  "refusal.backup.not-reached":
    "数据库正在运行，但无法登录（{reason}），没有做备份。请用启动工赋的同一账户执行；仍不行时，先停止工赋再备份。",
  "refusal.backup.no-room":
    "{folder} 所在磁盘剩余 {freeMb} MB，需要 {neededMb} MB。请腾出空间或换一块磁盘，已有的备份没有改动。",
  "refusal.backup.disk-failed":
    "读写 {folder} 时磁盘出错（{reason}），没有产生备份。请检查磁盘后重试，已有的备份没有改动。",
  "refusal.backup.other-database": "{folder} 中是另一个数据库的备份。请为每个平台使用各自的备份目录。",
  "refusal.backup.tablespaces": "数据库使用了数据目录以外的表空间，本命令不能备份。请改用 pg_basebackup。",
  "refusal.backup.wal-conflict":
    "归档中已有内容不同的日志文件 {file}，没有覆盖。可能有两个平台使用了同一备份目录，请分开。",
  "refusal.backup.not-found": "{backup} 不是一份完整的备份。请指明备份目录，或其中以 backup- 开头的一份。",
  "refusal.backup.none-in-folder": "{folder} 中没有完整的备份。请核对目录。",
  "refusal.backup.manifest-unreadable":
    "{backup} 的清单不完整，或由更新版本的工赋写成。请换用另一份备份，或更新的工赋。",
  "refusal.backup.file-differs": "备份中的文件 {file} 与清单不符，已损坏。请换用另一份备份；现有数据没有改动。",
  "refusal.backup.file-missing": "备份中缺少文件 {file}。请换用另一份备份；现有数据没有改动。",
  "refusal.backup.wal-missing":
    "备份自身的日志文件 {file} 缺失，这份备份不能使用。请换用另一份备份；现有数据没有改动。",
  "refusal.backup.wal-gap":
    "归档日志在 {after} 之后中断（下一个是 {next}），只能恢复到中断之前。请尽快重新做一份备份。",
  "refusal.backup.wrong-version":
    "备份由 PostgreSQL {found} 写成，本程序使用 PostgreSQL {expected}。请用当时的工赋版本恢复；现有数据没有改动。",
  "refusal.backup.newer-than-program":
    "备份来自更新版本的工赋（升级步骤 {migration}）。请用那个版本或更新的版本恢复；现有数据没有改动。",
  "refusal.backup.unreadable": "恢复出的数据库读不完整（{reason}），没有采用。请换用另一份备份；现有数据没有改动。",
  "refusal.restore.before-first-backup":
    "要恢复到的时间 {until} 早于可用的第一份备份（{first}）。请选择更晚的时间，或更早的备份目录。",
  "refusal.restore.time-invalid":
    "看不懂时间“{text}”。请写成 2026-11-30T09:30:00 或带时区的 2026-11-30T09:30:00+08:00。",
  "refusal.restore.time-in-future":
    "时间 {until} 还没有到。请给出过去的时间，或去掉 --until，恢复到最后一次备份的改动。",
  "refusal.restore.not-swapped":
    "数据已恢复并核对，放在 {ready}；但 {folder} 不能改名（可能是挂载点），没有替换。请用 GONGFU_DATA={ready} 启动，或自行移动。",
  "refusal.server.read-only-space":
    "磁盘空间不足：剩余 {freeMb} MB，应保留 {reserveMb} MB，现在只能查看，没有保存修改。请系统管理员腾出空间，一分钟内会自动恢复，然后再提交一次。",
  "notice.operations.backup-failed": "自动备份没有成功，请查看运行日志和备份目录",
  "notice.operations.read-only": "磁盘空间不足（剩余 {freeMb} MB），平台已转为只读，请腾出空间",
} as const;
