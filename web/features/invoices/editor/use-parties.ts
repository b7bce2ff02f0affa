"use client";

import { useQuery } from "@tanstack/react-query";
import { api, body, type ClientApi } from "@/lib/api";
import { INVOICES } from "../invoice";
import type { DraftLine } from "./form";

export type Client = ClientApi["schemas"]["Client"];

/** The organization as the seller: its country's VAT rates, its currency, what is missing of it. */
export function useSeller() {
  return useQuery({
    queryKey: ["organization"],
    queryFn: () => body(api.auth.GET("/auth/organization")),
    staleTime: 300_000,
  });
}

export function useClient(id: string) {
  return useQuery({
    queryKey: ["clients", "buyer", id],
    queryFn: () => body(api.clients.GET("/clients/{id}", { params: { path: { id } } })),
    enabled: id !== "",
    staleTime: 30_000,
  });
}

const LOOKED_AT = 3;

/** What was last sold, to this client and to anybody: of a line whose item is known, the name alone is typed. */
export function useKnownItems(clientId: string) {
  const known = useQuery({
    queryKey: [INVOICES, "known-items", clientId],
    staleTime: 300_000,
    queryFn: async () => {
      const list = (client?: string) =>
        body(
          api.invoices.GET("/invoices", { params: { query: { kind: "invoice", clientId: client, limit: LOOKED_AT } } }),
        );
      const rows = [...(clientId ? (await list(clientId)).items : []), ...(await list()).items];
      const ids = [...new Set(rows.map(({ id }) => id))];
      const invoices = await Promise.all(
        ids.map((id) => body(api.invoices.GET("/invoices/{id}", { params: { path: { id } } }))),
      );
      const items = new Map<string, DraftLine>();
      for (const line of invoices.flatMap(({ invoice }) => invoice.lines)) {
        if (line.item.name && !items.has(line.item.name)) items.set(line.item.name, line);
      }
      return items;
    },
  });
  return known.data;
}
