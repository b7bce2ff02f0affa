import { test } from "@playwright/test";
import { apiAs, newOwner, type Owner, signIn, url } from "./fixtures";
import { populate } from "./populate";
import { addressOf, screens } from "./screens";

const looks = [
  { name: "light", colorScheme: "light", width: 1280, height: 800 },
  { name: "dark", colorScheme: "dark", width: 1280, height: 800 },
  { name: "phone", colorScheme: "light", width: 390, height: 844 },
] as const;

const only = process.env.SCREENS?.split(",");

test("every screen", async ({ browser }) => {
  test.setTimeout(1_800_000);
  const context = await browser.newContext();
  const page = await context.newPage();
  const owner: Owner = await newOwner(page);
  const made = await populate(await apiAs(page, owner));
  await context.close();
  for (const look of looks) {
    for (const signedIn of [false, true]) {
      const own = await browser.newContext({
        colorScheme: look.colorScheme,
        viewport: { width: look.width, height: look.height },
        locale: "en-GB",
      });
      const at = await own.newPage();
      if (signedIn) await signIn(at, owner);
      for (const screen of screens.filter(
        (each) => each.signedIn === signedIn && (!only || only.includes(each.name)),
      )) {
        await at.goto("about:blank");
        await at.goto(url(`/app${addressOf(screen, made)}`));
        await at.getByRole("heading", { level: 1 }).first().waitFor();
        await at.waitForLoadState("networkidle");
        await screen.arrange?.(at, owner);
        await at.waitForTimeout(400);
        await at.screenshot({ path: `screenshots/${screen.name}-${look.name}.png`, fullPage: true });
      }
      await own.close();
    }
  }
});
