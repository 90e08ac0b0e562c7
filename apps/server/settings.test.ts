import { expect, test } from "vitest";
import { readSettings } from "./settings.ts";

const read = (env: NodeJS.ProcessEnv) => readSettings("real", env, "/srv/gongfu");

test("evidence has quotas of its own, in MB, and bad ones stop the start", () => {
  const MIB = 1024 * 1024;
  expect(read({})).toMatchObject({ value: { evidenceQuota: { perSubject: 1024 * MIB, perPerson: 10_240 * MIB } } });
  expect(read({ GONGFU_EVIDENCE_MB_PER_ENTERPRISE: "50" })).toMatchObject({
    value: { evidenceQuota: { perSubject: 50 * MIB, perPerson: 10_240 * MIB } },
  });
  expect(read({ GONGFU_EVIDENCE_MB_PER_PERSON: "2 GB" })).toMatchObject({
    refusal: {
      code: "server.evidence-quota-invalid",
      facts: { setting: "GONGFU_EVIDENCE_MB_PER_PERSON", value: "2 GB" },
    },
  });
});

test("the malware scan is a program with its arguments, and none when nothing is said", () => {
  expect(read({ GONGFU_SCAN_COMMAND: " clamdscan  --fdpass " })).toMatchObject({
    value: { scanCommand: ["clamdscan", "--fdpass"] },
  });
  const silent = read({ GONGFU_SCAN_COMMAND: " " });
  expect(silent.ok && silent.value.scanCommand).toBeUndefined();
});

test("the public address is an origin, by https unless it is this machine's own", () => {
  const address = (text: string) => read({ GONGFU_PUBLIC_ADDRESS: text });
  expect(read({})).toMatchObject({ value: { publicAddress: null } });
  expect(address("https://Gongfu.example.gov.cn/")).toMatchObject({
    value: { publicAddress: "https://gongfu.example.gov.cn" },
  });
  expect(address("https://gongfu.example.gov.cn:8443")).toMatchObject({
    value: { publicAddress: "https://gongfu.example.gov.cn:8443" },
  });
  expect(address("http://localhost:8080")).toMatchObject({ value: { publicAddress: "http://localhost:8080" } });
  for (const wrong of [
    "gongfu.example.gov.cn",
    "http://gongfu.example.gov.cn",
    "https://gongfu.example.gov.cn/app",
    "https://gongfu.example.gov.cn?",
    "https://me@gongfu.example.gov.cn",
    "ftp://gongfu.example.gov.cn",
  ])
    expect(address(wrong), wrong).toMatchObject({
      refusal: { code: "server.public-address-invalid", facts: { address: wrong } },
    });
});
