"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { api, body, type InvoicePaths, type ProblemError } from "@/lib/api";
import type { Written } from "./draft";
import { type Finding, placeOf } from "./findings";

export type Preview = InvoicePaths["/invoices/preview"]["post"]["responses"][200]["content"]["application/json"];

const AFTER_TYPING = 250;

/**
 * What the service says the draft comes to, a moment after each change, with what keeps it from being issued. The
 * places of lines are those of the draft that was asked about, not of the one that stands there by now.
 */
export function usePreview(written: Written, explain: boolean) {
  const [asked, setAsked] = useState(written);
  useEffect(() => {
    if (written.unreadable.size > 0) return;
    const timer = setTimeout(() => {
      setAsked(written);
    }, AFTER_TYPING);
    return () => {
      clearTimeout(timer);
    };
  }, [written]);

  const { data, error, isFetching } = useQuery<{ preview: Preview; of: Written }, ProblemError>({
    queryKey: ["invoice-preview", explain, asked.draft],
    queryFn: async ({ signal }) => ({
      preview: await body(
        api.invoices.POST("/invoices/preview", { params: { query: { explain } }, body: asked.draft, signal }),
      ),
      of: asked,
    }),
    placeholderData: (before) => before,
    retry: (count, failure) => failure.status === 0 && count < 3,
    gcTime: 30_000,
  });

  const findings = useMemo(() => {
    const sentences = new Map(
      (error ? [] : (data?.preview.findings ?? [])).map((each) => [`${each.rule} ${each.pointer}`, each.sentence]),
    );
    const placed = (list: Preview["obstacles"], of: Written): Finding[] =>
      list.map((each) => ({
        ...each,
        place: placeOf(each.pointer, of),
        sentence: sentences.get(`${each.code} ${each.pointer}`) ?? each.sentence,
      }));
    return {
      refused: error ? placed([...error.fieldErrors], asked) : [],
      obstacles: data && !error ? placed(data.preview.obstacles, data.of) : [],
      warnings: data && !error ? placed(data.preview.warnings, data.of) : [],
    };
  }, [data, error, asked]);

  /** A line's or adjustment's net amount by its key in the form. */
  const amounts = useMemo(() => {
    const found = new Map<string, string>();
    if (!data) return found;
    const { totals } = data.preview;
    data.of.lines.forEach((key, index) => {
      const line = totals.lines[index];
      if (!line) return;
      found.set(key, line.net);
      data.of.lineAdjustments[index]?.forEach((adjustment, at) => {
        const amount = line.allowancesAndCharges[at]?.amount;
        if (amount !== undefined) found.set(adjustment, amount);
      });
    });
    data.of.adjustments.forEach((key, index) => {
      const amount = totals.allowancesAndCharges[index]?.amount;
      if (amount !== undefined) found.set(key, amount);
    });
    return found;
  }, [data]);

  return { preview: data?.preview, amounts, findings, error, busy: isFetching || asked !== written };
}
