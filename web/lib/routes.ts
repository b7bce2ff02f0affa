/**
 * Every place of the UI, without the base path. Ids stand in the query, because a static export has no dynamic paths.
 * Mails link to `/invoice#…`, `/invitation#…`, `/password#…` and `/verify#…`: those may not be renamed.
 */
const view = (path: string) => (id: string) => `${path}?id=${encodeURIComponent(id)}`;

export const routes = {
  signIn: "/sign-in",
  signUp: "/sign-up",
  forgotPassword: "/forgot-password",
  resetPassword: "/password",
  invitation: "/invitation",
  verifyEmail: "/verify",
  publicInvoice: "/invoice",

  dashboard: "/",
  clients: "/clients",
  client: view("/clients/view"),
  newClient: "/clients/new",
  editClient: view("/clients/edit"),
  importClients: "/clients/import",
  invoices: "/invoices",
  invoice: view("/invoices/view"),
  newInvoice: "/invoices/edit",
  newInvoiceFor: (clientId: string) => `/invoices/edit?client=${encodeURIComponent(clientId)}`,
  editInvoice: view("/invoices/edit"),
  importInvoice: "/invoices/import",
  creditNotes: "/credit-notes",
  payments: "/payments",
  payment: view("/payments/view"),
  newPayment: "/payments/new",
  newPaymentFor: (invoiceId: string) => `/payments/new?invoice=${encodeURIComponent(invoiceId)}`,
  outbox: "/outbox",
  message: view("/outbox/view"),
  reports: "/reports",
  settings: "/settings",
  settingsOf: (part: SettingsPart) => `/settings/${part}`,
} as const;

export type SettingsPart =
  | "organization"
  | "branding"
  | "numbers"
  | "taxes"
  | "terms"
  | "emails"
  | "members"
  | "api-keys"
  | "sessions"
  | "appearance";
