import { launchEmbedded } from "../index.ts";

/** A Gongfu of its own for tests that kill one: launches on the folder given, says how that went, and stays. */
const [, , dataDir = ""] = process.argv;
const launched = await launchEmbedded({ dataDir });
process.stdout.write(`${JSON.stringify(launched.ok ? { ...launched.value, ended: undefined } : launched.refusal)}\n`);
if (launched.ok) setInterval(() => undefined, 60_000);
