export const noticeRulesZh = {
  "notices.outward.unworded": "您有一条新通知",
  "notices.outward.office": "所属区域：{area}",
  "notices.outward.open": "请登录平台办理：{link}",
  "notices.outward.digest": "工赋通知汇总：{total} 条未读",
  "notices.outward.more": "另有 {more} 条，请在平台中查看。",
  "notices.outward.address": "请确认用来接收工赋通知的邮箱",
  "notices.outward.address.link": "请在 24 小时内登录平台并打开此链接，确认这是您的邮箱：{link}",
  "notices.outward.address.not-you": "如果不是您本人填写的，请忽略此邮件，之后不会再有邮件发到这里。",
  "notices.outward.footer": "此邮件由平台自动发送，请勿回复。接收方式可以在“我的账号”中修改。",
  "notices.outward.trial": "测试消息：机器人已接通，今后的通知会发到本群",
  "refusal.notices.not-found": "没有找到这条通知，可能已经超过保留期。请刷新列表。",
  "refusal.notices.mail-not-set-up":
    "本平台还没有设置发信服务器，暂时不能使用邮件通知。请系统管理员设置 GONGFU_SMTP_URL 后重新启动。",
  "refusal.notices.address-invalid": "“{address}”不是一个完整的邮箱地址。请填写一个地址，例如 name@example.com。",
  "refusal.notices.address-asked-just-now": "确认邮件刚刚发出，请先查收（包括垃圾邮件箱）；一分钟后可以再发一次。",
  "refusal.notices.address-link-over":
    "这个链接已经用过、已过期，或者是发给其他账号的。请在“我的账号”中重新发送确认邮件。",
  "refusal.notices.quiet-hours-invalid": "免打扰的开始和结束时间要都填写，并且不能相同；不需要时请都留空。",
  "refusal.notices.robot-not-https": "机器人地址必须以 https:// 开头，并且不含用户名。请复制群设置中显示的完整地址。",
  "refusal.notices.robot-host-not-allowed":
    "平台没有允许向 {host} 发送消息（已允许：{allowed}）。请系统管理员把它加入 GONGFU_ROBOT_HOSTS。",
  "refusal.notices.robot-secret-needed": "通用 JSON 机器人要用密钥签名，请填写至少 16 个字符的密钥。",
  "refusal.notices.robot-not-found": "没有找到这个机器人，可能已经被移除。请刷新列表。",
  "refusal.notices.robots-full": "一个区域最多设置 {most} 个机器人。请先移除不再使用的。",
  "refusal.notices.robot-not-reached": "测试消息没有送达（{fault}）。请核对地址、密钥和机器人的安全设置后再试。",
  "refusal.notices.nothing-leaves": "演示环境不向外发送任何消息，所以不能测试。正式环境中可以。",
  "refusal.notices.message-not-found": "没有找到这条未送达的消息，可能已经重新发送。请刷新列表。",
} as const;
