import AxeBuilder from "@axe-core/playwright";
import { apiAs, expect, newOwner, test, url } from "./fixtures";
import { populate } from "./populate";

test("a client opens the link without an account, reads the document, and pays in the sandbox", async ({ page, browser }) => {
  const call = await apiAs(page, await newOwner(page));
  const { invoices, publicToken } = await populate(call, 5);
  const { number } = await call<{ number: string }>("GET", `/invoices/${invoices[2] ?? ""}`);
  const context = await browser.newContext({ locale: "en-GB" });
  const client = await context.newPage();
  await client.goto(url(`/app/invoice#${publicToken}`));
  await expect(client.getByRole("heading", { name: `Invoice ${number}` })).toBeVisible();
  await expect(client.getByText("DE89 3704 0044 0532 0130 00")).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await client.emulateMedia({ colorScheme });
    const found = await new AxeBuilder({ page: client }).analyze();
    expect(found.violations.map(({ id }) => id)).toEqual([]);
  }
  await client.getByRole("button", { name: "Pay now" }).click();
  await client.waitForURL(/\/payments\/sandbox\//);
  await context.close();
});
