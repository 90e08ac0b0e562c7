import { expect, test } from "vitest";
import { statusOf } from "./refusal-status.ts";

test.each(["plan.copy-too-large", "policy.reading-too-large", "office.workbook-too-large", "files.too-large"])(
  "%s says that what was sent is too large",
  (code) => expect(statusOf({ code, facts: {} })).toBe(413),
);
