"use client";

import { useQuery } from "@tanstack/react-query";
import { api, body } from "@/lib/api";
import type { Days } from "./period";

const KEY = "reports";

export function useOutstandingReport() {
  return useQuery({
    queryKey: [KEY, "outstanding"],
    queryFn: () => body(api.invoices.GET("/invoices/reports/outstanding")),
  });
}

export function useOverdueReport() {
  return useQuery({ queryKey: [KEY, "overdue"], queryFn: () => body(api.invoices.GET("/invoices/reports/overdue")) });
}

export function useRevenueReport(days: Days) {
  return useQuery({
    queryKey: [KEY, "revenue", days.from, days.to],
    queryFn: () => body(api.invoices.GET("/invoices/reports/revenue", { params: { query: days } })),
  });
}

export function useVatReport(days: Days) {
  return useQuery({
    queryKey: [KEY, "vat", days.from, days.to],
    queryFn: () => body(api.invoices.GET("/invoices/reports/vat", { params: { query: days } })),
  });
}

export function useClientReport(days: Days) {
  return useQuery({
    queryKey: [KEY, "clients", days.from, days.to],
    queryFn: () => body(api.invoices.GET("/invoices/reports/clients", { params: { query: { ...days, limit: 100 } } })),
  });
}

export function useUsualCurrency() {
  return useQuery({
    queryKey: ["organization"],
    queryFn: () => body(api.auth.GET("/auth/organization")),
    staleTime: 300_000,
    select: ({ currency }) => currency,
  });
}
