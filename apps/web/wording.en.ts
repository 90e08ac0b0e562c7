import type { shellZh } from "./wording.zh-CN.ts";

export const shellEn = {
  "shell.brand": "工赋",
  "shell.brand.latin": "Gongfu",
  "shell.skip": "Skip to content",
  "shell.menu": "Menu",
  "shell.menu.main": "Main menu",
  "shell.home": "Home",
  "shell.policy": "Plan documents",
  "shell.plans": "Plans",
  "shell.areas": "Areas",
  "shell.units": "Responsible units",
  "shell.audit": "Audit trail",
  "shell.accounts": "Accounts",
  "shell.keyboard": "Keyboard",
  "shell.language": "Language",
  "shell.other-language": "中文",
  "shell.demo.label": "Demonstration",
  "shell.demo": "This is a demonstration with demo data only. Try anything you like.",
  "shell.not-found": "There is no such page",
  "shell.not-found.explain": "The address may be incomplete, or the page has moved. Use the menu, or go home.",
  "shell.not-found.home": "Go home",
} satisfies Record<keyof typeof shellZh, string>;
