import { apiAs, expect, newOwner, signIn, test, url } from "./fixtures";
import { populate } from "./populate";

const lists = ["/invoices", "/credit-notes", "/clients", "/payments", "/outbox"] as const;

test("an organization that has nothing yet reads in each list what will be there, and how it gets there", async ({
  page,
}) => {
  await signIn(page, await newOwner(page));
  for (const path of lists) {
    await page.goto(url(`/app${path}`));
    await expect(page.getByRole("main").locator("p.text-lg")).toBeVisible();
    await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toHaveCount(0);
  }
});

test("while a list is on its way its place is kept; what fails says so, and the next try shows it", async ({
  page,
}) => {
  const owner = await newOwner(page);
  await populate(await apiAs(page, owner), 4);
  await signIn(page, owner);
  let fail = true;
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/invoices\?/, async (route) => {
    if (!fail) return route.continue();
    await held;
    return route.fulfill({
      status: 500,
      contentType: "application/problem+json",
      body: JSON.stringify({ title: "Broken", status: 500 }),
    });
  });
  await page.goto(url("/app/invoices"));
  await expect(page.locator("[aria-busy=true]").first()).toBeVisible();
  release();
  const alert = page.getByRole("alert").filter({ hasText: /\S/ });
  await expect(alert).toBeVisible();
  fail = false;
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("table").getByRole("link").first()).toBeVisible();
});

test("without a line it says so, what was read stays, and it goes on by itself when the line is back", async ({
  page,
  context,
}) => {
  const owner = await newOwner(page);
  await populate(await apiAs(page, owner), 4);
  await signIn(page, owner);
  await page.goto(url("/app/clients"));
  await expect(page.getByRole("link", { name: "Aurora Optik GmbH" })).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText("No connection.", { exact: false })).toBeVisible();
  await expect(page.getByRole("link", { name: "Aurora Optik GmbH" })).toBeVisible();
  await page.getByRole("searchbox").fill("duval");
  await context.setOffline(false);
  await expect(page.getByText("No connection.", { exact: false })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Chocolaterie Duval" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Aurora Optik GmbH" })).toHaveCount(0);
});

test("what does not exist, or is another's, is said to be not there", async ({ page, business }) => {
  const stranger = await newOwner(page, "Somebody else");
  await signIn(page, stranger);
  for (const path of [
    `/invoices/view?id=${business.invoices[3] ?? ""}`,
    `/clients/view?id=${business.clients[0] ?? ""}`,
    "/payments/view?id=pay_nothing",
    "/outbox/view?id=msg_nothing",
  ]) {
    await page.goto(url(`/app${path}`));
    await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toBeVisible();
    await expect(page.getByRole("main")).not.toContainText("Aurora Optik");
  }
});
