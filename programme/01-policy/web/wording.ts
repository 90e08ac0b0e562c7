import { createWording } from "#wording";
import { shapeEn } from "./shape/wording.en.ts";
import { shapeZh } from "./shape/wording.zh-CN.ts";
import { surenessEn } from "./sureness/wording.en.ts";
import { surenessZh } from "./sureness/wording.zh-CN.ts";
import { policyEn } from "./wording.en.ts";
import { policyZh } from "./wording.zh-CN.ts";

export const policyWording = createWording(
  { ...policyZh, ...shapeZh, ...surenessZh },
  { ...policyEn, ...shapeEn, ...surenessEn },
);
