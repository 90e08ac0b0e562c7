export const providersZh = {
  "providers.sign-in": "其他登录方式",
  "providers.sign-in.with": "用{name}登录",
  "providers.join": "也可以不设密码，以后用您在其他系统的身份登录：",
  "providers.join.with": "用{name}接受邀请",
  "providers.return": "正在登录",
  "providers.return.failed": "没有登录成功",
  "providers.return.unbound": "这个身份还没有连接账号",
  "providers.return.unbound.how":
    "身份已经核实，但平台不会因此自动开设账号。请用其中一种办法连接，连接一次，以后就能直接登录：",
  "providers.return.unbound.own": "已有账号：先用用户名和密码登录，再到“我的账号”里连接这个身份。",
  "providers.return.unbound.invited": "收到过邀请链接：打开链接，选择用这个身份接受邀请。",
  "providers.return.unbound.none": "还没有账号：请联系本单位或上级的系统管理员开设。",
  "providers.return.again": "重新登录",
  "providers.return.nothing": "这里没有要办的事",
  "providers.return.nothing.explain": "这个页面只在其他系统送您回来时使用。请从登录页开始。",
  "providers.own": "其他登录方式",
  "providers.own.lead": "连接后，不输入密码也能登录到这个账号。第二验证、锁定和停用照常有效。",
  "providers.own.connect": "连接{name}登录",
  "providers.own.disconnect": "断开",
  "providers.own.disconnect.spoken": "断开{name}",
  "providers.own.disconnect.title": "断开{name}",
  "providers.own.line": "{name} · {who} · {when}连接",
  "providers.own.line.used": "{name} · {who} · {when}连接 · 最近登录{used}",
  "providers.own.nameless": "没有名称",
  "providers.own.no-password":
    "没有设密码，只用下面连接的身份登录。需要密码时，请系统管理员发一个设密码的链接；链接用过以后，原来的连接要重新建立。",
  "providers.own.connected": "已连接",
  "providers.own.disconnected": "已断开，由它打开的其他登录已结束",
  "providers.own.connect.title": "连接{name}",
  "providers.own.connect.go": "继续，前往{name}",
  "providers.own.confirm": "为了账号安全，请再证明一次是您本人。",
  "providers.own.confirm.password": "密码",
  "providers.own.confirm.needed": "请填写",
  "providers.own.confirm.code": "验证码",
  "providers.own.confirm.code.explain": "验证器应用上的六位数字，或者备用码。",
  "providers.own.confirm.none":
    "这个账号没有密码，也没有第二验证，无法证明是您本人。请先在上面启用第二验证，再来连接或断开。",
  "refusal.identity.provider-unknown": "没有这种登录方式，可能刚刚停用。请刷新登录页，用其他方式登录。",
  "refusal.identity.provider-away": "这种登录方式暂时连不上。请稍后再试，或者先用用户名和密码登录。（{reason}）",
  "refusal.identity.provider-unfit":
    "对方系统的回答没有通过核对，为安全起见没有登录。请重新登录；多次不行，请把这个代码告诉系统管理员：{reason}。",
  "refusal.identity.provider-declined":
    "您在对方页面上没有同意，或者取消了，所以没有登录。需要时可以重新开始。（{reason}）",
  "refusal.identity.trip-over":
    "这次登录已经用过、过了十分钟，或者不是在这个浏览器里开始的，为安全起见没有登录。请重新开始。",
  "refusal.identity.trip-of-other-session": "开始连接以后您退出过，或者换了账号，所以没有连接。请重新登录后再连接。",
  "refusal.identity.identity-unbound":
    "这个身份还没有连接账号。请先用密码登录，在“我的账号”里连接；没有账号请联系系统管理员。",
  "refusal.identity.identity-taken":
    "这个身份已经连接了另一个账号，一个身份只能打开一个账号。请换一个身份，或者先在那个账号里断开。",
  "refusal.identity.provider-bound":
    "这个账号已经连接了同一系统的一个身份，每个系统只能连接一个。要换，请先断开原来的。",
  "refusal.identity.identity-not-found": "这个连接已经断开，不用再操作。",
  "refusal.identity.last-way-in":
    "这是打开账号的唯一办法，断开就再也进不来了。请先连接另一种登录方式，或者请管理员办理设密码的链接。",
  "refusal.identity.account-closed": "这个账号已停用，所以没有登录。需要恢复，请联系系统管理员。",
  "refusal.identity.confirmation-needed": "请输入密码或验证码，证明是您本人。",
  "action.identity-bound": "连接其他登录方式",
  "action.identity-unbound": "断开其他登录方式",
  "action.signed-in-by-provider": "经身份提供方登录",
  "action.provider-sign-in-refused": "经身份提供方登录未获准",
  "action.identity-confirmation-failed": "变更登录方式时密码不对",
} as const;
