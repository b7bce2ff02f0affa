import { apiAs, expect, newOwner, signIn, test, url } from "./fixtures";
import { populate } from "./populate";

test("from nothing to paid: a client on the spot, lines by keyboard alone, issued and sent, the PDF, the payment", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signIn(page, await newOwner(page));
  await page.goto(url("/app/invoices"));
  await page.getByRole("link", { name: "Write your first invoice" }).click();

  const client = page.getByRole("combobox", { name: "Client" });
  await client.fill("Aurora Optik GmbH");
  await page.getByRole("option", { name: "Add “Aurora Optik GmbH” as a client" }).waitFor();
  await client.press("Enter");
  const adding = page.getByRole("dialog", { name: "Add a client" });
  await expect(adding.getByLabel("Name")).toHaveValue("Aurora Optik GmbH");
  await adding.getByLabel("E-mail").fill("rechnungen@aurora-optik.example");
  await adding.getByLabel("Street and number").fill("Hauptstraße 1");
  await adding.getByLabel("Post code").fill("10115");
  await adding.getByLabel("City").fill("Berlin");
  await page.keyboard.press("Enter");
  await expect(adding).toBeHidden();
  await expect(client).toHaveValue("Aurora Optik GmbH");

  await page.getByLabel("Item, line 1").focus();
  await page.keyboard.type("Advice");
  await page.keyboard.press("Tab");
  await page.keyboard.type("3");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("120");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Item, line 2")).toBeFocused();
  await page.keyboard.type("Workshop");
  for (let tab = 0; tab < 3; tab++) await page.keyboard.press("Tab");
  await page.keyboard.type("1250");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(page.getByLabel("Item, line 1")).toHaveValue("Workshop");
  await expect(page.getByLabel("Price, line 1")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByLabel("Price, line 2")).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type("A slip");
  await page.keyboard.press("Control+Backspace");
  await expect(page.getByLabel("Item, line 3")).toHaveCount(0);
  await expect(page.getByRole("article", { name: "Document" })).toContainText("€1,915.90");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await expect(page).toHaveURL(/\/invoices\/edit\?id=/);

  await page.keyboard.press("Control+Enter");
  await page.getByRole("button", { name: /^Your VAT identifier/ }).click();
  const seller = page.getByRole("dialog", { name: "Your details" });
  await seller.getByLabel("Street and number").fill("Ringstraße 7");
  await seller.getByLabel("Post code").fill("10115");
  await seller.getByLabel("City").fill("Berlin");
  await seller.getByLabel("VAT number").fill("DE123456788");
  await seller.getByLabel("IBAN").fill("DE89 3704 0044 0532 0130 00");
  await page.keyboard.press("Enter");
  await expect(seller).toBeHidden();
  await expect(page.getByRole("heading", { name: "To do before issuing" })).toHaveCount(0);

  await page.keyboard.press("Control+Enter");
  const issue = page.getByRole("dialog", { name: "Issue and send" });
  await expect(issue.getByLabel("To", { exact: true })).toHaveValue("rechnungen@aurora-optik.example");
  await expect(issue).toContainText("€1,915.90");
  await issue.getByRole("button", { name: "Issue and send" }).click();

  await expect(page.getByRole("heading", { level: 1, name: /^Invoice INV-\d{4}-00001$/ })).toBeVisible();
  await expect(page.getByText("rechnungen@aurora-optik.example").first()).toBeVisible();
  const pdf = page.waitForResponse((answer) => answer.url().endsWith("/pdf"));
  await page.getByRole("tab", { name: "PDF" }).click();
  expect((await pdf).headers()["content-type"]).toBe("application/pdf");
  await expect(page.getByRole("link", { name: "Open the PDF in a new tab" })).toHaveAttribute("href", /^blob:/);
  await page.getByRole("tab", { name: "E-mails" }).click();
  await expect(page.getByRole("link", { name: /^Invoice INV-\d{4}-00001 from Lovelace Engines$/ })).toBeVisible();

  await page.getByRole("button", { name: "Record a payment" }).click();
  const payment = page.getByRole("dialog", { name: "Record a payment" });
  await expect(payment.getByLabel("Amount in EUR")).toHaveValue("1915.90");
  await payment.getByRole("button", { name: "Record a payment" }).click();
  await expect(payment).toBeHidden();
  await expect(page.getByText("Paid", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("€0.00").first()).toBeVisible();

  await page.getByRole("main").getByRole("link", { name: "Invoices" }).click();
  await page.getByRole("combobox", { name: "State" }).selectOption("paid");
  await expect(page.getByRole("row", { name: /Aurora Optik GmbH/ })).toContainText("Paid");
});

test("two people at one draft: nobody's change is lost, and the second chooses", async ({ page }) => {
  const owner = await newOwner(page);
  const call = await apiAs(page, owner);
  const { invoices } = await populate(call, 1);
  const id = invoices[0] ?? "";
  await signIn(page, owner);
  await page.goto(url(`/app/invoices/edit?id=${id}`));
  await expect(page.getByLabel("Item, line 1")).toHaveValue("Advice");
  const { draft } = await call<{ draft: Record<string, unknown> }>("GET", `/invoices/${id}`);
  await call("PUT", `/invoices/${id}`, { ...draft, paymentTerms: "From the other desk" });
  await page.getByLabel(/^Note/).fill("From this desk");
  const conflict = page.getByRole("dialog", { name: "Changed elsewhere" });
  await expect(conflict).toContainText("From the other desk");
  await expect(conflict).toContainText("From this desk");
  await conflict.getByRole("button", { name: "Continue with this selection" }).click();
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  const merged = await call<{ draft: { paymentTerms: string; notes: { text: string }[] } }>("GET", `/invoices/${id}`);
  expect([merged.draft.paymentTerms, merged.draft.notes[0]?.text]).toEqual(["From the other desk", "From this desk"]);
});

test("a number that cannot be read is marked, and the draft is not saved with another", async ({ page }) => {
  const owner = await newOwner(page);
  const call = await apiAs(page, owner);
  const { invoices } = await populate(call, 1);
  const id = invoices[0] ?? "";
  await signIn(page, owner);
  await page.goto(url(`/app/invoices/edit?id=${id}`));
  await page.getByLabel("Price, line 1").fill("12,34.5");
  await expect(page.getByText("Enter a number.")).toBeVisible();
  await expect(page.getByText("Not saved: check the numbers")).toBeVisible();
  await page.getByLabel("Price, line 1").fill("99.5");
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  const stored = await call<{ draft: { lines: { price: { net: string } }[] } }>("GET", `/invoices/${id}`);
  expect(stored.draft.lines[0]?.price.net).toBe("99.5");
});
