export { type DeliveryFault, isMailAddress } from "./domain/delivery.ts";
export type { MailChoice, NoticeHabits, QuietHours } from "./domain/habits.ts";
export type { NewNotice, Notice } from "./domain/notice.ts";
export type { OutwardItem, OutwardText } from "./domain/outward-text.ts";
export type { NoticeRobot, RobotStyle } from "./domain/robot.ts";
