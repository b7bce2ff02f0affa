"use client";

import { useQuery } from "@tanstack/react-query";
import { api, body } from "@/lib/api";
import { monthOf, monthsFrom, today } from "@/lib/days";

export function useOutstanding() {
  return useQuery({ queryKey: ["reports", "outstanding"], queryFn: () => body(api.invoices.GET("/invoices/reports/outstanding")) });
}

export function useOverdue() {
  return useQuery({ queryKey: ["reports", "overdue"], queryFn: () => body(api.invoices.GET("/invoices/reports/overdue")) });
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
