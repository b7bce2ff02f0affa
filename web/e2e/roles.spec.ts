import type { Page } from "@playwright/test";
import { mailedLink } from "./mailbox";
import { type Business, expect, PASSWORD, signIn, test, url } from "./fixtures";

type May = { write: boolean; organization: boolean };

const roles: Record<"viewer" | "accountant" | "admin", May> = {
  viewer: { write: false, organization: false },
  accountant: { write: true, organization: false },
  admin: { write: true, organization: true },
};

for (const [role, may] of Object.entries(roles)) {
  test(`the ${role} is offered what the role may do and no more, and an address typed by hand says why`, async ({
    page,
    business,
  }) => {
    const email = await member(page, business, role);
    await expect(page.getByRole("heading", { name: "Overview", level: 1 })).toBeVisible();
    const invoice = business.invoices[2] ?? "";

    await page.goto(url("/app/invoices"));
    await page.getByRole("table").waitFor();
    await expect(page.getByRole("link", { name: "New invoice" })).toHaveCount(may.write ? 1 : 0);
    await page.goto(url("/app/clients"));
    await page.getByRole("table").waitFor();
    await expect(page.getByRole("link", { name: "New client" })).toHaveCount(may.write ? 1 : 0);
    await page.goto(url(`/app/invoices/view?id=${invoice}`));
    await page.getByRole("heading", { level: 1, name: /^Invoice/ }).waitFor();
    await expect(page.getByRole("button", { name: "Record a payment" })).toHaveCount(may.write ? 1 : 0);
    await expect(page.getByRole("button", { name: /^Send/ })).toHaveCount(may.write ? 1 : 0);

    for (const path of ["/invoices/edit", "/invoices/import", "/clients/new", "/clients/import", "/payments/new"]) {
      await page.goto(url(`/app${path}`));
      await page.getByRole("heading", { level: 1 }).waitFor();
      await expect(page.getByText("Your role does not include this")).toHaveCount(may.write ? 0 : 1);
    }

    await page.goto(url("/app/settings/members"));
    await page.getByRole("list", { name: "Members" }).getByRole("listitem").first().waitFor();
    await expect(page.getByRole("button", { name: "Invite somebody" })).toHaveCount(may.organization ? 1 : 0);
    await page.goto(url("/app/settings/numbers"));
    await page
      .getByRole("button", { name: /^Gaps in/ })
      .first()
      .waitFor();
    await expect(page.getByRole("button", { name: "New series" })).toHaveCount(may.organization ? 1 : 0);
    await page.goto(url("/app/settings/organization"));
    await expect(page.getByLabel("IBAN").first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Save" })).toHaveCount(may.organization ? 1 : 0);
    await expect(page.getByRole("link", { name: "API keys" })).toHaveCount(may.organization ? 1 : 0);

    // what the page does not offer, the service does not do
    const { accessToken } = (await (
      await page.request.post(url("/auth/login"), { data: { email, password: PASSWORD } })
    ).json()) as { accessToken: string };
    const tried = await page.request.post(url(`/invoices/${invoice}/send`), {
      data: {},
      headers: { Authorization: `Bearer ${accessToken}` },
    });
    expect(tried.status()).toBe(may.write ? 200 : 403);
  });
}

/** Signs the page in as somebody new who was invited to the business as this; gives the e-mail. */
async function member(page: Page, business: Business, role: string): Promise<string> {
  const folder = process.env.INVOXA_E2E_MAIL;
  test.skip(folder === undefined, "INVOXA_E2E_URL names an INVOXA whose mails are not seen here");
  const email = `${role}-${Date.now()}@lovelace.example`;
  await business.call("POST", "/auth/invitations", { email, role });
  let token = "";
  await expect(() => {
    const link = mailedLink(folder ?? "", email, "/app/invitation");
    expect(link).toBeDefined();
    token = new URL(link ?? "").hash.slice(1);
  }).toPass();
  const accepted = await page.request.post(url("/auth/invitations/accept"), {
    data: { token, name: `The ${role}`, password: PASSWORD },
  });
  expect(accepted.ok(), await accepted.text()).toBe(true);
  await signIn(page, { email, password: PASSWORD, organization: business.owner.organization });
  return email;
}
