import type { Static } from "typebox";
import type { SheetCell, SheetModel } from "#office";
import type { RecertificationSchema } from "./schemas.ts";

const HEADINGS = ["区域", "姓名", "用户名", "角色", "授予于", "最近登录", "上次复核", "复核人", "状态"];
const WIDTHS = [18, 26, 22, 18, 14, 14, 14, 22, 10];

const ROLE_NAMES: Readonly<Record<string, string>> = {
  "system-administrator": "系统管理员",
  "security-administrator": "安全管理员",
  "audit-administrator": "审计管理员",
  "programme-officer": "经办人员",
  auditor: "审计人员",
  enterprise: "企业人员",
};
const STATES = { confirmed: "本年有效", due: "待复核", overdue: "已逾期" } as const;

const cell = (text: string, look: SheetCell["look"] = "text"): SheetCell => ({ content: { kind: "text", text }, look });
const day = (moment: string | null) => (moment === null ? "" : moment.slice(0, 10));

/** The yearly list as a sheet, with its deadline in the last row. */
export function recertificationSheet({ deadline, roles }: Static<typeof RecertificationSchema>): SheetModel {
  const body = roles.map((one) =>
    [
      ...[one.areaName, one.displayName, one.userName, ROLE_NAMES[one.role] ?? one.role, day(one.grantedAt)],
      ...[day(one.lastSignInAt), day(one.confirmedAt), one.confirmedByName ?? "", STATES[one.state]],
    ].map((text) => cell(text)),
  );
  const rows = [HEADINGS.map((text) => cell(text, "header")), ...body, [cell(`本年复核截止：${deadline}`)]];
  return { name: "账号复核", widths: WIDTHS, rows, merges: [], print: { orientation: "landscape", repeatRows: 1 } };
}
