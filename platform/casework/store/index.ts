export {
  insertWorkingYears,
  type NewYear,
  type PublishedYear,
  workingCalendar,
  workingYears,
} from "./calendar-store.ts";
export {
  type CaseId,
  eventOf,
  findCase,
  findCases,
  followCases,
  insertCase,
  insertEvents,
  type KeptCase,
  type NewEvent,
  type StoredCase,
  type ToldEvent,
} from "./case-store.ts";
export { casesAtClock, casesWithClock, dueDaysOf } from "./clock-store.ts";
export {
  insertProcedures,
  type NewProcedure,
  type PublishedProcedure,
  proceduresAt,
  proceduresNamed,
} from "./procedure-store.ts";
export { countQueue, QUEUE_VIEWS, type QueueLine, type QueueView, readQueue } from "./queue-reader.ts";
