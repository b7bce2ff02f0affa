import AxeBuilder from "@axe-core/playwright";
import { apiAs, expect, newOwner, type Owner, signIn, test, url } from "./fixtures";
import { populate } from "./populate";
import { screens } from "./screens";

let owner: Owner | undefined;

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  owner = await newOwner(page);
  await populate(await apiAs(page, owner));
  await page.close();
});

for (const theme of ["light", "dark"] as const) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme });
    for (const screen of screens) {
      test(`${screen.name}: axe finds nothing`, async ({ page }) => {
        if (!owner) throw new Error("no owner");
        if (screen.signedIn) await signIn(page, owner);
        await page.goto("about:blank");
        await page.goto(url(`/app${screen.path}`));
        await page.waitForLoadState("networkidle");
        await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
        await screen.arrange?.(page, owner);
        await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
        const found = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
        expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
      });
    }
  });
}

test.describe("phone", () => {
  test.use({ viewport: { width: 360, height: 740 } });
  test("no screen is wider than the phone, in any language", async ({ page }) => {
    test.setTimeout(300_000);
    if (!owner) throw new Error("no owner");
    await signIn(page, owner);
    for (const language of ["en", "de", "fr", "es"]) {
      await page.evaluate((chosen) => { localStorage.setItem("invoxa.language", chosen); }, language);
      for (const screen of screens.filter(({ signedIn }) => signedIn)) {
        await page.goto("about:blank");
        await page.goto(url(`/app${screen.path}`));
        await page.getByRole("heading", { level: 1 }).first().waitFor();
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        expect(wider, `${screen.name} in ${language}`).toBeLessThanOrEqual(0);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
      }
    }
  });
});
