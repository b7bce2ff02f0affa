"use client";

import { Badge, TestMark, type Tone } from "@/components";
import { useMessages } from "@/lib/i18n";
import type { InvoiceState } from "./invoice";
import { invoiceMessages } from "./messages";

const tones: Record<InvoiceState, Tone> = {
  draft: "neutral",
  issuing: "info",
  issued: "info",
  sent: "info",
  viewed: "info",
  "partially-paid": "warn",
  overdue: "bad",
  paid: "good",
  credited: "neutral",
  void: "neutral",
};

/** Where an invoice stands, and that a test payment counts on it. */
export function StateBadge({ state, test }: { state: InvoiceState; test: boolean }) {
  const t = useMessages(invoiceMessages);
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      <Badge tone={tones[state]}>{t.states[state]}</Badge>
      {test && <TestMark />}
    </span>
  );
}
