import { mailedLink } from "./mailbox";
import { expect, hear, PASSWORD, test, url } from "./fixtures";

test("the main job: from signing up to an invoice that its client opened from the e-mail and paid, all by hand", async ({
  page,
  browser,
}) => {
  const folder = process.env.INVOXA_E2E_MAIL;
  test.skip(folder === undefined, "INVOXA_E2E_URL names an INVOXA whose mails are not seen here");
  const buyer = `compta-${Date.now()}@duval.example`;

  await test.step("sign up", async () => {
    await page.goto(url("/"));
    await page.getByRole("link", { name: "Create an account" }).click();
    await page.getByLabel("Your name").fill("Grace Hopper");
    await page.getByLabel("E-mail").fill(`grace-${Date.now()}-${process.pid}@hopper.example`);
    await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await page.getByLabel(/^Name, as it stands/).fill("Hopper Compilers");
    await page.getByLabel("Country").selectOption("DE");
    await page.getByRole("button", { name: "Create account" }).click();
    await expect(page.getByRole("list", { name: "Getting started" })).toBeVisible();
  });

  await test.step("say who one is", async () => {
    await page
      .getByRole("list", { name: "Getting started" })
      .getByRole("link", { name: /^Your details/ })
      .click();
    await page.getByLabel("Street and number").fill("Ringstraße 7");
    await page.getByLabel("Post code").fill("10115");
    await page.getByLabel("City").fill("Berlin");
    await page.getByLabel("VAT number").fill("DE123456788");
    await page.getByLabel("IBAN").fill("DE89 3704 0044 0532 0130 00");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved", { exact: true }).first()).toBeVisible();
  });

  await test.step("add a client", async () => {
    await page.goto(url("/app"));
    await page.getByRole("list", { name: "Getting started" }).getByRole("link", { name: "Add a client" }).click();
    await page.getByLabel("Name", { exact: true }).fill("Chocolaterie Duval");
    await page.getByLabel("E-mail for invoices").fill(buyer);
    await page.getByLabel("Street and number").fill("3 rue Mercière");
    await page.getByLabel("Post code").fill("69002");
    await page.getByLabel("City").fill("Lyon");
    await page.getByLabel("Country", { exact: true }).selectOption("FR");
    await page.getByLabel("Language of documents").selectOption("fr");
    await page.getByRole("button", { name: "Add client" }).click();
    await expect(page.getByRole("heading", { name: "Chocolaterie Duval", level: 1 })).toBeVisible();
  });

  await test.step("write, issue and send", async () => {
    await page.getByRole("link", { name: "New invoice" }).click();
    await expect(page.getByRole("combobox", { name: "Client" })).toHaveValue("Chocolaterie Duval");
    await page.getByLabel("Item, line 1").fill("Compiler maintenance");
    await page.getByLabel("Quantity, line 1").fill("3");
    await page.getByLabel("Price, line 1").fill("120");
    await expect(page.getByRole("article", { name: "Document" })).toContainText("€428.40");
    await page.getByRole("button", { name: "Issue …" }).click();
    const issue = page.getByRole("dialog", { name: "Issue and send" });
    await expect(issue.getByLabel("To", { exact: true })).toHaveValue(buyer);
    await issue.getByRole("button", { name: "Issue and send" }).click();
    await expect(page.getByRole("heading", { level: 1, name: /^Invoice INV-\d{4}-00001$/ })).toBeVisible();
  });

  const profile = await browser.newContext({ locale: "fr-FR" });
  const client = await profile.newPage();
  const said = hear(client);
  await test.step("the client opens the link of the e-mail in another browser, and pays", async () => {
    let link: string | undefined;
    await expect(() => {
      link = mailedLink(folder ?? "", buyer, "/app/invoice");
      expect(link).toBeDefined();
    }).toPass();
    await client.goto(url(`/app/invoice${new URL(link ?? "").hash}`));
    await expect(client.getByRole("heading", { name: /^Facture INV-\d{4}-00001$/ })).toBeVisible();
    await expect(client.getByRole("article")).toContainText("3 unités");
    await expect(client.getByText("DE89 3704 0044 0532 0130 00")).toBeVisible();
    const code = client.getByRole("img", { name: "QR code du virement" });
    await expect.poll(() => code.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    await client.getByRole("button", { name: "Payer maintenant" }).click();
    await client.getByRole("button", { name: "Pay", exact: true }).click();
    await expect(client.getByText("The payment succeeded.")).toBeVisible();
    await client.getByRole("link", { name: "Back to the invoice" }).click();
    await expect(client.getByText("Payée", { exact: true })).toBeVisible();
    await expect(client.getByRole("button", { name: "Payer maintenant" })).toHaveCount(0);
    expect(said).toEqual([]);
  });
  await profile.close();

  await test.step("the business sees it paid: on the invoice, in its history, on the overview", async () => {
    await page.reload();
    await expect(page.getByText("Paid", { exact: true }).first()).toBeVisible();
    await page.getByRole("navigation").getByRole("link", { name: "Overview" }).click();
    const figures = page.getByRole("main");
    await expect(figures.getByText("1 payment")).toBeVisible();
    await expect(figures.getByText("€428.40").first()).toBeVisible();
    await expect(
      figures
        .getByRole("listitem")
        .filter({ hasText: /INV-\d{4}-00001 paid/ })
        .first(),
    ).toBeVisible();
  });
});
