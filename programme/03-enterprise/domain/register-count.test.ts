import { describe, expect, test } from "vitest";
import { fen, type IsoDate, idOf } from "#kernel";
import { type AssetContent, type EquipmentClass, readAsset, readOriginalValue, serialKey } from "./asset.ts";
import type { ControlClass } from "./control-class.ts";
import type { StepContent } from "./process-step.ts";
import { type AssetInService, countRegister, registerCovers, type StepInUse } from "./register-count.ts";

const equipmentClass = (code: string, zh: string, counts: Partial<EquipmentClass>): EquipmentClass => ({
  ...{ code, label: { zh, en: code }, production: true, robot: false, verification: "background", source: "试验" },
  ...counts,
});
const CLASSES = [
  equipmentClass("nc-lathe", "数控车床", {}),
  equipmentClass("industrial-robot", "工业机器人", { robot: true }),
  equipmentClass("agv", "自动导引车", { production: false }),
];
const BY_CODE = new Map(CLASSES.map((one) => [one.code, one]));

const CODES = { etim: null, eclass: null, hs: null, gbt14885: null };
const CONTENT: AssetContent = {
  ...{ class: "nc-lathe", number: null, model: null, maker: "砚湖机床", serial: "1", control: "cnc", digital: true },
  ...{ networked: false, originalValue: null, steps: [], codes: CODES },
};
let turn = 0;
const asset = (content: Partial<AssetContent>): AssetInService => {
  turn += 1;
  return { id: idOf<"asset">(`a${turn}`), content: { ...CONTENT, serial: `S${turn}`, ...content } };
};
const step = (id: string, isKey: boolean | null, control: ControlClass = "none"): StepInUse => ({
  id: idOf<"process-step">(id),
  content: { line: "一线", code: id, product: null, name: "车削", control } satisfies StepContent,
  finding: isKey === null ? null : { isKey, on: "2026-01-01" as IsoDate, byName: "某人" },
});
const counted = (assets: AssetInService[], steps: StepInUse[] = []) => {
  const { counts, rates } = countRegister({ assets, steps }, BY_CODE);
  const count = Object.fromEntries(counts.map(({ measure, members }) => [measure, members.length]));
  return { count, tier: Object.fromEntries(counts.map(({ measure, tier }) => [measure, tier])), rates };
};
const rateOf = ({ rates }: ReturnType<typeof counted>, code: string) => {
  const rate = rates.find((one) => one.code === code);
  return [rate?.numerator, rate?.denominator];
};

describe("what the register counts", () => {
  test("keeps the two 联网率 apart: 100 machines, 50 digital, 30 networked of which 25 are digital", () => {
    const assets = Array.from({ length: 100 }, (_, at) => asset({ digital: at < 50, networked: at >= 25 && at < 55 }));
    const found = counted(assets);
    expect(found.count).toMatchObject({ equipment: 100, "equipment-digital": 50, "equipment-connected": 30 });
    expect([rateOf(found, "connected"), rateOf(found, "digital-connected")]).toEqual([
      [30, 100],
      [25, 50],
    ]);
  });

  test("an AGV is no robot and no production equipment, however it is controlled (ISO 8373)", () => {
    const agv = asset({ class: "agv", control: "robot", networked: true });
    const found = counted([agv, asset({ class: "industrial-robot", control: "robot" })]);
    expect(found.count).toMatchObject({ equipment: 1, robots: 1, "equipment-nc": 1, "equipment-connected": 0 });
  });

  test("the same maker and serial is one machine, however it is written; unknown serials are machines of their own", () => {
    const same = [asset({ maker: "Fanuc", serial: "E-1234 5" }), asset({ maker: "ＦＡＮＵＣ", serial: "e12345" })];
    const other = asset({ maker: "Siasun", serial: "E12345" });
    const unknown = [asset({ serial: null }), asset({ serial: null })];
    expect(counted([...same, other, ...unknown]).count["equipment"]).toBe(4);
    expect(serialKey({ maker: null, serial: "1" })).toBeNull();
  });

  test("a key step is controlled by a bound asset with a control class, not by what it declares", () => {
    const [bound, plain] = [idOf<"process-step">("k1"), idOf<"process-step">("k3")];
    const steps = [step("k1", true), step("k2", true, "cnc"), step("k3", true), step("n1", false), step("u1", null)];
    const assets = [
      asset({ control: "plc", steps: [bound, idOf("n1"), idOf("u1")] }),
      asset({ control: "none", steps: [plain] }),
      asset({ control: "dcs", steps: [idOf("gone")] }),
    ];
    const found = counted(assets, steps);
    expect([found.count["key-steps"], found.count["key-steps-nc"]]).toEqual([3, 1]);
    expect(rateOf(found, "key-steps-nc")).toEqual([1, 3]);
  });

  test("E3 needs a serial for every machine counted; one without makes that count E2 and no other", () => {
    const found = counted([asset({}), asset({ serial: null, digital: false })]);
    expect([found.tier["equipment"], found.tier["equipment-digital"], found.tier["robots"]]).toEqual([2, 3, 2]);
  });

  test("an AGV may control a key step, since it is the asset that is bound and not its class", () => {
    const found = counted([asset({ class: "agv", control: "plc", steps: [idOf("k1")] })], [step("k1", true)]);
    expect(found.count["key-steps-nc"]).toBe(1);
  });

  test("nought of an empty register is no count", () => {
    expect(registerCovers({ assets: [], steps: [] }, "robots")).toBe(false);
    expect(registerCovers({ assets: [asset({})], steps: [] }, "robots")).toBe(true);
    expect(registerCovers({ assets: [asset({})], steps: [step("u1", null)] }, "key-steps")).toBe(false);
  });
});

describe("an asset as typed", () => {
  const typed = { ...CONTENT, originalValue: "", steps: [idOf<"process-step">("b"), idOf<"process-step">("a")] };
  const read = (change: object) => {
    const result = readAsset({ ...typed, ...change }, CLASSES);
    return result.ok ? result.value : result.refusal.code;
  };

  test("is kept with its class by name or code, steps in order, blanks away, its value in 分", () => {
    const given = { class: "数控车床", maker: " 砚湖  机床 ", serial: "", originalValue: "1,285.5", control: "数控" };
    expect(read(given)).toMatchObject({
      ...{ class: "nc-lathe", maker: "砚湖 机床", serial: null, control: "cnc", steps: ["a", "b"] },
      originalValue: fen(1_285_500_000n),
    });
  });

  test.each([
    [{ class: "飞船" }, "enterprise.equipment-class-unknown"],
    [{ control: "蒸汽" }, "enterprise.control-unknown"],
    [{ originalValue: "八十" }, "enterprise.asset-value-unreadable"],
    [{ originalValue: "-1" }, "enterprise.asset-value-unreadable"],
    [{ serial: "9".repeat(61) }, "enterprise.words-too-long"],
  ])("is refused for %j", (change, code) => {
    expect(read(change)).toBe(code);
  });

  test.each([
    ["", null],
    ["0", 0n],
    ["0.0001", 100n],
    ["12,34", "enterprise.asset-value-unreadable"],
  ])("a value %j", (text, expected) => {
    const result = readOriginalValue(text);
    expect(result.ok ? result.value : result.refusal.code).toEqual(expected);
  });
});
