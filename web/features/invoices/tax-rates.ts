"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body, type InvoiceApi, versioned } from "@/lib/api";
import { useMessages } from "@/lib/i18n";
import { termMessages } from "./editor/terms/messages";

export type TaxRate = InvoiceApi["schemas"]["TaxRate"];
export type VatCategory = TaxRate["category"];

const KEY = ["tax-rates"];

/** Categories whose rate is not always zero. */
export const RATED: readonly VatCategory[] = ["S", "L", "M"];
/** Categories for which the law wants to know why. */
export const REASONED: readonly VatCategory[] = ["E", "AE", "K", "G", "O"];

/** What drafts offer: the organization's own list, or its country's rates. */
export function useTaxRates() {
  return useQuery({
    queryKey: KEY,
    queryFn: () => versioned(api.invoices.GET("/invoices/tax-rates")),
    staleTime: 300_000,
  });
}

/** None goes back to the country's rates. */
export function useSaveTaxRates(etag: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (items: TaxRate[]) =>
      body(api.invoices.PUT("/invoices/tax-rates", { params: { header: { "If-Match": etag } }, body: { items } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

/** What VAT categories are called. */
export function useVatCategoryNames(): Record<VatCategory, string> {
  return useMessages(termMessages).categories;
}
