import type { InvoicePaths } from "@/lib/api";

/** What the public page of a document shows. */
export type Opened = InvoicePaths["/invoices/public/{token}"]["get"]["responses"][200]["content"]["application/json"];
