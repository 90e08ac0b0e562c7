export { afterFault, type DeliveryFault, isMailAddress, mayAskAgain } from "./domain/delivery.ts";
export {
  MAIL_CHOICES,
  type MailChoice,
  type NoticeHabits,
  type QuietHours,
  releasedAt,
  USUAL_HABITS,
} from "./domain/habits.ts";
export { faultOf, type NewNotice, type Notice } from "./domain/notice.ts";
export {
  type OutwardItem,
  type OutwardText,
  type Speaking,
  textOfAddress,
  textOfDigest,
  textOfNotice,
} from "./domain/outward-text.ts";
export {
  isPublicAddress,
  mayCall,
  type NoticeRobot,
  needsSecret,
  ROBOT_STYLES,
  type RobotStyle,
} from "./domain/robot.ts";
