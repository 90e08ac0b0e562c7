export {
  askAddress,
  findAddress,
  findHabits,
  type OwnAddress,
  removeAddress,
  setHabits,
  verifyAddress,
} from "./habits-store.ts";
export {
  countUnread,
  forgetNotices,
  type InboxPlace,
  type InboxWish,
  kindsOf,
  markRead,
  noticesOf,
} from "./inbox-store.ts";
export {
  collectDigests,
  forgetMessages,
  type GivenUpMessage,
  givenUpMessages,
  type MailTo,
  outboxState,
  type RobotTo,
  SENDING,
  type Settled,
  sendAgain,
  settleMessage,
  type TakenMessage,
  takeMessages,
} from "./outbox-store.ts";
export { postNotices } from "./post-notices.ts";
export {
  changeRobot,
  deleteRobot,
  findRobot,
  insertRobot,
  ROBOTS_PER_AREA,
  robotsInScope,
  type SealedRobot,
} from "./robot-store.ts";
