import { type Case, get, post, YANHU } from "./access-case.ts";

const NOWHERE = "00000000-0000-4000-8000-000000000000";
const HABITS = {
  ...{ language: "zh-CN", byMail: "digest", byKind: {}, digestAt: 510, quietFrom: null, quietUntil: null },
};
const ROBOT = {
  ...{ areaId: YANHU, name: "试验群", style: "dingtalk", secret: null, kinds: [] },
  url: "https://oapi.dingtalk.com/robot/send?access_token=x",
};

/** Everybody's own: two people who ask the same are told of different things. */
const ownOnly = (own: Case["own"], ownStatus = 200): Case => ({ own, sibling: () => undefined, ownStatus });
/** Of a robot that nobody has. */
const nobodys = (method: "PUT" | "DELETE" | "POST", tail: string, payload?: Record<string, unknown>): Case => ({
  own: () => ({ method, url: `/api/notice-robots/${NOWHERE}${tail}`, ...(payload ? { payload } : {}) }),
  ...{ sibling: 404, ownStatus: 404 },
});

export const NOTICE_CASES: Readonly<Record<string, Case | "no-record">> = {
  "GET /api/notices/unread": ownOnly(get(() => "/api/notices/unread")),
  "GET /api/notices": ownOnly(get(() => "/api/notices?state=unread")),
  "POST /api/notices/reading": ownOnly(
    post(
      () => "/api/notices/reading",
      () => ({ ids: [NOWHERE] }),
    ),
  ),
  "GET /api/notices/habits": ownOnly(get(() => "/api/notices/habits")),
  "PUT /api/notices/habits": ownOnly(() => ({ method: "PUT", url: "/api/notices/habits", payload: HABITS }), 204),
  "PUT /api/notices/address": "no-record",
  "POST /api/notices/address/verification": "no-record",
  "DELETE /api/notices/address": "no-record",
  "GET /api/notice-robots": {
    own: get(() => "/api/notice-robots"),
    sibling: (body) => {
      if (body.includes("试验群")) throw new Error("tells of a neighbour's robot");
    },
  },
  "POST /api/notice-robots": {
    own: post(
      () => "/api/notice-robots",
      () => ROBOT,
    ),
    ...{ sibling: 403, ownStatus: 201 },
  },
  "PUT /api/notice-robots/:robotId": nobodys("PUT", "", { name: "试验", kinds: [] }),
  "DELETE /api/notice-robots/:robotId": nobodys("DELETE", ""),
  "POST /api/notice-robots/:robotId/trial": nobodys("POST", "/trial"),
  "GET /api/outward-messages": { own: get(() => "/api/outward-messages"), sibling: 403, ownStatus: 403 },
  "POST /api/outward-messages/sending": {
    own: post(
      () => "/api/outward-messages/sending",
      () => ({ all: true }),
    ),
    ...{ sibling: 403, ownStatus: 403 },
  },
};
