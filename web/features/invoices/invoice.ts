import type { InvoiceApi } from "@/lib/api";

type Schemas = InvoiceApi["schemas"];
export type Invoice = Schemas["Invoice"];
export type InvoiceRow = Schemas["Row"];
export type InvoiceState = Schemas["State"];
export type Kind = Schemas["Kind"];
export type Draft = Schemas["Draft"];

/** Every query about invoices begins with this key, so that a change of one refreshes them all. */
export const INVOICES = "invoices";
/** The reports count invoices: whoever changes one refreshes these too. */
export const REPORTS = "reports";
