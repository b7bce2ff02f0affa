import { apiAs, expect, newOwner, signIn, test, url } from "./fixtures";
import { complete, issued } from "./populate";

test("a client's statement tells what is owed after each entry, and its activity what happened", async ({ page }) => {
  const owner = await newOwner(page);
  const call = await apiAs(page, owner);
  await complete(call);
  const { id } = await call<{ id: string }>("POST", "/clients", { name: "Aurora Optik GmbH", address: { city: "Berlin", country: "DE", line1: "Ring 1", postCode: "10115" }, currency: "EUR" });
  await issued(call, id, "100.00", "2026-01-10");
  await call("POST", "/payments", { clientId: id, method: "bank-transfer", amount: "150.00", currency: "EUR", receivedOn: "2026-02-01", reference: "RF18" });
  await signIn(page, owner);
  await page.goto(url(`/app/clients/view?id=${id}&tab=statement`));

  const statement = page.getByRole("table", { name: "Statement of account" });
  await expect(statement.getByRole("row")).toHaveCount(5);
  await expect(statement.getByRole("row").nth(2)).toContainText("€100.00");
  await expect(statement.getByRole("row").nth(3)).toContainText("-€150.00");
  await expect(statement.getByRole("row").last()).toContainText("-€50.00");

  await page.getByLabel("Period").selectOption("own");
  await page.getByLabel("From", { exact: true }).fill("2026-01-11");
  await expect(statement.getByRole("row")).toHaveCount(4);
  await expect(statement.getByRole("row").nth(1)).toContainText("€100.00");
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV" }).click();
  expect((await download).suggestedFilename()).toBe("statement-Aurora-Optik-GmbH-EUR.csv");

  await page.emulateMedia({ media: "print" });
  await expect(statement).toBeVisible();
  await expect(page.getByRole("button", { name: "CSV" })).toBeHidden();
  await expect(page.getByRole("tablist")).toBeHidden();
  await page.emulateMedia({ media: "screen" });

  await page.getByRole("tab", { name: "Activity" }).click();
  const happened = page.getByRole("tabpanel", { name: "Activity" }).getByRole("listitem");
  await expect(happened.first()).toContainText("Payment received");
  await expect(happened.last()).toContainText("drafted");
});

test("a list's filters are saved under a name, picked again, renamed and deleted, on any device", async ({ page, browser }) => {
  const owner = await newOwner(page);
  await signIn(page, owner);
  await page.goto(url("/app/invoices?state=overdue&sort=due"));
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("menuitem", { name: "Save this view" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Give it a name.")).toBeVisible();
  await page.getByRole("dialog").getByLabel("Name").fill("Late ones");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "View: Late ones" })).toBeVisible();

  const other = await (await browser.newContext()).newPage();
  await signIn(other, owner);
  await other.goto(url("/app/invoices"));
  await other.getByRole("button", { name: "Views" }).click();
  await other.getByRole("menuitem", { name: "Late ones" }).click();
  await expect(other).toHaveURL(/state=overdue/);
  await expect(other).toHaveURL(/sort=due/);
  await other.getByRole("button", { name: "View: Late ones" }).click();
  await other.getByRole("menuitem", { name: "Rename or delete" }).click();
  await other.getByLabel("Name of Late ones").fill("To chase");
  await other.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(other.getByRole("button", { name: "View: To chase" })).toBeVisible();

  await page.reload();
  await page.getByRole("button", { name: "View: To chase" }).click();
  await page.getByRole("menuitem", { name: "Rename or delete" }).click();
  await page.getByRole("button", { name: "Delete To chase" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("button", { name: "Views", exact: true })).toBeVisible();
});
