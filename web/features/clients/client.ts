"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body, type ClientApi, versioned } from "@/lib/api";
import { usePages } from "@/lib/list";
import { useMay } from "@/lib/session";
import { CLIENTS } from "./list";

export type ClientDetails = ClientApi["schemas"]["ClientDetails"];

export function useClient(id: string) {
  return useQuery({
    queryKey: [CLIENTS, "one", id],
    queryFn: () => versioned(api.clients.GET("/clients/{id}", { params: { path: { id } } })),
    enabled: id !== "",
  });
}

/** Makes a client, or changes the one that was read. The key makes pressing twice make one. */
export function useSaveClient(key: string, read?: { id: string; etag: string }) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (details: ClientDetails) =>
      read
        ? body(
            api.clients.PUT("/clients/{id}", {
              params: { path: { id: read.id }, header: { "If-Match": read.etag } },
              body: details,
            }),
          )
        : body(api.clients.POST("/clients", { params: { header: { "Idempotency-Key": key } }, body: details })),
    onSuccess: () => queries.invalidateQueries({ queryKey: [CLIENTS] }),
  });
}

/** What the client owes and what it can still use, by currency. */
export function useStanding(clientId: string) {
  const mayInvoices = useMay("invoices:read");
  const mayPayments = useMay("payments:read");
  const owed = useQuery({
    queryKey: ["reports", "outstanding", clientId],
    queryFn: () => body(api.invoices.GET("/invoices/reports/outstanding", { params: { query: { clientId } } })),
    enabled: mayInvoices && clientId !== "",
  });
  const credit = useQuery({
    queryKey: ["payments", "credit", clientId],
    queryFn: () => body(api.payments.GET("/payments/credit", { params: { query: { clientId } } })),
    enabled: mayPayments && clientId !== "",
  });
  return { owed, credit };
}

export function useDocumentsOf(clientId: string) {
  return usePages(["invoices", "of-client", clientId], (cursor) =>
    body(api.invoices.GET("/invoices", { params: { query: { clientId, cursor, limit: 25 } } })),
  );
}

export function usePaymentsOf(clientId: string) {
  return usePages(["payments", "of-client", clientId], (cursor) =>
    body(api.payments.GET("/payments", { params: { query: { clientId, cursor, limit: 25 } } })),
  );
}

/** What was sent to the client's address. */
export function useMessagesTo(email: string) {
  return usePages(["outbox", "to", email], (cursor) =>
    body(api.notify.GET("/notify/messages", { params: { query: { q: email, cursor, limit: 25 } } })),
  );
}
