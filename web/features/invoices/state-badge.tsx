"use client";

import { Badge, type Tone } from "@/components";
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

export function StateBadge({ state }: { state: InvoiceState }) {
  const t = useMessages(invoiceMessages);
  return <Badge tone={tones[state]}>{t.states[state]}</Badge>;
}
