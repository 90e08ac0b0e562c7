import type { Page } from "playwright-core";

/** Enters by the button of a demo person and waits for the desk. */
export async function signInAs(page: Page, name: RegExp): Promise<void> {
  await page.goto("/");
  await page.getByRole("button", { name }).click();
  await page.getByRole("heading", { name: "工作台" }).waitFor();
}

/** Hands in a document on the documents page and waits until its review is open. */
export async function handIn(page: Page, file: string): Promise<void> {
  await page
    .getByRole("menuitem", { name: "计划文件" })
    .or(page.getByRole("link", { name: "计划文件", exact: true }))
    .first()
    .click();
  await page.getByRole("heading", { name: "计划文件", level: 1 }).waitFor();
  await page.locator("input[type=file]").first().setInputFiles(file);
  await page.waitForURL(/\/policy\/[0-9a-f-]{36}/);
  await page.getByRole("tab", { name: /^目标/ }).waitFor();
}

/** Accepts what the reader is sure of kind by kind, with a look at the list, and rejects what it doubts. */
export async function decideEverything(page: Page): Promise<void> {
  for (const kind of ["目标", "分解表", "任务", "资金条款", "引用"]) {
    await page.getByRole("tab", { name: new RegExp(`^${kind}`) }).click();
    const acceptAll = page.getByRole("button", { name: /^采纳全部/ });
    if (!(await acceptAll.isVisible()) || (await acceptAll.isDisabled())) continue;
    await acceptAll.click();
    await page.getByRole("button", { name: /^采纳这/ }).click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  }
  await page.getByRole("tab", { name: /^待核对/ }).click();
  const reject = page.getByRole("button", { name: "驳回", exact: true });
  for (
    let left = 60;
    left > 0 && /[1-9]\d* \//.test((await page.getByRole("tab", { name: /^待核对/ }).textContent()) ?? "");
    left -= 1
  ) {
    await reject.first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("读取有误").click();
    await dialog.getByRole("button", { name: /驳回/ }).click();
    await dialog.waitFor({ state: "hidden" });
  }
}

/** Publishes the reviewed document as version 1 of its plan. */
export async function publish(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^发布计划/ }).click();
  const dialog = page.getByRole("dialog");
  const keep = dialog.getByRole("checkbox");
  if (await keep.isVisible()) await keep.check();
  await dialog.getByRole("button", { name: /^发布第 1 版/ }).click();
  await page.waitForURL(/\/plans\/[0-9a-f-]{36}/);
}
