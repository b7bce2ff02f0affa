"use client";

import { useMessages } from "@/lib/i18n";
import type { Decimal } from "@/lib/money";
import { Badge } from "./badge";
import { componentMessages } from "./messages";
import { Money } from "./money";

/** The same in every language. */
const MARK = "TEST";

/** Says of what stands beside it that it is, or rests on, a test payment. */
export function TestMark() {
  const t = useMessages(componentMessages);
  return (
    <span title={t.noMoneyMoved}>
      <Badge tone="bad">
        {MARK}
        <span className="sr-only">{`: ${t.noMoneyMoved}`}</span>
      </Badge>
    </span>
  );
}

/** Says of a figure what of it rests on test payments. */
export function TestPart({ amount, currency }: { amount: Decimal; currency: string }) {
  const t = useMessages(componentMessages);
  return (
    <span className="inline-flex flex-wrap items-center gap-x-1.5">
      <TestMark />
      <span>
        <Money amount={amount} currency={currency} /> {t.byTestPayments}
      </span>
    </span>
  );
}
