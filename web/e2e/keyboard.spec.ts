import type { Locator, Page } from "@playwright/test";
import { apiAs, expect, newOwner, test, url } from "./fixtures";
import { populate } from "./populate";

test("from signing in to an issued invoice without a mouse, and always seen where one is", async ({ page }) => {
  const owner = await newOwner(page);
  await populate(await apiAs(page, owner), 1);

  await page.goto(url("/app/sign-in"));
  await expect(page.getByLabel("E-mail")).toBeVisible();
  await tabTo(page, page.getByLabel("E-mail"));
  await page.keyboard.type(owner.email);
  await tabTo(page, page.getByLabel("Password", { exact: true }));
  await page.keyboard.type(owner.password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Overview", level: 1 })).toBeVisible();

  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
  await page.keyboard.type("new invoice");
  await expect(page.getByRole("option", { name: "New invoice" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  const client = page.getByRole("combobox", { name: "Client" });
  await expect(client).toBeVisible();
  await tabTo(page, client);
  await page.keyboard.type("Chocolaterie");
  await page.getByRole("option", { name: /Chocolaterie Duval/ }).waitFor();
  await page.keyboard.press("Enter");
  await expect(client).toHaveValue("Chocolaterie Duval");

  await tabTo(page, page.getByLabel("Item, line 1"));
  await page.keyboard.type("Tasting");
  await tabTo(page, page.getByLabel("Quantity, line 1"));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("2");
  await tabTo(page, page.getByLabel("Price, line 1"));
  await page.keyboard.type("45.50");
  await expect(page.getByRole("article", { name: "Document" })).toContainText("€108.29");

  await tabTo(page, page.getByRole("button", { name: "Issue …" }));
  await page.keyboard.press("Enter");
  const issue = page.getByRole("dialog", { name: "Issue and send" });
  await expect(issue).toBeVisible();
  await tabTo(page, issue.getByRole("button", { name: "Issue and send" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: /^Invoice INV-\d{4}-00001$/ })).toBeVisible();
});

test("a dialog keeps the focus in it, closes with Escape, and gives the focus back to what opened it", async ({
  business: { page },
}) => {
  await page.goto(url("/app/settings/members"));
  const opener = page.getByRole("button", { name: "Invite somebody" });
  await tabTo(page, opener);
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await expect(dialog).toBeVisible();
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press("Tab");
    expect(await dialog.evaluate((at) => at.contains(document.activeElement))).toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

/** Goes on with Tab until it is there; fails where some stop on the way cannot be told from its surroundings. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let press = 0; press < 80; press++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
    const unseen = await page.evaluate(() => {
      const at = document.activeElement;
      if (!at || at === document.body) return "";
      // a control may show it on what stands around it
      for (let each: Element | null = at, up = 0; each && up < 3; each = each.parentElement, up++) {
        const style = getComputedStyle(each);
        if ((style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none")
          return "";
      }
      return at.outerHTML.slice(0, 200);
    });
    expect(unseen, "has the focus, and nothing shows it").toBe("");
  }
  throw new Error(`80 presses of Tab do not reach ${String(target)}`);
}
