import { test as base, type BrowserContext, expect, type Page } from "@playwright/test";
import { mailedLink } from "./mailbox";
import { type Call, populate } from "./populate";

export const PASSWORD = "correct horse battery staple";

export type Owner = { email: string; password: string; organization: string };

/** A small business in full swing, with its owner signed in: one per worker, for tests that only look. */
export type Business = {
  owner: Owner;
  call: Call;
  clients: string[];
  invoices: string[];
  publicToken: string;
  context: BrowserContext;
  page: Page;
};

/** The base address, known once the suite's INVOXA has started. */
export function url(path = ""): string {
  return `${process.env.INVOXA_E2E_URL ?? ""}${path}`;
}

let count = 0;

/** A new organization with its owner, made by the API: for tests that are about something else than signing up. */
export async function newOwner(page: Page, name = "Lovelace Engines"): Promise<Owner> {
  const email = `ada-${Date.now()}-${process.pid}-${++count}@lovelace.example`;
  const answer = await page.request.post(url("/auth/register"), {
    data: {
      organization: { name, country: "DE", currency: "EUR", language: "en", timeZone: "Europe/Berlin" },
      owner: { name: "Ada Lovelace", email, password: PASSWORD },
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  await verify(page, email);
  return { email, password: PASSWORD, organization: name };
}

/** Follows the link that verifies the address, which an organization needs before it can send. */
async function verify(page: Page, email: string): Promise<void> {
  const folder = process.env.INVOXA_E2E_MAIL;
  if (folder === undefined) return;
  await expect(async () => {
    const link = mailedLink(folder, email, "/app/verify");
    expect(link).toBeDefined();
    const verified = await page.request.post(url("/auth/email/verify"), {
      data: { token: new URL(link ?? "").hash.slice(1) },
    });
    expect(verified.status(), await verified.text()).toBe(204);
  }).toPass();
}

/** An API client that acts for this owner, beside the browser. A PUT sends the version that the last answer had. */
export async function apiAs(page: Page, owner: Owner): Promise<Call> {
  const login = await page.request.post(url("/auth/login"), { data: { email: owner.email, password: owner.password } });
  const { accessToken } = (await login.json()) as { accessToken: string };
  let version = "";
  return async <T>(method: "GET" | "POST" | "PUT", path: string, data?: unknown): Promise<T> => {
    const headers: Record<string, string> = { Authorization: `Bearer ${accessToken}` };
    if (method === "PUT") headers["If-Match"] = version;
    const answer = await page.request.fetch(url(path), { method, data, headers });
    expect(answer.ok(), `${method} ${path}: ${await answer.text()}`).toBe(true);
    version = answer.headers().etag ?? "";
    return (await answer.json()) as T;
  };
}

/** Signs in by the form, and waits until the overview stands there. */
export async function signInByForm(page: Page, owner: Owner): Promise<void> {
  await page.goto(url("/app/sign-in"));
  await page.getByLabel("E-mail").fill(owner.email);
  await page.getByLabel("Password", { exact: true }).fill(owner.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Overview", level: 1 })).toBeVisible();
}

/** Signs the browser in by the API, as quickly as can be, and opens the overview. */
export async function signIn(page: Page, owner: Owner): Promise<void> {
  const answer = await page.request.post(url("/auth/login"), {
    data: { email: owner.email, password: owner.password, cookie: true },
    headers: { Origin: url() },
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  // what needs no session, for a place in the storage of this address: that asking for a session is worth it
  await page.goto(url("/auth/.well-known/jwks.json"));
  await page.evaluate(() => {
    localStorage.setItem("invoxa.signed-in", "1");
  });
  await page.goto(url("/app"));
  await expect(page.getByRole("heading", { name: "Overview", level: 1 })).toBeVisible();
}

/**
 * `quiet` fails the test where the page reported an error: an exception, or what the Content-Security-Policy refused.
 * `business` is made when the first test of a worker asks for it.
 */
export const test = base.extend<{ quiet: undefined }, { business: Business }>({
  quiet: [
    async ({ page }, use) => {
      const said = hear(page);
      await use(undefined);
      expect(said).toEqual([]);
    },
    { auto: true },
  ],
  business: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/Berlin" });
      const page = await context.newPage();
      const owner = await newOwner(page);
      const call = await apiAs(page, owner);
      const made = await populate(call);
      await signIn(page, owner);
      await use({ owner, call, ...made, context, page });
      await context.close();
    },
    { scope: "worker" },
  ],
});

/** What is no error: a refusal (the test's matter) and a frame of an e-mail that runs no script of Playwright's. */
const expected = /Failed to load resource|Blocked script execution in 'about:srcdoc'/;

/** The errors that the page reports from now on. */
export function hear(page: Page): string[] {
  const said: string[] = [];
  page.on("pageerror", (error) => said.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !expected.test(message.text())) said.push(message.text());
  });
  return said;
}

export { expect };
