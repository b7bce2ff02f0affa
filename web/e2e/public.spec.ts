import AxeBuilder from "@axe-core/playwright";
import { apiAs, expect, newOwner, signIn, test, url } from "./fixtures";
import { populate } from "./populate";

test("a client opens the link without an account, reads the document, and pays in the sandbox", async ({
  page,
  browser,
}) => {
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
    await client.reload();
    await expect(client.locator("html")).toHaveAttribute("data-theme", colorScheme);
    await client.getByRole("button", { name: "Pay now" }).waitFor();
    const found = await new AxeBuilder({ page: client }).analyze();
    expect(found.violations.map(({ id }) => id)).toEqual([]);
  }
  await expect(client.getByText("This is a test: no money moves.")).toBeVisible();
  await client.getByRole("button", { name: "Pay now" }).click();
  await client.waitForURL(/\/payments\/sandbox\//);
  await expect(client).toHaveTitle(/^TEST/);
  await client.getByRole("button", { name: "Pay", exact: true }).click();
  await client.getByRole("link", { name: "Back to the invoice" }).click();
  await expect(client.getByText("Paid", { exact: true })).toBeVisible();
  await expect(client.getByText("TEST: No money moved")).toBeVisible();
  await context.close();
});

test("where an installation has nothing to pay with, the page has no button and says nothing of it", async ({
  page,
  browser,
}) => {
  const call = await apiAs(page, await newOwner(page));
  const { publicToken } = await populate(call, 5);
  const context = await browser.newContext({ locale: "en-GB" });
  const client = await context.newPage();
  await client.route("**/payments/public/*/options", (route) => route.fulfill({ json: { items: [] } }));
  const asked = client.waitForResponse("**/payments/public/*/options");
  await client.goto(url(`/app/invoice#${publicToken}`));
  await asked;
  await expect(client.getByText("Still owed")).toBeVisible();
  await expect(client.getByRole("button", { name: "Pay now" })).toHaveCount(0);
  await expect(client.getByRole("main").getByRole("alert")).toHaveCount(0);
  await expect(client.getByText("By bank transfer")).toBeVisible();
  await context.close();
});

test("a colour is refused at its field, then kept, and a client's page has it, readable in both themes", async ({
  page,
  browser,
}) => {
  const owner = await newOwner(page);
  await signIn(page, owner);
  await page.goto(url("/app/settings/organization"));
  const color = page.getByRole("textbox", { name: "Colour", exact: true });
  await color.fill("yellow");
  await page.keyboard.press("Enter");
  await expect(color).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("alert").filter({ hasText: "such as #1f4e79" })).toBeVisible();
  await color.fill("#FFD400");
  await expect(page.getByText(/text needs 4\.5 : 1\..*#846d00/)).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(color).toHaveValue("#ffd400");

  const { publicToken } = await populate(await apiAs(page, owner), 3);
  const context = await browser.newContext({ locale: "en-GB" });
  const client = await context.newPage();
  await client.goto(url(`/app/invoice#${publicToken}`));
  const pay = client.getByRole("button", { name: "Pay now" });
  for (const colorScheme of ["light", "dark"] as const) {
    await client.emulateMedia({ colorScheme });
    await client.reload();
    await expect(client.locator("html")).toHaveAttribute("data-theme", colorScheme);
    await client.getByRole("button", { name: "Pay now" }).waitFor();
    await expect(pay).toHaveCSS("background-color", "rgb(255, 212, 0)");
    await expect(pay).toHaveCSS("color", "rgb(0, 0, 0)");
    const found = await new AxeBuilder({ page: client }).analyze();
    expect(found.violations.map(({ id }) => id)).toEqual([]);
  }
  await context.close();

  // what was set up meanwhile made another version of the organization
  await page.reload();
  await page.getByRole("button", { name: "Remove colour" }).click();
  await expect(color).toHaveValue("");
});
