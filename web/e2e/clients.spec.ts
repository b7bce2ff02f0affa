import { apiAs, expect, newOwner, signIn, test, url } from "./fixtures";
import { complete, issued } from "./populate";

test("a client's statement tells what is owed after each entry, and its activity what happened", async ({ page }) => {
  const owner = await newOwner(page);
  const call = await apiAs(page, owner);
  await complete(call);
  const { id } = await call<{ id: string }>("POST", "/clients", {
    name: "Aurora Optik GmbH",
    address: { city: "Berlin", country: "DE", line1: "Ring 1", postCode: "10115" },
    currency: "EUR",
  });
  await issued(call, id, "100.00", "2026-01-10");
  await call("POST", "/payments", {
    clientId: id,
    method: "bank-transfer",
    amount: "150.00",
    currency: "EUR",
    receivedOn: "2026-02-01",
    reference: "RF18",
  });
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

test("a list's filters are saved under a name, picked again, renamed and deleted, on any device", async ({
  page,
  browser,
}) => {
  const owner = await newOwner(page);
  await signIn(page, owner);
  await page.goto(url("/app/invoices?state=overdue&sort=due"));
  await page.getByRole("button", { name: "Views" }).click();
  await page.getByRole("menuitem", { name: "Save this view" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Enter a name.")).toBeVisible();
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

test("an organization's own VAT rates are refused by field, kept, and offered by the editor with their reason", async ({
  page,
}) => {
  const owner = await newOwner(page);
  await signIn(page, owner);
  await page.goto(url("/app/settings/taxes"));
  await expect(page.getByText("VAT 19%")).toBeVisible();
  await page.getByRole("button", { name: "Create your own list" }).click();
  const name = (place: number) => page.getByLabel(`Name, rate ${String(place)}`, { exact: true });
  for (let left = 8; left > 2; left--)
    await page
      .getByRole("group", { name: "Rate 3" })
      .getByRole("button", { name: /^Remove/ })
      .click();
  await name(1).fill("Reduced");
  await name(2).fill("reduced");
  await page.getByLabel("Treatment, rate 2").selectOption("E");
  await page.getByLabel("Reason on the document, rate 2").fill("§ 4 Nr. 14 UStG");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(name(2)).toHaveAttribute("aria-invalid", "true");
  await name(2).fill("Midwife");
  await page.getByRole("button", { name: "Move Midwife up" }).click();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("VAT rates saved")).toBeVisible();
  await page.reload();
  await expect(name(1)).toHaveValue("Midwife");

  await page.goto(url("/app/invoices/edit"));
  const vat = page.getByLabel("VAT, line 1", { exact: true });
  await expect(vat.locator("option:checked")).toHaveText("Midwife");
  await page.getByLabel("Item, line 1").fill("Birth");
  await expect(
    page.getByText("§ 4 Nr. 14 UStG").or(page.locator("input[value='§ 4 Nr. 14 UStG']")).first(),
  ).toBeVisible();
  await vat.selectOption({ label: "Reduced, 19%" });
  await expect(page.locator("[data-field=reasons]")).toHaveCount(0);
});
