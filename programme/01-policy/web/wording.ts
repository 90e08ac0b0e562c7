import { createWording } from "#wording";
import { metadataEn } from "./metadata/wording.en.ts";
import { metadataZh } from "./metadata/wording.zh-CN.ts";
import { shapeEn } from "./shape/wording.en.ts";
import { shapeZh } from "./shape/wording.zh-CN.ts";
import { surenessEn } from "./sureness/wording.en.ts";
import { surenessZh } from "./sureness/wording.zh-CN.ts";
import { policyEn } from "./wording.en.ts";
import { policyZh } from "./wording.zh-CN.ts";

export const policyWording = createWording(
  { ...policyZh, ...shapeZh, ...surenessZh, ...metadataZh },
  { ...policyEn, ...shapeEn, ...surenessEn, ...metadataEn },
);
