import { describe, expect, test } from "vitest";
import { textOfAddress, textOfDigest, textOfNotice } from "./outward-text.ts";

const speaking = {
  sentences: {
    "zh-CN": { "notice.harbour.ship-waits": "有一艘船等待靠泊（{berth}）" },
    en: { "notice.harbour.ship-waits": "A ship awaits berth {berth}" },
  },
  language: "zh-CN",
  publicUrl: "https://gongfu.example.gov.cn",
  areaName: "砚湖区",
} as const;
const ship = { kind: "harbour.ship-waits", facts: { berth: "三号" }, path: "/harbour/1" };

describe("what leaves the platform", () => {
  test("is the sentence, the area and a link of our own, and nothing else", () => {
    const said = textOfNotice(ship, speaking);
    expect(said.title).toBe("有一艘船等待靠泊（三号）");
    expect(said.lines).toEqual(["所属区域：砚湖区", "请登录平台办理：https://gongfu.example.gov.cn/harbour/1"]);
  });

  test("stays on one line whatever a fact holds", () => {
    const { title } = textOfNotice({ ...ship, facts: { berth: "三\r\nBcc: x@y.cn\u0000" } }, speaking);
    expect(title).not.toMatch(/\p{Cc}/u);
  });

  test("says of a kind that nobody words that there is something", () => {
    expect(textOfNotice({ ...ship, kind: "harbour.unknown" }, speaking).title).toBe("您有一条新通知");
  });

  test("is a list in a digest, with how many more there are", () => {
    const said = textOfDigest([ship, ship], 5, { ...speaking, language: "en" });
    expect(said.title).toBe("Gongfu: 5 unread notices");
    expect(said.lines).toHaveLength(4);
    expect(said.lines[2]).toBe("3 more are on the platform.");
  });

  test("keeps what a link says behind #", () => {
    expect(new URL(textOfAddress("secret", speaking).link)).toMatchObject({
      pathname: "/notices/address",
      hash: "#secret",
      search: "",
    });
  });
});
