"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body, type ClientApi, ProblemError } from "@/lib/api";
import { useAddress, usePages } from "@/lib/list";

export type Client = ClientApi["schemas"]["Client"];

const STATES = ["active", "archived"] as const;

/** Every query about clients begins with this key, so that a change of one refreshes them all. */
export const CLIENTS = "clients";

export function useClientList() {
  const { get } = useAddress();
  const query = {
    q: get("q") || undefined,
    state: STATES.find((known) => known === get("state")),
    sort: get("sort") === "name" ? ("name" as const) : undefined,
  };
  const pages = usePages<Client>([CLIENTS, "list", query], (cursor) =>
    body(api.clients.GET("/clients", { params: { query: { ...query, cursor, limit: 50 } } })),
  );
  return { query, pages };
}

/** Archives or restores; tells of each that it could not be done for. */
export function useMoveClients() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ clients, to }: { clients: Client[]; to: "archive" | "restore" }) => {
      const failed: { client: Client; why: ProblemError }[] = [];
      for (const client of clients) {
        try {
          await api.clients.POST(`/clients/{id}/${to}`, { params: { path: { id: client.id } } });
        } catch (error) {
          if (!(error instanceof ProblemError)) throw error;
          failed.push({ client, why: error });
        }
      }
      return { done: clients.length - failed.length, failed };
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [CLIENTS] }),
  });
}
