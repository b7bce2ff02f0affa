"use client";

import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api, body, type NotificationApi, type ProblemError, versioned } from "@/lib/api";
import { type Language, languages } from "@/lib/i18n";
import { useAddress } from "@/lib/list";

export type Text = NotificationApi["schemas"]["Text"];
export type Wording = NotificationApi["schemas"]["Wording"];
export type LetterKind = NotificationApi["schemas"]["LetterKind"];
export type Which = { kind: LetterKind; language: Language };

export const letterKinds = [
  "invoice",
  "settled-invoice",
  "credit-note",
  "receipt",
] as const satisfies readonly LetterKind[];

/** Every query about the letters' words begins with this key. */
const TEXTS = "letter-texts";
const AFTER_TYPING = 300;

/** Which letter is looked at, as the address says it; without a word there, invoices in the language given. */
export function useWhich(usual: Language): Which & { show: (which: Partial<Which>) => void } {
  const { get, set } = useAddress();
  return {
    kind: letterKinds.find((known) => known === get("letter")) ?? "invoice",
    language: languages.find((known) => known === get("in")) ?? usual,
    show: ({ kind, language }) => {
      set({ ...(kind && { letter: kind }), ...(language && { in: language }) });
    },
  };
}

/** All letters in all languages: which of them have words of their own. */
export function useTexts() {
  return useQuery({ queryKey: [TEXTS, "all"], queryFn: () => body(api.notify.GET("/notify/texts")) });
}

export function useText({ kind, language }: Which) {
  return useQuery({
    queryKey: [TEXTS, "one", kind, language],
    queryFn: () =>
      versioned(api.notify.GET("/notify/texts/{kind}/{language}", { params: { path: { kind, language } } })),
  });
}

/** Keeps a wording, or gives up the own one where there is none. After a refusal the next try meets the current one. */
export function useKeepText({ kind, language }: Which) {
  const queries = useQueryClient();
  return useMutation<Text, ProblemError, { wording: Wording | undefined; etag: string }>({
    mutationFn: ({ wording, etag }) => {
      const params = { path: { kind, language }, header: { "If-Match": etag } };
      return wording
        ? body(api.notify.PUT("/notify/texts/{kind}/{language}", { params, body: wording }))
        : body(api.notify.DELETE("/notify/texts/{kind}/{language}", { params }));
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [TEXTS] }),
  });
}

/** The letter in these words about an invented document, a moment after each change. */
export function useSample(which: Which, wording: Wording, seller: string) {
  const now = { ...which, ...wording, ...(seller && { seller }) };
  const written = JSON.stringify(now);
  const [asked, setAsked] = useState(written);
  useEffect(() => {
    const timer = setTimeout(() => {
      setAsked(written);
    }, AFTER_TYPING);
    return () => {
      clearTimeout(timer);
    };
  }, [written]);
  const sample = useQuery<{ subject: string; html: string; text: string }, ProblemError>({
    queryKey: ["letter-sample", asked],
    queryFn: ({ signal }) =>
      body(api.notify.POST("/notify/texts/preview", { body: JSON.parse(asked) as typeof now, signal })),
    placeholderData: keepPreviousData,
    retry: (count, failure) => failure.status === 0 && count < 3,
    staleTime: Infinity,
    gcTime: 30_000,
  });
  return { ...sample, busy: sample.isFetching || asked !== written };
}
