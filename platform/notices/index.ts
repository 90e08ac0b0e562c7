export { faultOf, type NewNotice, type Notice } from "./domain/notice.ts";
