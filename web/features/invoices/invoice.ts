import type { QueryClient } from "@tanstack/react-query";
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

/** All that shows documents, what they come to, what was paid on them and sent of them. */
export async function refreshAfter(queries: QueryClient): Promise<void> {
  await Promise.all(
    [INVOICES, REPORTS, "payments", "outbox"].map((first) => queries.invalidateQueries({ queryKey: [first] })),
  );
}
