"use client";

import { keepPreviousData, useMutation, useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body, type PaymentApi, versioned } from "@/lib/api";
import { useAddress, usePages } from "@/lib/list";
import { useMay } from "@/lib/session";

export type Payment = PaymentApi["schemas"]["Payment"];
export type NewPayment = PaymentApi["schemas"]["NewPayment"];
export type NewRefund = PaymentApi["schemas"]["NewRefund"];

/** Every query about payments begins with this key. */
export const PAYMENTS = "payments";

export const methods = ["bank-transfer", "card", "cash", "cheque", "other"] as const;
const listed = [...methods, "credit"] as const;

/** What a payment changes elsewhere: balances, states, reports, receipts. */
const touched = [PAYMENTS, "invoices", "reports", "outbox"];

export function usePaymentList() {
  const { get } = useAddress();
  const query = {
    clientId: get("client") || undefined,
    method: listed.find((known) => known === get("method")),
    receivedFrom: get("from") || undefined,
    receivedTo: get("to") || undefined,
    withCredit: get("credit") === "open" ? true : undefined,
  };
  const pages = usePages<Payment>([PAYMENTS, "list", query], (cursor) =>
    body(api.payments.GET("/payments", { params: { query: { ...query, cursor, limit: 50 } } })),
  );
  return { query, pages };
}

/** How the clients of these payments are called; without the right to see clients, nobody is named. */
export function useClientNames(ids: readonly (string | undefined)[]): (id: string | undefined) => string | undefined {
  const may = useMay("clients:read");
  const wanted = [...new Set(ids.filter((id) => id !== undefined))];
  const answers = useQueries({
    queries: wanted.map((id) => ({
      queryKey: ["clients", "name", id],
      queryFn: () => body(api.clients.GET("/clients/{id}", { params: { path: { id } } })),
      staleTime: 300_000,
      enabled: may,
    })),
  });
  return (id) => (id === undefined ? undefined : answers[wanted.indexOf(id)]?.data?.name);
}

/** One of them whole, for its currency; and the currency of the organization where it has none. */
export function usePayingClient(id: string | undefined) {
  const client = useQuery({
    queryKey: ["clients", "name", id],
    queryFn: () => body(api.clients.GET("/clients/{id}", { params: { path: { id: id ?? "" } } })),
    staleTime: 300_000,
    enabled: id !== undefined,
  });
  const organization = useQuery({
    queryKey: ["organization"],
    queryFn: () => body(api.auth.GET("/auth/organization")),
    staleTime: 300_000,
  });
  return { client, organization };
}

export function usePayment(id: string) {
  return useQuery({
    queryKey: [PAYMENTS, "one", id],
    queryFn: () => versioned(api.payments.GET("/payments/{id}", { params: { path: { id } } })),
    enabled: id !== "",
    // while an invoice has not answered yet
    refetchInterval: ({ state }) =>
      state.data?.data.allocations.some((one) => one.state.endsWith("requested")) ? 1500 : false,
  });
}

/** What the client owes in this currency, the longest due first. */
export function useOpenInvoices(clientId: string | undefined, currency: string) {
  return useQuery({
    queryKey: ["invoices", "open", clientId, currency],
    queryFn: () =>
      body(
        api.invoices.GET("/invoices", {
          params: {
            query: { clientId, currency, phase: "open", kind: "invoice", sort: "due", order: "asc", limit: 100 },
          },
        }),
      ),
    enabled: Boolean(clientId) && currency !== "",
  });
}

export function useInvoice(id: string) {
  return useQuery({
    queryKey: ["invoices", "one-to-pay", id],
    queryFn: () => body(api.invoices.GET("/invoices/{id}", { params: { path: { id } } })),
    enabled: id !== "",
  });
}

/** How an amount would be set against what is owed; the service calculates. */
export function useDistribution(
  amount: string | undefined,
  currency: string,
  parts: { owed: string; amount?: string }[],
) {
  return useQuery({
    queryKey: [PAYMENTS, "distribution", amount, currency, parts],
    queryFn: () =>
      body(api.payments.POST("/payments/distribution", { body: { amount: amount ?? "", currency, parts } })),
    enabled: amount !== undefined && currency !== "",
    placeholderData: keepPreviousData,
    retry: false,
  });
}

export function useRecordPayment(key: string) {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (payment: NewPayment) =>
      body(api.payments.POST("/payments", { params: { header: { "Idempotency-Key": key } }, body: payment })),
    onSuccess: refresh,
  });
}

export function useRefresh() {
  const queries = useQueryClient();
  return () => Promise.all(touched.map((key) => queries.invalidateQueries({ queryKey: [key] })));
}

/** What can be done with a payment that is there; each is refused where somebody else was faster. */
export function useChangePayment(id: string, etag: string) {
  const refresh = useRefresh();
  const header = { "If-Match": etag };
  const path = { id };
  return {
    allocate: useMutation({
      mutationFn: ({ invoiceId, amount, key }: { invoiceId: string; amount: string; key: string }) =>
        body(
          api.payments.POST("/payments/{id}/allocations", {
            params: { path, header: { ...header, "Idempotency-Key": key } },
            body: { invoiceId, amount },
          }),
        ),
      onSuccess: refresh,
    }),
    takeBack: useMutation({
      mutationFn: (allocationId: string) =>
        body(
          api.payments.DELETE("/payments/{id}/allocations/{allocationId}", {
            params: { path: { id, allocationId }, header },
          }),
        ),
      onSuccess: refresh,
    }),
    refund: useMutation({
      mutationFn: ({ refund, key }: { refund: NewRefund; key: string }) =>
        body(
          api.payments.POST("/payments/{id}/refunds", {
            params: { path, header: { ...header, "Idempotency-Key": key } },
            body: refund,
          }),
        ),
      onSuccess: refresh,
    }),
    reverse: useMutation({
      mutationFn: ({ reason, key }: { reason: string; key: string }) =>
        body(
          api.payments.POST("/payments/{id}/reverse", {
            params: { path, header: { ...header, "Idempotency-Key": key } },
            body: { reason },
          }),
        ),
      onSuccess: refresh,
    }),
  };
}
