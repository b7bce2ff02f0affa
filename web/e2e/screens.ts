import type { Page } from "@playwright/test";
import type { Business, Owner } from "./fixtures";

type Made = Pick<Business, "clients" | "invoices" | "publicToken">;

export type Screen = {
  name: string;
  /** Without `/app`; where it names something by its id, made from what `populate` put there. */
  path: string | ((made: Made) => string);
  signedIn: boolean;
  /** Speaks the language of its reader, whatever this browser was told. */
  ownLanguage?: boolean;
  /** Brings the screen into the state that is looked at, such as an opened dialog. */
  arrange?: (page: Page, owner: Owner) => Promise<void>;
};

async function openFirstRow(page: Page): Promise<void> {
  await page.locator("[data-row-link]").first().click();
  await page.waitForURL(/\/view/);
}

/** Every screen: axe visits each in both themes and at phone width, and the screenshots show it. */
export const screens: readonly Screen[] = [
  { name: "sign-in", path: "/sign-in", signedIn: false },
  { name: "sign-up", path: "/sign-up", signedIn: false },
  { name: "forgot-password", path: "/forgot-password", signedIn: false },
  { name: "password", path: "/password#x", signedIn: false },
  { name: "invitation-broken", path: "/invitation#x", signedIn: false },
  { name: "verify-broken", path: "/verify#x", signedIn: false },
  { name: "public-invoice", path: ({ publicToken }) => `/invoice#${publicToken}`, signedIn: false, ownLanguage: true },
  { name: "public-invoice-broken", path: "/invoice#x", signedIn: false },
  { name: "not-found", path: "/nowhere", signedIn: false },
  { name: "overview", path: "", signedIn: true },
  { name: "clients", path: "/clients", signedIn: true },
  { name: "clients-none-found", path: "/clients?q=nobody", signedIn: true },
  { name: "invoices", path: "/invoices", signedIn: true },
  { name: "invoices-filtered", path: "/invoices?state=overdue&min=1", signedIn: true },
  { name: "invoices-none-found", path: "/invoices?q=nobody", signedIn: true },
  { name: "credit-notes", path: "/credit-notes", signedIn: true },
  { name: "invoice-new", path: "/invoices/edit", signedIn: true },
  { name: "invoice-draft", path: ({ invoices }) => `/invoices/edit?id=${invoices[0] ?? ""}`, signedIn: true },
  {
    name: "invoice-why",
    path: ({ invoices }) => `/invoices/edit?id=${invoices[0] ?? ""}`,
    signedIn: true,
    arrange: async (page) => {
      await page.getByRole("button", { name: "Why this amount?" }).click();
      await page.getByText("BR-CO-16").waitFor();
    },
  },
  {
    name: "invoice-issue",
    path: ({ invoices }) => `/invoices/edit?id=${invoices[0] ?? ""}`,
    signedIn: true,
    arrange: async (page) => {
      await page.getByText("€", { exact: false }).first().waitFor();
      await page.getByRole("button", { name: "Issue …" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "invoice", path: ({ invoices }) => `/invoices/view?id=${invoices[3] ?? ""}`, signedIn: true },
  { name: "invoice-pdf", path: ({ invoices }) => `/invoices/view?id=${invoices[3] ?? ""}&show=pdf`, signedIn: true },
  {
    name: "invoice-payment",
    path: ({ invoices }) => `/invoices/view?id=${invoices[2] ?? ""}`,
    signedIn: true,
    arrange: async (page) => {
      await page.getByRole("button", { name: "Record a payment" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "invoice-import", path: "/invoices/import", signedIn: true },
  { name: "client", path: ({ clients }) => `/clients/view?id=${clients[0] ?? ""}`, signedIn: true },
  {
    name: "client-payments",
    path: ({ clients }) => `/clients/view?id=${clients[0] ?? ""}&tab=payments`,
    signedIn: true,
  },
  {
    name: "client-statement",
    path: ({ clients }) => `/clients/view?id=${clients[0] ?? ""}&tab=statement`,
    signedIn: true,
  },
  {
    name: "client-activity",
    path: ({ clients }) => `/clients/view?id=${clients[0] ?? ""}&tab=activity`,
    signedIn: true,
  },
  {
    name: "view-save",
    path: "/invoices?state=overdue",
    signedIn: true,
    arrange: async (page) => {
      await page.getByRole("button", { name: "Views" }).click();
      await page.getByRole("menuitem", { name: "Save this view" }).click();
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "client-new", path: "/clients/new", signedIn: true },
  { name: "client-edit", path: ({ clients }) => `/clients/edit?id=${clients[1] ?? ""}`, signedIn: true },
  { name: "clients-import", path: "/clients/import", signedIn: true },
  { name: "payments", path: "/payments", signedIn: true },
  { name: "payments-none-found", path: "/payments?method=cheque", signedIn: true },
  { name: "payment-new", path: ({ clients }) => `/payments/new?client=${clients[0] ?? ""}`, signedIn: true },
  { name: "payment", path: "/payments", signedIn: true, arrange: openFirstRow },
  { name: "outbox", path: "/outbox", signedIn: true },
  { name: "message", path: "/outbox", signedIn: true, arrange: openFirstRow },
  { name: "reports-revenue", path: "/reports", signedIn: true },
  { name: "reports-ageing", path: "/reports?report=ageing", signedIn: true },
  { name: "reports-vat", path: "/reports?report=vat", signedIn: true },
  { name: "reports-clients", path: "/reports?report=clients", signedIn: true },
  { name: "settings-organization", path: "/settings/organization", signedIn: true },
  { name: "settings-members", path: "/settings/members", signedIn: true },
  { name: "settings-numbers", path: "/settings/numbers", signedIn: true },
  { name: "settings-taxes", path: "/settings/taxes", signedIn: true },
  {
    name: "settings-taxes-own",
    path: "/settings/taxes",
    signedIn: true,
    arrange: async (page) => {
      await page.getByRole("button", { name: "Create your own list" }).click();
      await page.getByRole("group", { name: "Rate 2" }).waitFor();
    },
  },
  {
    name: "settings-emails",
    path: "/settings/emails",
    signedIn: true,
    arrange: async (page) => {
      await page.getByRole("region", { name: "Preview" }).locator("iframe").scrollIntoViewIfNeeded();
    },
  },
  { name: "settings-api-keys", path: "/settings/api-keys", signedIn: true },
  { name: "settings-sessions", path: "/settings/sessions", signedIn: true },
  {
    name: "palette",
    path: "/clients",
    signedIn: true,
    arrange: async (page) => {
      await page.keyboard.press("Control+k");
      await page.getByRole("dialog").waitFor();
    },
  },
];

export function addressOf({ path }: Screen, made: Made): string {
  return typeof path === "string" ? path : path(made);
}
