import { apiAs, expect, newOwner, signIn, test, url } from "./fixtures";
import { complete, issued } from "./populate";

test("a client is made and changed, a wrong VAT number is named at its field, and nothing typed is lost", async ({
  page,
}) => {
  const owner = await newOwner(page);
  await signIn(page, owner);
  await page.goto(url("/app/clients/new"));
  await page.getByLabel("Name", { exact: true }).fill("Aurora Optik GmbH");
  await page.getByLabel("E-mail for invoices").fill("billing@aurora.example");
  await page.getByLabel("City").fill("Berlin");
  await page.getByLabel("Country", { exact: true }).selectOption("DE");
  const vat = page.getByLabel("VAT number");
  await vat.fill("DE123456780");
  await page.getByRole("button", { name: "Add client" }).click();
  await expect(vat).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("City")).toHaveValue("Berlin");
  await vat.fill("DE136695976");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("heading", { name: "Aurora Optik GmbH", level: 1 })).toBeVisible();
  await expect(page.getByText("DE136695976")).toBeVisible();

  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Edit client" }).click();
  await page.getByLabel("Days to pay").fill("21");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("21 days")).toBeVisible();

  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Archive" }).click();
  await expect(page.getByText("Archived", { exact: true })).toBeVisible();
});

test("one payment pays two invoices, its rest is credit, and the credit pays a third", async ({ page }) => {
  const owner = await newOwner(page);
  const call = await apiAs(page, owner);
  const { id: clientId } = await call<{ id: string }>("POST", "/clients", {
    name: "Aurora Optik GmbH",
    address: { city: "Berlin", country: "DE", line1: "Ring 1", postCode: "10115" },
    currency: "EUR",
  });
  await complete(call);
  await issued(call, clientId, "100.00", "2026-01-10");
  await issued(call, clientId, "50.00", "2026-01-20");
  await signIn(page, owner);

  await page.goto(url(`/app/payments/new?client=${clientId}`));
  await page.getByLabel("Amount", { exact: true }).fill("200.00");
  const parts = page.getByRole("list", { name: "For which invoices" }).getByRole("textbox");
  await expect(parts).toHaveCount(2);
  await expect(parts.nth(0)).toHaveValue("100.00");
  await expect(parts.nth(1)).toHaveValue("50.00");
  await parts.nth(1).fill("20.00");
  await expect(page.getByRole("status").filter({ hasText: "Stays as credit" })).toContainText("€80.00");
  await parts.nth(1).fill("200.01");
  await expect(page.getByText("More than was received")).toBeVisible();
  await parts.nth(1).fill("20.00");
  await expect(page.getByRole("status").filter({ hasText: "Stays as credit" })).toContainText("€80.00");
  await page.getByRole("button", { name: "Record payment" }).click();
  await expect(page.getByRole("heading", { name: /Payment of €200\.00/ })).toBeVisible();
  await expect(page.getByText("Applied", { exact: true })).toHaveCount(3);

  await page.getByRole("button", { name: "Use credit" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Amount")).toHaveValue("30.00");
  await dialog.getByRole("button", { name: "Use credit" }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Refund" }).click();
  await expect(dialog.getByLabel("Amount")).toHaveValue("50.00");
  await dialog.getByLabel("Amount").fill("50.01");
  await dialog.getByRole("button", { name: "Record refund" }).click();
  await expect(dialog.getByLabel("Amount")).toHaveAttribute("aria-invalid", "true");
  await dialog.getByLabel("Amount").fill("50.00");
  await dialog.getByRole("button", { name: "Record refund" }).click();
  await expect(page.getByText("€50.00 refunded")).toBeVisible();
});

test("a CSV file is mapped, checked, mended and taken", async ({ page }) => {
  const owner = await newOwner(page);
  await signIn(page, owner);
  await page.goto(url("/app/clients/import"));
  const choose = (text: string | Buffer) =>
    page.getByLabel("CSV file").setInputFiles({ name: "clients.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await choose("Firma;Mail;Land\r\nBäckerei Sonnleitner;not an address;DE\r\n");
  await expect(page.getByLabel("What Firma is")).toHaveValue("name");
  await expect(page.getByRole("list", { name: /is wrong/ }).getByText("not an address")).toBeVisible();
  await expect(page.getByRole("button", { name: /^Import/ })).toHaveCount(0);

  await choose(Buffer.from("Nr;Firma;Mail\r\n7;B\xe4ckerei Sonnleitner;buero@sonnleitner.example\r\n", "latin1"));
  await expect(page.getByText("Read as WINDOWS-1252, separated by semicolons.")).toBeVisible();
  await expect(page.getByText(/encoding is a guess/)).toBeVisible();
  await page.getByLabel("What Nr is").selectOption("number");
  await page.getByRole("button", { name: "Import 1 row" }).click();
  await expect(page.getByText("New: 1. Changed: 0.")).toBeVisible();

  await page.goto(url("/app/clients/import"));
  await choose("number,name,city\n7,Bäckerei Sonnleitner,Graz\n8,Zweite,\n,Bäckerei Sonnleitner,\n");
  await expect(page.getByText("Changes: City")).toBeVisible();
  await expect(page.getByText(/Looks like a client/)).toBeVisible();
  await page.getByRole("button", { name: "Import 2 rows" }).click();
  await expect(page.getByText("New: 1. Changed: 1.")).toBeVisible();
  await page.goto(url("/app/clients"));
  await page.getByRole("link", { name: "Bäckerei Sonnleitner" }).click();
  await expect(page.getByText("Graz")).toBeVisible();
});

test("the words of the German invoice are changed, the next one says so, and INVOXA's come back", async ({ page }) => {
  const owner = await newOwner(page);
  const call = await apiAs(page, owner);
  await complete(call);
  const { id: clientId } = await call<{ id: string }>("POST", "/clients", {
    name: "Aurora Optik GmbH",
    email: "billing@aurora.example",
    language: "de",
    address: { city: "Berlin", country: "DE", line1: "Ring 1", postCode: "10115" },
    currency: "EUR",
  });
  await signIn(page, owner);
  await page.goto(url("/app/settings/emails"));
  await page.getByRole("combobox", { name: "Language", exact: true }).selectOption("de");
  const subject = page.getByRole("textbox", { name: "Subject", exact: true });
  const text = page.getByRole("textbox", { name: "Text", exact: true });
  await expect(subject).toHaveValue("Rechnung {number} von {seller}");
  await subject.fill("Ihre Rechnung ");
  await page.getByRole("button", { name: "Number", exact: true }).click();
  await expect(subject).toHaveValue("Ihre Rechnung {number}");
  await text.fill("Guten Tag {kunde}");
  await expect(text).toHaveAttribute("aria-invalid", "true");
  await text.fill("Guten Tag {buyer},\n\nwir danken <herzlich>.");
  const preview = page.getByRole("region", { name: "Preview" }).frameLocator("iframe");
  await expect(preview.getByText("Guten Tag Beispiel GmbH,")).toBeVisible();
  await expect(preview.getByText("wir danken <herzlich>.")).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Your wording", { exact: true })).toBeVisible();

  const invoice = await issued(call, clientId, "100.00", "2026-12-31");
  await page.goto(url(`/app/invoices/view?id=${invoice}`));
  await page.getByRole("button", { name: "Send", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/^Ihre Rechnung INV-\d{4}-00001$/)).toBeVisible();
  await dialog.getByRole("button", { name: "Send", exact: true }).click();
  await expect(dialog).toBeHidden();
  const sent = async () => (await call<{ items: { id: string }[] }>("GET", `/notify/invoices/${invoice}`)).items[0]?.id;
  await expect.poll(sent).toBeTruthy();
  await page.goto(url(`/app/outbox/view?id=${(await sent()) ?? ""}`));
  await expect(page.getByRole("heading", { name: /^Ihre Rechnung INV-\d{4}-00001$/, level: 1 })).toBeVisible();
  await expect(page.frameLocator("iframe").getByText("Guten Tag Aurora Optik GmbH,")).toBeVisible();

  await page.goto(url("/app/settings/emails?in=de"));
  await page.getByRole("button", { name: "Restore INVOXA’s wording" }).click();
  await dialog.getByRole("button", { name: "Restore INVOXA’s wording" }).click();
  await expect(subject).toHaveValue("Rechnung {number} von {seller}");
});
