import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "./support/browser.ts";
import { inventedCode } from "./support/enterprise-list.ts";
import { signInAs } from "./support/plan-steps.ts";
import { walkThrough } from "./support/walk.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const ACT = "window.struck=1";
/** Ways in which text has become program elsewhere: tags, attributes, addresses, templates, ends of scripts and styles, entities, other scripts. */
const WAYS: readonly string[] = [
  `<script>${ACT}</script>`,
  `<ScRiPt>${ACT}</sCrIpT>`,
  `<img src=x onerror=${ACT}>`,
  `<img/src="x"/onerror="${ACT}">`,
  `<svg onload=${ACT}>`,
  `<svg><script>${ACT}</script></svg>`,
  `<svg><animate onbegin=${ACT} attributeName=x dur=1s>`,
  `<iframe srcdoc="<script>parent.${ACT}</script>">`,
  `<body onload=${ACT}>`,
  `<details open ontoggle=${ACT}>`,
  `<input autofocus onfocus=${ACT}>`,
  `<video><source onerror=${ACT}>`,
  `<math><mtext><img src=x onerror=${ACT}></math>`,
  `<a href="javascript:${ACT}" autofocus>a</a>`,
  `<style>@import "javascript:${ACT}"</style>`,
  `<link rel=stylesheet href="data:text/css,*{}">`,
  `<base href="//struck.invalid/">`,
  `<meta http-equiv=refresh content="0;url=javascript:${ACT}">`,
  `"><script>${ACT}</script>`,
  `'><img src=x onerror=${ACT}>`,
  `" onmouseover="${ACT}" x="`,
  `</title><script>${ACT}</script>`,
  `</textarea><script>${ACT}</script>`,
  `</script><script>${ACT}</script>`,
  `-->${"<"}script>${ACT}</script>`,
  `]]><script>${ACT}</script>`,
  `javascript:${ACT}`,
  `data:text/html,<script>${ACT}</script>`,
  `{{constructor.constructor('${ACT}')()}}`,
  `\${${ACT}}`,
  `<%= ${ACT} %>`,
  `#{${ACT}}`,
  `&lt;script&gt;${ACT}&lt;/script&gt;`,
  `&#60;script&#62;${ACT}&#60;/script&#62;`,
  `\\u003cscript\\u003e${ACT}\\u003c/script\\u003e`,
  `＜script＞${ACT}＜/script＞`,
  `<noscript><p title="</noscript><img src=x onerror=${ACT}>">`,
  `<template><script>${ACT}</script></template>`,
  `<object data="javascript:${ACT}">`,
  `<form action="javascript:${ACT}"><button autofocus>`,
];

/** Five forms of each: 200 texts, as short as the narrowest field. */
const TEXTS = WAYS.flatMap((way) => [way, `甲${way}`, `${way}乙`, `甲 ${way} 乙`, way.toUpperCase()]).map((text) =>
  text.slice(0, 90),
);
const YANHU = 990102;

