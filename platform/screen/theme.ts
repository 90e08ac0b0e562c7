import type { ThemeConfig } from "antd";

/**
 * Pine green on warm paper, nothing else loud. Every text colour keeps at least 4.5:1 on the grounds it stands on, so
 * the theme alone never fails WCAG 2.2 AA.
 */
const COLOURS = {
  accent: "#17655b",
  ink: "#1d2624",
  inkSoft: "#51605c",
  line: "#d9dfdc",
  lineStrong: "#86938f",
  paper: "#f5f7f5",
  error: "#a82a1f",
  warning: "#835300",
  notice: "#2f5a86",
  success: "#1f6b3a",
} as const;

const FONT =
  '"Noto Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", system-ui, sans-serif';

export const theme: ThemeConfig = {
  token: {
    colorPrimary: COLOURS.accent,
    colorLink: COLOURS.accent,
    colorLinkHover: COLOURS.ink,
    colorError: COLOURS.error,
    colorErrorText: COLOURS.error,
    colorWarning: COLOURS.warning,
    colorSuccess: COLOURS.success,
    colorInfo: COLOURS.notice,
    colorTextBase: COLOURS.ink,
    colorTextSecondary: COLOURS.inkSoft,
    colorTextTertiary: COLOURS.inkSoft,
    colorTextDescription: COLOURS.inkSoft,
    colorTextPlaceholder: "#66736f",
    colorTextDisabled: "#66736f",
    colorIcon: COLOURS.inkSoft,
    colorBorder: COLOURS.lineStrong,
    colorBorderSecondary: COLOURS.line,
    colorBgLayout: COLOURS.paper,
    fontFamily: FONT,
    fontSize: 14,
    borderRadius: 4,
    borderRadiusLG: 6,
    controlHeight: 32,
    colorWarningBg: "#fbf3e2",
    colorWarningBorder: "#d9bd84",
    colorErrorBg: "#fbeeec",
    colorErrorBorder: "#dba9a3",
    colorInfoBg: "#edf3f9",
    colorInfoBorder: "#adc3da",
    colorSuccessBg: "#eaf4ed",
    colorBgMask: "rgba(29, 38, 36, 0.35)",
    controlItemBgActive: "#e1eeea",
    controlItemBgActiveHover: "#d3e5e0",
    controlItemBgHover: "#f0f4f2",
    motion: false,
    wireframe: false,
  },
  components: {
    Table: {
      cellPaddingBlock: 8,
      cellPaddingInline: 10,
      headerBg: "#eef2f0",
      headerColor: COLOURS.ink,
      rowHoverBg: "#f3f7f5",
    },
    Form: { labelColor: COLOURS.ink, verticalLabelPadding: "0 0 4px", itemMarginBottom: 16 },
    Button: { primaryShadow: "none", defaultShadow: "none", dangerShadow: "none" },
    Card: { headerFontSize: 15 },
    Menu: { itemSelectedBg: "#e1eeea", itemSelectedColor: "#0f4d45" },
    Tag: { defaultBg: "#eef2f0", defaultColor: COLOURS.ink },
  },
};
