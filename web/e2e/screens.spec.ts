import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { type Business, expect, hear, test, url } from "./fixtures";
import { addressOf, type Screen, screens } from "./screens";

// each test takes the page that is signed in, or a new one; which worker runs it does not matter
test.describe.configure({ mode: "parallel" });

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

for (const screen of screens) {
  test(`${screen.name}: axe finds nothing, in light and dark`, async ({ page, business }) => {
    const at = screen.signedIn ? business.page : page;
    const said = hear(at);
    await at.setViewportSize({ width: 1280, height: 800 });
    for (const colorScheme of ["light", "dark"] as const) {
      await at.emulateMedia({ colorScheme });
      await open(at, screen, business);
      const { violations } = await new AxeBuilder({ page: at }).withTags(rules).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ""}`).join(" | ")}`);
      expect.soft(found, `${screen.name}, ${colorScheme}`).toEqual([]);
    }
    expect(said).toEqual([]);
  });
}

for (const language of ["en", "de", "fr", "es"]) {
  test(`no screen is wider than a phone in ${language}`, async ({ page, business }) => {
    test.setTimeout(300_000);
    for (const screen of screens) {
      const at = screen.signedIn ? business.page : page;
      await at.setViewportSize({ width: 360, height: 740 });
      if (at.url() === "about:blank") await at.goto(url("/app/sign-in"));
      await at.evaluate((chosen) => { localStorage.setItem("invoxa.language", chosen); }, language);
      // a screen's own arrangement names things in English
      await open(at, { ...screen, arrange: undefined }, business);
      expect.soft(await at.evaluate(wider), `${screen.name} in ${language}`).toEqual([]);
      await expect(at.locator("html")).toHaveAttribute("lang", language);
    }
    await business.page.evaluate(() => { localStorage.removeItem("invoxa.language"); });
  });
}

/** What makes the page wider than its window, if it is. */
function wider(): string[] {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const out = [...document.body.querySelectorAll("*")].filter((each) => each.getBoundingClientRect().right > width + 0.5);
  return ["the page", ...out.filter((each) => !out.some((other) => other !== each && each.contains(other))).map(({ outerHTML }) => outerHTML.slice(0, 200))];
}

async function open(page: Page, screen: Screen, business: Business): Promise<void> {
  // a page of its own: what differs in the query or after the # alone would not be loaded anew
  await page.goto("about:blank");
  await page.goto(url(`/app${addressOf(screen, business)}`));
  await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
  await page.waitForLoadState("networkidle");
  await screen.arrange?.(page, business.owner);
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  // colours are measured when they have stopped changing
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
}
