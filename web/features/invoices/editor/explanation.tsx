"use client";

import { ErrorState, Loading, Money, Sheet, Skeleton } from "@/components";
import { useMessages } from "@/lib/i18n";
import { sign } from "@/lib/money";
import { editorMessages } from "./messages";
import { termMessages } from "./terms/messages";
import type { Written } from "./draft";
import { usePreview } from "./use-preview";

/** Of every amount: which numbers it comes from, by which rule, and how it was rounded. */
export function Explanation({
  open,
  onOpenChange,
  written,
  currency,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  written: Written;
  currency: string;
}) {
  const t = useMessages(editorMessages);
  return (
    <Sheet open={open} onOpenChange={onOpenChange} title={t.why} description={t.whyLead}>
      {open && <Steps written={written} currency={currency} />}
    </Sheet>
  );
}

function Steps({ written, currency }: { written: Written; currency: string }) {
  const t = useMessages(editorMessages);
  const terms = useMessages(termMessages);
  const { preview, error } = usePreview(written, true);
  if (error) return <ErrorState error={error} />;
  if (!preview?.explanation)
    return (
      <Loading>
        <Skeleton className="h-64 w-full" />
      </Loading>
    );
  return (
    <ol className="flex flex-col divide-y divide-line">
      {preview.explanation
        .filter(isWorthSaying)
        .reverse()
        .map((step) => {
          const line = /^\/lines\/(\d+)\//.exec(step.pointer)?.[1];
          const name = nameOf(terms.terms, step.term, step.pointer) ?? step.name;
          return (
            <li key={step.pointer} className="py-3 first:pt-0">
              <div className="flex justify-between gap-4">
                <span className="font-medium">
                  {line === undefined ? name : t.ofLine(name, String(Number(line) + 1))}
                </span>
                <Money amount={step.amount} currency={currency} strong />
              </div>
              <p className="figures mt-0.5 text-sm text-ink-soft wrap-anywhere">{`= ${step.formula}`}</p>
              <p className="text-xs text-ink-soft">
                {[step.rounding ? t.rounded(step.raw) : "", step.rule].filter(Boolean).join(" · ")}
              </p>
            </li>
          );
        })}
    </ol>
  );
}

/** A sum of nothing, such as charges where there are none, explains nothing. */
function isWorthSaying({ inputs, amount }: { inputs: readonly unknown[]; amount: string }): boolean {
  return inputs.length > 0 || sign(amount) !== 0;
}

function nameOf(names: Record<string, string>, term: string, pointer: string): string | undefined {
  return names[term === "BT-131" && pointer.endsWith("/gross") ? "BT-131-gross" : term];
}
