"use client";

import type { ReactNode } from "react";
import { Button, Money } from "@/components";
import { cn } from "@/lib/cn";
import type { InvoiceApi } from "@/lib/api";
import { useFormats, useMessages } from "@/lib/i18n";
import { sign } from "@/lib/money";
import { editorMessages } from "./messages";
import { termMessages } from "./terms/messages";

/** What it comes to, as the service calculates it. */
export function Totals({
  totals,
  currency,
  busy = false,
  onExplain,
}: {
  totals: InvoiceApi["schemas"]["Totals"] | undefined;
  currency: string;
  busy?: boolean;
  onExplain?: () => void;
}) {
  const t = useMessages(editorMessages);
  const terms = useMessages(termMessages);
  const formats = useFormats();
  const row = (label: ReactNode, amount: string, minus = false) => (
    <div className="flex justify-between gap-6">
      <dt className="text-ink-soft">{label}</dt>
      <dd>
        {minus && "−"}
        <Money amount={amount} currency={currency} />
      </dd>
    </div>
  );
  return (
    <div className="w-full @2xl:ml-auto @2xl:max-w-80">
      <dl
        aria-live="polite"
        aria-busy={busy || undefined}
        className={cn("flex flex-col gap-1.5 transition-opacity", busy && "opacity-60")}
      >
        {row(t.lineTotal, totals?.lineTotal ?? "0")}
        {totals && sign(totals.allowanceTotal) !== 0 && row(t.discounts, totals.allowanceTotal, true)}
        {totals && sign(totals.chargeTotal) !== 0 && row(t.charges, totals.chargeTotal)}
        {totals &&
          (sign(totals.allowanceTotal) !== 0 || sign(totals.chargeTotal) !== 0) &&
          row(t.net, totals.taxExclusive)}
        {totals?.vatBreakdown.map((each) => (
          <div key={`${each.category} ${each.rate ?? ""}`} className="flex justify-between gap-6">
            <dt className="text-ink-soft">
              {each.category === "S" ? t.vatRate(formats.percent(each.rate ?? "0")) : terms.categories[each.category]}
            </dt>
            <dd>
              <Money amount={each.tax} currency={currency} />
            </dd>
          </div>
        ))}
        {totals && sign(totals.prepaid) !== 0 && row(t.prepaid, totals.prepaid, true)}
        {totals && sign(totals.rounding) !== 0 && row(t.rounding, totals.rounding)}
        <div className="ledger-total mt-1.5 flex justify-between gap-6 py-2 text-lg font-semibold">
          <dt>{t.payable}</dt>
          <dd>
            <Money amount={totals?.payable ?? "0"} currency={currency} />
          </dd>
        </div>
      </dl>
      {onExplain && (
        <div className="mt-2 text-right">
          <Button look="quiet" size="sm" onClick={onExplain}>
            {t.why}
          </Button>
        </div>
      )}
    </div>
  );
}
