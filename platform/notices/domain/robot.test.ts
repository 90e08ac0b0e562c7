import { BlockList } from "node:net";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPublicAddress, mayCall } from "./robot.ts";

const ALLOWED = ["oapi.dingtalk.com"];
const called = (text: string) => {
  const { protocol, hostname, username } = new URL(text);
  const result = mayCall({ protocol, hostname, hasUser: username !== "" }, ALLOWED);
  return result.ok ? "called" : result.refusal.code;
};

describe("a robot is called", () => {
  test("by https at a host that the operator allowed, and nowhere else", () => {
    expect(called("https://oapi.dingtalk.com/robot/send?access_token=x")).toBe("called");
    expect(called("https://OAPI.dingtalk.com/")).toBe("called");
    expect(called("http://oapi.dingtalk.com/")).toBe("notices.robot-not-https");
    expect(called("https://user@oapi.dingtalk.com/")).toBe("notices.robot-not-https");
    for (const host of ["evil.example", "oapi.dingtalk.com.evil.example", "x.oapi.dingtalk.com", "oapi.dingtalk.com."])
      expect(called(`https://${host}/`), host).toBe("notices.robot-host-not-allowed");
  });

  test.each([
    "127.0.0.1",
    "2130706433",
    "0x7f.1",
    "0177.0.0.1",
    "0",
    "[::]",
    "[::1]",
    "[::ffff:127.0.0.1]",
    "169.254.169.254",
  ])("never at the address %s, however it is written", (host) => {
    expect(called(`https://${host}/`)).toBe("notices.robot-host-not-allowed");
  });
});

describe("an address that a name stands for", () => {
  test.each([
    ...[
      "0.0.0.0",
      "10.1.2.3",
      "100.64.0.1",
      "100.127.255.255",
      "127.0.0.1",
      "169.254.169.254",
      "172.16.0.1",
      "172.31.255.255",
    ],
    ...["192.168.1.1", "198.18.0.1", "198.19.255.255", "224.0.0.1", "240.0.0.1", "255.255.255.255"],
    ...["::", "::1", "fe80::1", "fe80::1%eth0", "fc00::1", "fd12::1", "ff02::1", "::ffff:10.0.0.1", "::ffff:7f00:1"],
    ...["64:ff9b::7f00:1", "2001::1", "2001:db8::1", "2002:7f00:1::", "100::1", "::127.0.0.1"],
    ...[
      "",
      "localhost",
      "1.2.3",
      "1.2.3.4.5",
      "1.2.3.256",
      "12345::1",
      "1::2::3",
      "1:2:3:4:5:6:7:8:9",
      "::ffff:1.2.3.999",
    ],
  ])("%j is closed", (text) => {
    expect(isPublicAddress(text)).toBe(false);
  });

  test.each(["1.1.1.1", "100.63.255.255", "100.128.0.0", "172.15.0.1", "172.32.0.1", "223.255.255.255"])(
    "%s is open",
    (text) => {
      expect(isPublicAddress(text)).toBe(true);
    },
  );
  test.each(["2400:3200::1", "2606:4700:4700::1111", "::ffff:1.1.1.1"])("%s is open", (text) => {
    expect(isPublicAddress(text)).toBe(true);
  });

  test("is judged as Node's own list of blocks judges it", () => {
    const list = new BlockList();
    const blocks =
      "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3";
    for (const block of blocks.split(" ")) {
      const [net = "", bits] = block.split("/");
      list.addSubnet(net, Number(bits), "ipv4");
    }
    // Near the edges of blocks more often than elsewhere.
    const first = fc.constantFrom(0, 9, 10, 11, 100, 127, 128, 169, 172, 192, 198, 203, 223, 224, 255, 8);
    const second = fc.oneof(
      fc.constantFrom(0, 15, 16, 18, 19, 20, 31, 32, 51, 63, 64, 88, 127, 128, 168, 254),
      fc.nat(255),
    );
    fc.assert(
      fc.property(
        first,
        second,
        fc.oneof(fc.constantFrom(0, 2, 99, 100, 113), fc.nat(255)),
        fc.nat(255),
        (...parts) => {
          const text = parts.join(".");
          expect(isPublicAddress(text)).toBe(!list.check(text, "ipv4"));
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
