import { expect, test } from "vitest";
import { relyingPartyOf } from "./relying-party.ts";

test("keys are bound to the name of the configured address and answer its very origin", () => {
  const party = relyingPartyOf("https://gongfu.example.gov.cn:8443");
  expect(party?.id).toBe("gongfu.example.gov.cn");
  expect(party?.accepts("https://gongfu.example.gov.cn:8443")).toBe(true);
  for (const other of [
    "https://gongfu.example.gov.cn",
    "http://gongfu.example.gov.cn:8443",
    "https://a.gongfu.example.gov.cn:8443",
    "https://gongfu.example.gov.cn:8443.evil.example",
    "",
  ])
    expect(party?.accepts(other), other).toBe(false);
});

test("without one they work on this machine alone, and under a number never", () => {
  const local = relyingPartyOf(null);
  expect(local?.id).toBe("localhost");
  for (const own of ["http://localhost", "http://localhost:7782"]) expect(local?.accepts(own)).toBe(true);
  for (const other of ["https://localhost", "http://localhost.evil.example", "http://127.0.0.1:8080", "null"])
    expect(local?.accepts(other), other).toBe(false);
  for (const number of ["https://10.1.2.3", "http://127.0.0.1:8080", "https://[2001:db8::1]"])
    expect(relyingPartyOf(number)).toBeNull();
});
