"use client";

import { useQuery } from "@tanstack/react-query";
import { api, body } from "@/lib/api";
import { monthOf, monthsFrom, today } from "@/lib/days";
import { useMay } from "@/lib/session";

export function useOutstanding() {
  return useQuery({
    queryKey: ["reports", "outstanding"],
    queryFn: () => body(api.invoices.GET("/invoices/reports/outstanding")),
  });
}

export function useOverdue() {
  return useQuery({
    queryKey: ["reports", "overdue"],
    queryFn: () => body(api.invoices.GET("/invoices/reports/overdue")),
  });
}

export function useActivity() {
  return useQuery({
    queryKey: ["reports", "activity", 8],
    queryFn: () => body(api.invoices.GET("/invoices/reports/activity", { params: { query: { limit: 8 } } })),
  });
}

/** The last 24 months, for a year against the one before it. */
export function useRevenue() {
  const month = monthOf(today());
  const from = `${monthsFrom(month, -23)}-01`;
  const report = useQuery({
    queryKey: ["reports", "revenue", from],
    queryFn: () => body(api.invoices.GET("/invoices/reports/revenue", { params: { query: { from } } })),
  });
  return { ...report, month };
}

export function useOrganizationCurrency() {
  return useQuery({
    queryKey: ["organization"],
    queryFn: () => body(api.auth.GET("/auth/organization")),
    staleTime: 300_000,
    select: (organization) => organization.currency,
  });
}

/** What came this month so far, up to today. */
export function useReceived() {
  const to = today();
  const from = `${monthOf(to)}-01`;
  const may = useMay("payments:read");
  return useQuery({
    queryKey: ["reports", "received", from, to],
    queryFn: () => body(api.payments.GET("/payments/received", { params: { query: { from, to } } })),
    enabled: may,
  });
}

/** What waits for somebody: failed e-mails, drafts, credit that is not used. A few of each; the lists have the rest. */
export function useAttention() {
  const mayMessages = useMay("notify:read");
  const mayPayments = useMay("payments:read");
  const failed = useQuery({
    queryKey: ["outbox", "failed"],
    queryFn: () =>
      body(api.notify.GET("/notify/messages", { params: { query: { state: "undeliverable", limit: 3 } } })),
    enabled: mayMessages,
  });
  const drafts = useQuery({
    queryKey: ["invoices", "drafts", 3],
    queryFn: () => body(api.invoices.GET("/invoices", { params: { query: { phase: "draft", limit: 3 } } })),
  });
  const credit = useQuery({
    queryKey: ["payments", "unmatched", 3],
    queryFn: () => body(api.payments.GET("/payments", { params: { query: { withCredit: true, limit: 3 } } })),
    enabled: mayPayments,
  });
  return { failed, drafts, credit };
}
