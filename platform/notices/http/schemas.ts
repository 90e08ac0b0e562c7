import { Type } from "typebox";
import { AreaNumber, component, nullable, oneOf, ref, strict, Timestamp, Uuid } from "#http";
import { MAIL_CHOICES } from "../domain/habits.ts";
import { ROBOT_STYLES } from "../domain/robot.ts";

const Count = Type.Integer({ minimum: 0 });
const Kind = Type.String({ pattern: "^[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+$", maxLength: 100 });
const Minute = Type.Integer({ minimum: 0, maximum: 1439, description: "Minute of the day at the offices (UTC+8)" });
const Choice = oneOf(MAIL_CHOICES);

const NoticeSchema = component(
  "Notice",
  strict({
    id: Uuid,
    kind: Kind,
    facts: Type.Record(
      Type.String(),
      Type.Union([Type.String(), Type.Number(), strict({ zh: Type.String(), en: Type.String() })]),
    ),
    path: Type.String({ description: "Path of our own where to act" }),
    at: Timestamp,
    readAt: nullable(Timestamp),
  }),
);

export const UnreadSchema = strict({ unread: Type.Integer({ minimum: 0, description: "Counted up to 100" }) });

export const InboxQuery = strict({
  state: oneOf(["unread", "read"]),
  kind: Type.Optional(Kind),
  behind: Type.Optional(
    Type.String({
      pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z_[0-9a-f-]{36}$",
      description: "`next` of the page before",
    }),
  ),
});

export const InboxSchema = strict({
  notices: Type.Array(ref(NoticeSchema)),
  next: nullable(Type.String()),
  kinds: Type.Array(Kind, { description: "Kinds of which the person has notices" }),
});

export const ReadingBody = Type.Union([
  strict({ ids: Type.Array(Uuid, { minItems: 1, maxItems: 200 }) }),
  strict({ until: Timestamp, kind: Type.Optional(Kind) }),
]);
export const MarkedSchema = strict({ marked: Count });

const habits = {
  language: oneOf(["zh-CN", "en"]),
  byMail: Choice,
  byKind: Type.Record(Kind, Choice, { maxProperties: 200 }),
  digestAt: Minute,
  quietFrom: nullable(Minute),
  quietUntil: nullable(Minute),
};
export const HabitsBody = strict(habits);

export const HabitsSchema = strict({
  ...habits,
  kinds: Type.Array(Kind, { description: "Kinds that the person has had, or chose something for" }),
  address: nullable(strict({ address: Type.String(), askedAt: Timestamp, verified: Type.Boolean() })),
  mailSetUp: Type.Boolean(),
});

export const AddressBody = strict({ address: Type.String({ maxLength: 254 }) });
export const AddressTokenBody = strict({ token: Type.String({ minLength: 20, maxLength: 100 }) });

const NoticeRobotSchema = component(
  "NoticeRobot",
  strict({
    id: Uuid,
    areaId: AreaNumber,
    areaName: Type.String(),
    name: Type.String(),
    style: oneOf(ROBOT_STYLES),
    host: Type.String({ description: "Of the address, which is shown to nobody" }),
    kinds: Type.Array(Kind, { description: "None: all kinds" }),
    addedAt: Timestamp,
  }),
);
export const RobotsSchema = strict({
  robots: Type.Array(ref(NoticeRobotSchema)),
  kinds: Type.Array(Kind, { description: "That there are" }),
  hosts: Type.Array(Type.String(), { description: "That the operator allows" }),
  leaves: Type.Boolean({ description: "False in a demonstration, which sends nothing" }),
});

const name = Type.String({ minLength: 1, maxLength: 60, pattern: "\\S" });
const kinds = Type.Array(Kind, { maxItems: 100, uniqueItems: true });
export const NewRobotBody = strict({
  areaId: AreaNumber,
  name,
  style: oneOf(ROBOT_STYLES),
  url: Type.String({ minLength: 1, maxLength: 1000 }),
  secret: nullable(Type.String({ minLength: 1, maxLength: 200 })),
  kinds,
});
export const RobotBody = strict({ name, kinds });
export const RobotParams = strict({ robotId: Uuid });
export const CreatedRobotSchema = strict({ id: Uuid });

export const OutboxSchema = strict({
  waiting: Count,
  givenUp: Count,
  oldestAt: nullable(Timestamp),
  mailSetUp: Type.Boolean(),
  hosts: Type.Array(Type.String()),
  leaves: Type.Boolean(),
  messages: Type.Array(
    strict({
      id: Uuid,
      channel: oneOf(["mail", "robot"]),
      subject: oneOf(["notice", "digest", "address"]),
      kinds: Type.Array(Kind),
      postedAt: Timestamp,
      givenUpAt: Timestamp,
      tries: Count,
      fault: Type.String({ description: "A short code, without the words of the other side" }),
    }),
  ),
});
export const SendingBody = Type.Union([
  strict({ ids: Type.Array(Uuid, { minItems: 1, maxItems: 200 }) }),
  strict({ all: Type.Literal(true) }),
]);
export const SentAgainSchema = strict({ count: Count });

/** The named components of the published contract. */
export const noticeSchemas = [NoticeSchema, NoticeRobotSchema];
