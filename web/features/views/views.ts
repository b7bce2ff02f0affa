"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSearchParams } from "next/navigation";
import { api, type AuthApi, body, ProblemError, versioned } from "@/lib/api";

export type View = AuthApi["schemas"]["SavedView"];
export type ListName = "clients" | "invoices" | "credit-notes";

const KEY = ["views"];
const CHANGED_MEANWHILE = 412;
const TRIES = 3;

const ask = () => versioned(api.auth.GET("/auth/me/views"));

/** What the person saved of a list, on whichever device. */
export function useViews(list: ListName) {
  return useQuery({
    queryKey: KEY,
    queryFn: ask,
    staleTime: 60_000,
    select: ({ data }) => data.items.filter((view) => view.list === list),
  });
}

/**
 * Changes the views of a list, those of the others kept. The change is made to what is there now, so that what another
 * device saved in between stays.
 */
export function useChangeViews(list: ListName) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (change: (views: readonly View[]) => readonly View[]) => {
      for (let attempt = 1; ; attempt++) {
        const { data, etag } = await ask();
        // those of this list stand first, so that a refusal's index is that of the list
        const items = [
          ...change(data.items.filter((view) => view.list === list)),
          ...data.items.filter((view) => view.list !== list),
        ];
        try {
          return await body(
            api.auth.PUT("/auth/me/views", { params: { header: { "If-Match": etag } }, body: { items } }),
          );
        } catch (error) {
          if (!(error instanceof ProblemError) || error.status !== CHANGED_MEANWHILE || attempt === TRIES) throw error;
        }
      }
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}

/** What the address says of the list, without the place in it. */
export function useQueryOfList(): string {
  return normal(useSearchParams().toString());
}

/** The same query, however its parameters stand. */
export function normal(query: string): string {
  const params = new URLSearchParams(query);
  params.delete("cursor");
  params.sort();
  return `?${params.toString()}`;
}
