import type { Call } from "./populate";
import { test as base, expect, type Page } from "@playwright/test";

export const PASSWORD = "correct horse battery staple";

export type Owner = { email: string; password: string; organization: string };

/** The base address, known once the suite's INVOXA has started. */
export function url(path = ""): string {
  return `${process.env.INVOXA_E2E_URL ?? ""}${path}`;
}

let count = 0;

/** A new organization with its owner, made by the API: for tests that are about something else than signing up. */
export async function newOwner(page: Page, name = "Lovelace Engines"): Promise<Owner> {
  const email = `ada-${Date.now()}-${++count}@lovelace.example`;
  const answer = await page.request.post(url("/auth/register"), {
    data: {
      organization: { name, country: "DE", currency: "EUR", language: "en", timeZone: "Europe/Berlin" },
      owner: { name: "Ada Lovelace", email, password: PASSWORD },
    },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return { email, password: PASSWORD, organization: name };
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
export async function signIn(page: Page, owner: Owner): Promise<void> {
  await page.goto(url("/app/sign-in"));
  await page.getByLabel("E-mail").fill(owner.email);
  await page.getByLabel("Password", { exact: true }).fill(owner.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Overview", level: 1 })).toBeVisible();
}

/** Fails the test where the page reported an error: an exception, or what the Content-Security-Policy refused. */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page }, use) => {
      const said: string[] = [];
      page.on("pageerror", (error) => said.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" && !/Failed to load resource/.test(message.text())) said.push(message.text());
      });
      await use(undefined);
      expect(said).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
