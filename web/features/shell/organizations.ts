"use client";

import { useQuery } from "@tanstack/react-query";
import { api, body } from "@/lib/api";
import { actFor, useSession } from "@/lib/session";

/** The organizations of the signed-in person. Which one is acted for is the session's, the same in every tab. */
export function useOrganizations() {
  const { organization } = useSession();
  const me = useQuery({ queryKey: ["me"], queryFn: () => body(api.auth.GET("/auth/me")), staleTime: 300_000 });
  const all = me.data?.organizations ?? [];
  return {
    current: all.find(({ id }) => id === organization)?.name ?? "",
    others: all.filter(({ id }) => id !== organization),
    switchTo: (id: string) => void actFor(id),
  };
}
