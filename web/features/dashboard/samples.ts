"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, body, type ClientApi, versioned } from "@/lib/api";
import { useMessages } from "@/lib/i18n";
import { useMay } from "@/lib/session";
import { sampleMessages } from "./sample-messages";

/** What the clients among the samples are tagged with, and found again by. */
const TAG = "invoxasample";

type Client = ClientApi["schemas"]["Client"];
type Words = (typeof sampleMessages)["en"];
type Line = { item: keyof Words["items"]; quantity: string; unit: string; net: string };

/** No mail reaches an address that ends in `.example` (RFC 2606). */
const SAMPLES: { client: keyof Words["clients"]; email: string; lines: Line[] }[] = [
  {
    client: "bakery",
    email: "office@bakery.example",
    lines: [
      { item: "advice", quantity: "3", unit: "HUR", net: "95.00" },
      { item: "travel", quantity: "1", unit: "LS", net: "40.00" },
    ],
  },
  {
    client: "dentist",
    email: "accounts@dentist.example",
    lines: [{ item: "website", quantity: "1", unit: "MON", net: "180.00" }],
  },
  {
    client: "carpenter",
    email: "bills@carpenter.example",
    lines: [
      { item: "workshop", quantity: "1", unit: "DAY", net: "1200.00" },
      { item: "handbook", quantity: "12", unit: "C62", net: "14.50" },
    ],
  },
];

/** The sample clients that are there, in use. */
export function useSamples() {
  const may = useMay("clients:write");
  return useQuery({
    queryKey: ["clients", "samples"],
    queryFn: async () => {
      const { items } = await body(
        api.clients.GET("/clients", { params: { query: { q: TAG, state: "active", limit: 50 } } }),
      );
      return items.filter(({ tags }) => tags?.includes(TAG));
    },
    enabled: may,
    staleTime: 300_000,
  });
}

/** Makes clients with drafts to look at. Nothing is issued: what is issued stays for ever. */
export function useAddSamples() {
  const t = useMessages(sampleMessages);
  const refresh = useRefresh();
  return useMutation({
    mutationFn: async () => {
      const { address, currency } = await body(api.auth.GET("/auth/organization"));
      const { items } = await body(api.invoices.GET("/invoices/tax-rates"));
      const rate = items.find(({ category }) => category === "S")?.rate;
      const vat = rate === undefined ? ({ category: "Z", rate: "0" } as const) : ({ category: "S", rate } as const);
      const at = { line1: t.street, postCode: "10115", city: t.city, country: address.country };
      for (const { client: name, email, lines } of SAMPLES) {
        const client = await body(
          api.clients.POST("/clients", { body: { name: t.clients[name], email, currency, tags: [TAG], address: at } }),
        );
        await api.invoices.POST("/invoices", {
          body: {
            clientId: client.id,
            lines: lines.map(({ item, quantity, unit, net }) => ({
              item: { name: t.items[item] },
              quantity,
              unit,
              price: { net },
              vat,
            })),
          },
        });
      }
    },
    onSettled: refresh,
  });
}

/** Deletes the samples' drafts and archives their clients. What was issued to one of them stays, as the law wants. */
export function useRemoveSamples() {
  const refresh = useRefresh();
  return useMutation({
    mutationFn: async (clients: readonly Client[]) => {
      for (const { id: clientId } of clients) {
        const drafts = await body(
          api.invoices.GET("/invoices", { params: { query: { clientId, phase: "draft", limit: 200 } } }),
        );
        for (const { id } of drafts.items) {
          const path = { id };
          const { etag } = await versioned(api.invoices.GET("/invoices/{id}", { params: { path } }));
          await api.invoices.DELETE("/invoices/{id}", { params: { path, header: { "If-Match": etag } } });
        }
        await api.clients.POST("/clients/{id}/archive", { params: { path: { id: clientId } } });
      }
    },
    onSettled: refresh,
  });
}

function useRefresh() {
  const queries = useQueryClient();
  return () =>
    Promise.all(["clients", "invoices", "reports"].map((key) => queries.invalidateQueries({ queryKey: [key] })));
}
