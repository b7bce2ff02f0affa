"use client";

import { DayText } from "@/components";
import { daysBetween, today } from "@/lib/days";
import { useMessages } from "@/lib/i18n";
import type { InvoiceState } from "./invoice";
import { invoiceMessages } from "./messages";

const SOON = 7;
const waits: readonly InvoiceState[] = ["issued", "sent", "viewed", "partially-paid"];

/** When it is due; where that is near or over, how near or how long ago. */
export function DueText({ day, state }: { day: string; state: InvoiceState }) {
  const t = useMessages(invoiceMessages);
  const days = daysBetween(today(), day);
  if (state === "overdue")
    return (
      <span className="text-bad-ink" title={day}>
        {t.daysLate(Math.max(1, -days))}
      </span>
    );
  if (days >= 0 && days <= SOON && waits.includes(state)) return <span title={day}>{t.dueIn(days)}</span>;
  return <DayText day={day} />;
}
