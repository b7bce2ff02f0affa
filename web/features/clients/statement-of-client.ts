"use client";

import { keepPreviousData, useMutation, useQuery } from "@tanstack/react-query";
import { daysOf } from "@/features/reports";
import { api, body, type PaymentApi } from "@/lib/api";
import { isDay, today } from "@/lib/days";
import { saveFile } from "@/lib/files";
import { useAddress, usePages } from "@/lib/list";
import type { Client } from "./list";

export type StatementLine = PaymentApi["schemas"]["StatementLine"];

export const statementPeriods = ["all", "this-year", "last-year", "this-month", "last-month", "own"] as const;
export type StatementPeriod = (typeof statementPeriods)[number];

export type Wanted = { clientId: string; currency: string; range: { from?: string; to?: string } };

/** Which statement the address asks for; without bounds where it says nothing. */
export function useWantedStatement(client: Client) {
  const { get } = useAddress();
  const usual = useQuery({
    queryKey: ["organization"],
    queryFn: () => body(api.auth.GET("/auth/organization")),
    staleTime: 300_000,
  });
  const currency = get("currency") || client.currency || usual.data?.currency;
  const period = statementPeriods.find((known) => known === get("period")) ?? "all";
  const day = (name: string) => (isDay(get(name)) ? get(name) : undefined);
  const own = { from: day("from"), to: day("to") };
  const range: Wanted["range"] = period === "all" ? {} : period === "own" ? own : daysOf(period, today());
  return {
    period,
    wanted: currency ? { clientId: client.id, currency, range } : undefined,
    error: currency ? null : usual.error,
    retry: () => void usual.refetch(),
  };
}

/** One page of the statement, and the balances of the whole. */
export function useStatement({ clientId, currency, range }: Wanted) {
  const asked = (cursor: string | undefined, limit: number) =>
    body(
      api.payments.GET("/payments/statements/{clientId}", {
        params: { path: { clientId }, query: { currency, ...range, cursor, limit } },
      }),
    );
  const pages = usePages<StatementLine>(["payments", "statement", clientId, currency, range], (cursor) =>
    asked(cursor, 100),
  );
  const whole = useQuery({
    queryKey: ["payments", "statement-sums", clientId, currency, range],
    queryFn: () => asked(undefined, 1),
    placeholderData: keepPreviousData,
  });
  return { pages, whole };
}

/** The whole statement as a file. */
export function useExportStatement(client: Client, wanted: Wanted | undefined) {
  return useMutation({
    mutationFn: async () => {
      if (!wanted) return;
      const { clientId, currency, range } = wanted;
      const file = await body(
        api.payments.GET("/payments/statements/{clientId}/export", {
          params: { path: { clientId }, query: { currency, ...range } },
          parseAs: "blob",
        }),
      );
      saveFile(
        `statement-${(client.number ?? client.name).replaceAll(/[^\p{L}\d]+/gu, "-")}-${currency}.csv`,
        file as unknown as Blob,
      );
    },
  });
}
