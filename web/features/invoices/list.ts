"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body, ProblemError, versioned } from "@/lib/api";
import { useAddress, usePages } from "@/lib/list";
import { isDecimal } from "@/lib/money";
import { INVOICES, type InvoiceRow, type Kind, refreshAfter } from "./invoice";

const INVOICE_STATES = [
  "draft",
  "issued",
  "sent",
  "viewed",
  "partially-paid",
  "overdue",
  "paid",
  "credited",
  "void",
] as const;
const CREDIT_NOTE_STATES = ["draft", "issued", "sent", "viewed", "void"] as const;
const SORTS = ["due", "amount", "number"] as const;

export const statesOf = (kind: Kind) => (kind === "invoice" ? INVOICE_STATES : CREDIT_NOTE_STATES);
/** What the address may hold of a list, besides its cursor. */
export const FILTERS = ["q", "state", "client", "from", "to", "dueFrom", "dueTo", "min", "max"] as const;

export function useInvoiceList(kind: Kind) {
  const { get } = useAddress();
  const day = (name: string) => (/^\d{4}-\d{2}-\d{2}$/.test(get(name)) ? get(name) : undefined);
  const amount = (name: string) => (isDecimal(get(name)) ? get(name) : undefined);
  const q = get("q") || undefined;
  const sort = SORTS.find((known) => known === get("sort"));
  const query = {
    kind,
    q,
    phase: get("state") === "open" ? ("open" as const) : undefined,
    state: statesOf(kind).find((known) => known === get("state")),
    clientId: get("client") || undefined,
    dateFrom: day("from"),
    dateTo: day("to"),
    dueFrom: day("dueFrom"),
    dueTo: day("dueTo"),
    amountFrom: amount("min"),
    amountTo: amount("max"),
    // the service sorts what is searched by itself, the newest first
    sort: q ? undefined : sort,
    order: !q && sort === "due" ? ("asc" as const) : undefined,
  };
  const pages = usePages<InvoiceRow>([INVOICES, "list", query], (cursor) =>
    body(api.invoices.GET("/invoices", { params: { query: { ...query, cursor, limit: 50 } } })),
  );
  return { query, sort, pages, filtered: FILTERS.some((name) => get(name) !== "") };
}

/** What a list asks the service for, besides the place in it. */
export type ListQuery = ReturnType<typeof useInvoiceList>["query"];

/** The client that a list is filtered by, for its name. */
export function useClientName(id: string | undefined) {
  const client = useQuery({
    queryKey: ["clients", "buyer", id],
    queryFn: () => body(api.clients.GET("/clients/{id}", { params: { path: { id: id ?? "" } } })),
    enabled: Boolean(id),
    staleTime: 300_000,
  });
  return client.data?.name;
}

export function useClientSearch(typed: string, enabled = true) {
  const q = typed.trim() || undefined;
  return useQuery({
    queryKey: ["clients", "search", q],
    queryFn: () => body(api.clients.GET("/clients", { params: { query: { q, state: "active", limit: 12 } } })),
    enabled,
    placeholderData: (before) => before,
    staleTime: 15_000,
  });
}

export type BulkStep = "issue" | "send" | "delete";

/** Which of the rows a step is for. */
export function rowsFor(step: BulkStep, rows: readonly InvoiceRow[]): InvoiceRow[] {
  return rows.filter(({ state }) =>
    step === "send" ? state !== "draft" && state !== "issuing" && state !== "void" : state === "draft",
  );
}

/** Takes one step with each; tells of each with which it could not be done. */
export function useBulkStep() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ rows, step }: { rows: readonly InvoiceRow[]; step: BulkStep }) => {
      const failed: { row: InvoiceRow; why: ProblemError }[] = [];
      for (const row of rows) {
        try {
          await take(step, row.id);
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error;
          failed.push({ row, why: error });
        }
      }
      return { done: rows.length - failed.length, failed };
    },
    onSettled: async () => {
      await refreshAfter(queries);
    },
  });
}

async function take(step: BulkStep, id: string): Promise<void> {
  const path = { id };
  if (step === "issue") await api.invoices.POST("/invoices/{id}/issue", { params: { path } });
  else if (step === "send") await api.invoices.POST("/invoices/{id}/send", { params: { path }, body: {} });
  else {
    const { etag } = await versioned(api.invoices.GET("/invoices/{id}", { params: { path } }));
    await api.invoices.DELETE("/invoices/{id}", { params: { path, header: { "If-Match": etag } } });
  }
}