/** Each text in the names that people give, and 200 of them where there is room for all. */
async function plant(page: Page): Promise<{ enterprises: string[]; planId: string; documentId: string }> {
  const plan = readFileSync(path.resolve(import.meta.dirname, "../demo/invented-city/plan.txt"), "utf8");
  const codes = TEXTS.map((_, index) => inventedCode(70_000 + index));
  return page.evaluate(
    async ({ texts, codes, plan, area }) => {
      const send = async (address: string, payload: unknown, sent = "application/json") => {
        const body = typeof payload === "string" ? payload : JSON.stringify(payload);
        const answer = await fetch(address, { method: "POST", headers: { "content-type": sent }, body });
        const said = await answer.text();
        if (!answer.ok && answer.status !== 422 && answer.status !== 409)
          throw new Error(`${address} ${answer.status} ${said}`);
        return answer.ok ? JSON.parse(said) : {};
      };
      const enterprises: string[] = [];
      for (const [index, text] of texts.entries()) {
        const made = await send("/api/enterprises", {
          ...{ name: `${text}${index}`, creditCode: codes[index], overrideReason: text, industry: "3444" },
          ...{ address: text, areaId: area },
        });
        if (made.id) enterprises.push(made.id);
        if (index % 5 === 0) {
          await send("/api/units", { name: `${text}${index}`.slice(0, 100), kind: "organisation", areaId: area });
          await send("/api/enterprise-contacts", {
            contacts: [{ id: crypto.randomUUID(), enterpriseId: enterprises.at(-1), settles: null }],
            ...{ kind: "call", day: "2026-11-20", withWhom: text.slice(0, 40), outcome: "promised", note: text },
            ...{ next: { step: text, due: "2026-11-25" }, about: null },
          });
        }
        if (index % 20 === 0) {
          await send("/api/areas", { name: text.slice(0, 40), level: "programme", parentId: area, validFrom: null });
          await send("/api/roster-issues", {
            ...{
              id: crypto.randomUUID(),
              kind: "key-supervised",
              title: text.slice(0, 60),
              issuer: text.slice(0, 60),
              areaId: area,
            },
            ...{ document: text.slice(0, 60), issuedOn: "2026-01-05", from: "2026-01-01", until: "2026-12-31" },
          });
        }
      }
      const hostile = plan.replace(
        /责任单位：[^）)]*/gu,
        (unit, at: number) => `责任单位：${texts[at % texts.length]}、${unit.slice(5)}`,
      );
      const title = encodeURIComponent(`${texts[2]}.txt`);
      const binary = "application/octet-stream";
      const { documentId } = await send(
        `/api/policy/documents?fileName=${title}&areaId=${area}&again=true`,
        hostile,
        binary,
      );
      const { items } = await (await fetch(`/api/policy/documents/${documentId}`)).json();
      const decisions = items.map(({ itemId, version }: { itemId: string; version: number }) => ({
        ...{ itemId, seenVersion: version, action: "accept" },
      }));
      await send(`/api/policy/documents/${documentId}/decisions`, { decisions });
      const { planId } = await send("/api/plans", { documentId, keepPrintedNames: true });
      await send(`/api/plans/${planId}/snapshots`, { id: crypto.randomUUID(), title: texts[0] });
      return { enterprises, planId, documentId };
    },
    { texts: TEXTS, codes, plan, area: YANHU },
  );
}

test(
  `${TEXTS.length} texts that would act as programs stay texts on every page that shows them`,
  { timeout: 240_000 },
  () =>
    walkThrough(browser, "hostile-words", async ({ page, context }) => {
      const reports: string[] = [];
      page.on("dialog", (dialog) => {
        reports.push(`a dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      await page.exposeFunction("report", (what: string) => reports.push(what));
      await context.addInitScript(() => {
        document.addEventListener("securitypolicyviolation", (event) => {
          void (window as unknown as { report(what: string): void }).report(
            `${event.violatedDirective} ${event.blockedURI} ${event.sample}`,
          );
        });
      });
      await signInAs(page, /砚湖区经信局/);
      const { enterprises, planId, documentId } = await plant(page);
      expect(enterprises.length).toBeGreaterThan(190);
      const addresses = [
        ...["/", "/units", `/areas?area=${YANHU}`, "/policy", `/policy/${documentId}`, "/plans", "/monday"],
        ...["overview", "targets", "grid", "tasks", "incentives", "references", "warnings", "progress"].map(
          (section) => `/plans/${planId}/${section}`,
        ),
        ...[0, 1, 2, 3].map((turn) => `/enterprises?text=${encodeURIComponent(WAYS[turn * 9]?.slice(0, 20) ?? "")}`),
        "/enterprises",
        ...WAYS.map((_, turn) => `/enterprises/${enterprises[turn * 5]}`).filter((_, turn) => turn % 4 === 0),
        ...["/rosters", "/enterprises/doubles", "/indicators", "/indicators/robots-in-service/enterprises?year=2025"],
      ];
      for (const address of addresses) {
        await page.goto(address);
        await page.getByRole("heading", { level: 1 }).first().waitFor();
        await page.waitForLoadState("networkidle");
        const struck = await page.evaluate(() => (window as unknown as { struck?: number }).struck ?? 0);
        expect([address, struck, reports]).toEqual([address, 0, []]);
      }
      // Were nothing of it on the pages, this test would say nothing.
      await page.goto(`/enterprises/${enterprises[10]}`);
      await page
        .getByText(TEXTS[10] ?? "")
        .first()
        .waitFor();
      // A text that does become program is seen: the page itself is refused to run it, and says so.
      await page.evaluate((text) => {
        const place = document.createElement("div");
        place.innerHTML = text;
        document.body.append(place);
      }, WAYS[2] ?? "");
      await expect.poll(() => reports.length).toBeGreaterThan(0);
    }),
);
