import { expect, test } from "vitest";
import { browserFamily, shortAddress } from "./session-origin.ts";

test.each([
  ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36", "chrome"],
  ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0 Safari/537.36 Edg/120.0", "edge"],
  ["Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/605.1.15", "safari"],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0", "firefox"],
  ["Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 MicroMessenger/8.0.40", "wechat"],
  ["Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/108.0 Safari/537.36 QIHU 360SE", "360"],
  ["curl/8.0", "other"],
  ["", "other"],
])("%s is %s", (userAgent, family) => {
  expect(browserFamily(userAgent)).toBe(family);
});

test.each([
  ["10.1.2.33", "10.1.2.*"],
  ["::ffff:10.1.2.33", "10.1.2.*"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:*"],
  ["2001:db8::7", "2001:db8:*"],
  ["::1", ":*"],
  ["", ""],
])("of %s is shown %s", (address, shown) => {
  expect(shortAddress(address)).toBe(shown);
});
