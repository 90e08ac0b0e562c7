import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { instant } from "#kernel";
import { refusedBy, requestFor } from "./robot-message.ts";

const said = {
  id: "5b1f2c9e-0000-4000-8000-000000000001",
  kinds: ["harbour.ship-waits"],
  text: {
    title: "有一艘船等待靠泊",
    lines: ["所属区域：砚湖区", "https://gongfu.example/harbour/1"],
    link: "https://gongfu.example/harbour/1",
  },
  areaName: "砚湖区",
  at: instant("2026-11-30T02:00:00.000Z"),
};
const NOW = 1_552_920_546_388;
const to = (style: "dingtalk" | "wecom" | "feishu" | "json", secret?: string) =>
  requestFor({ style, url: new URL("https://robot.example/send?access_token=a"), secret }, said, NOW);

describe("a message to a robot", () => {
  test("of DingTalk is signed in its address", () => {
    const { url, body } = to("dingtalk", "SECx");
    const sign = createHmac("sha256", "SECx").update(`${NOW}\nSECx`, "utf8").digest("base64");
    expect(url.searchParams.get("sign")).toBe(sign);
    expect(url.href).toContain(`sign=${encodeURIComponent(sign)}`);
    expect([url.searchParams.get("timestamp"), url.searchParams.get("access_token")]).toEqual([String(NOW), "a"]);
    expect(JSON.parse(body)).toMatchObject({ msgtype: "text", text: { content: expect.stringContaining("有一艘船") } });
    expect(to("dingtalk").url.search).toBe("?access_token=a");
  });

  test("of Feishu is signed in its body, in seconds", () => {
    const timestamp = "1552920546";
    const sign = createHmac("sha256", `${timestamp}\nSECx`).update("").digest("base64");
    expect(JSON.parse(to("feishu", "SECx").body)).toMatchObject({ timestamp, sign, msg_type: "text" });
    expect(JSON.parse(to("feishu").body)).not.toHaveProperty("sign");
  });

  test("of WeCom fits into its limit and is not cut inside a sign", () => {
    const long = { ...said, text: { ...said.text, title: "船𠮷".repeat(900) } };
    const made = requestFor({ style: "wecom", url: new URL("https://robot.example/"), secret: undefined }, long, NOW);
    const { content } = JSON.parse(made.body).text;
    expect(Buffer.byteLength(content)).toBeLessThanOrEqual(2048);
    expect(content.isWellFormed?.() ?? true).toBe(true);
    expect(content.endsWith("…")).toBe(true);
  });

  test("in plain JSON is signed as Standard Webhooks says", () => {
    const { headers, body } = to("json", "a secret of some length");
    const signed = `${said.id}.${headers["webhook-timestamp"]}.${body}`;
    const wanted = createHmac("sha256", "a secret of some length").update(signed).digest("base64");
    expect(headers).toMatchObject({ "webhook-id": said.id, "webhook-signature": `v1,${wanted}` });
    expect(JSON.parse(body).data).toEqual({
      id: said.id,
      kinds: said.kinds,
      title: said.text.title,
      area: "砚湖区",
      link: said.text.link,
    });
  });

  test("has the message's own id in every style and every try", () => {
    for (const style of ["dingtalk", "wecom", "feishu", "json"] as const)
      expect(to(style, "SECx-and-so-on-1").headers["webhook-id"]).toBe(said.id);
  });

  test("counts as taken only when the robot says so", () => {
    expect(refusedBy("dingtalk", '{"errcode":0,"errmsg":"ok"}')).toBeUndefined();
    expect(refusedBy("wecom", '{"errcode":45009,"errmsg":"api freq out of limit"}')).toBe("robot-45009");
    expect(refusedBy("feishu", '{"StatusCode":0,"StatusMessage":"success"}')).toBeUndefined();
    expect(refusedBy("feishu", '{"code":19021,"msg":"sign match fail"}')).toBe("robot-19021");
    expect(refusedBy("dingtalk", "<html>")).toBe("answer-unreadable");
    expect(refusedBy("json", "")).toBeUndefined();
  });
});
