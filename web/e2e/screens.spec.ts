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
      expect.soft(said, `${screen.name}, ${colorScheme}`).toEqual([]);
      // an e-mail's own HTML stands in a frame in which no script runs, axe's neither
      const { violations } = await new AxeBuilder({ page: at }).withTags(rules).exclude("iframe[sandbox]").analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ""}`).join(" | ")}`,
      );
      expect.soft(found, `${screen.name}, ${colorScheme}`).toEqual([]);
      // axe tries that frame all the same, and the browser says that it blocked it
      said.length = 0;
    }
  });
}

for (const language of ["en", "de", "fr", "es"]) {
  test(`on a phone nothing sticks out of any screen and no word is missing, in ${language}`, async ({
    page,
    business,
  }) => {
    test.setTimeout(900_000);
    for (const screen of screens) {
      const at = screen.signedIn ? business.page : page;
      await at.setViewportSize({ width: 360, height: 740 });
      if (at.url() === "about:blank") await at.goto(url("/app/sign-in"));
      await at.evaluate((chosen) => {
        localStorage.setItem("invoxa.language", chosen);
      }, language);
      // a screen's own arrangement names things in English
      await open(at, { ...screen, arrange: undefined }, business);
      expect.soft(await at.evaluate(sticksOut), `${screen.name} in ${language}`).toEqual([]);
      expect
        .soft(await at.evaluate(words), `${screen.name} in ${language}`)
        .not.toMatch(/undefined|NaN|\[object|\{\w+\}|Invalid Date/);
      await expect(at.locator("html")).toHaveAttribute("lang", screen.ownLanguage ? "en" : language);
    }
    await business.page.evaluate(() => {
      localStorage.removeItem("invoxa.language");
    });
  });
}

/** What the page says, without what it quotes as code, such as the pattern of a number. */
function words(): string {
  const quoted = [...document.querySelectorAll("code")].map((code) => code.innerText);
  return quoted.reduce((text, code) => text.replaceAll(code, ""), document.body.innerText);
}

/** What cannot be seen whole: beyond the window's edges, or text that is cut off without an ellipsis. */
function sticksOut(): string[] {
  const width = document.documentElement.clientWidth;
  const within = (element: Element, fits: (style: CSSStyleDeclaration, at: Element) => boolean): boolean =>
    element !== document.body &&
    (fits(getComputedStyle(element), element) ||
      (element.parentElement !== null && within(element.parentElement, fits)));
  const seen = [...document.body.querySelectorAll("*")].filter(
    // a pixel in size: for screen readers alone
    (each) =>
      each.checkVisibility({ visibilityProperty: true }) &&
      !within(each, (style, at) => style.position === "absolute" && at.getBoundingClientRect().width <= 1),
  );
  const beyond = seen.filter((each) => {
    const { left, right, height } = each.getBoundingClientRect();
    return (
      height > 0 &&
      (right > width + 0.5 || left < -0.5) &&
      !within(each, ({ overflowX, textOverflow }) => /auto|scroll/.test(overflowX) || textOverflow === "ellipsis")
    );
  });
  const cut = seen.filter((each) => {
    const { overflowX, textOverflow } = getComputedStyle(each);
    const words = [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    return (
      words && each.scrollWidth > each.clientWidth + 1 && /hidden|clip/.test(overflowX) && textOverflow !== "ellipsis"
    );
  });
  const outermost = beyond.filter((each) => !beyond.some((other) => other !== each && other.contains(each)));
  const page =
    document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth} wide`] : [];
  return [
    ...page,
    ...outermost.map(({ outerHTML }) => `beyond: ${outerHTML.slice(0, 200)}`),
    ...cut.map(({ outerHTML }) => `cut: ${outerHTML.slice(0, 200)}`),
  ];
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
