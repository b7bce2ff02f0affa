"use client";

import { useQuery } from "@tanstack/react-query";
import { api, body, type InvoiceApi, type NotificationApi, type PaymentApi } from "@/lib/api";
import { useMay } from "@/lib/session";
import type { Client } from "./list";

type Document = InvoiceApi["schemas"]["Row"];
type Payment = PaymentApi["schemas"]["Payment"];
type Message = NotificationApi["schemas"]["Message"];
type What = "drafted" | "issued" | "sent" | "viewed" | "paid-in-part" | "paid" | "credited" | "voided";

/** Something that happened with a client, at a moment. */
export type Happening = { at: string; by?: string } & (
  | { of: "document"; what: What; document: Document }
  | { of: "payment"; what: "received" | "refunded" | "reversed"; payment: Payment; amount: string }
  | { of: "message"; message: Message }
);

const SHOWN = 50;

/** What happened last with a client, the latest first, as far as the role may see it. */
export function useHappenings(client: Client) {
  const mayPayments = useMay("payments:read");
  const mayMessages = useMay("notify:read");
  const email = client.email ?? "";
  return useQuery({
    queryKey: ["invoices", "activity-of-client", client.id, email, mayPayments, mayMessages],
    queryFn: async () => {
      const [documents, payments, messages] = await Promise.all([
        body(
          api.invoices.GET("/invoices/reports/activity", { params: { query: { clientId: client.id, limit: SHOWN } } }),
        ),
        mayPayments
          ? body(api.payments.GET("/payments", { params: { query: { clientId: client.id, limit: SHOWN } } }))
          : { items: [] },
        mayMessages && email
          ? body(api.notify.GET("/notify/messages", { params: { query: { q: email, limit: SHOWN } } }))
          : { items: [] },
      ]);
      // another client may have the same address: its letters are told on its own page
      const ours = new Set([
        ...documents.items.map(({ invoice }) => invoice.id),
        ...payments.items.flatMap(({ id, allocations }) => [id, ...allocations.map(({ invoiceId }) => invoiceId)]),
      ]);
      return latest(
        documents.items,
        payments.items,
        messages.items.filter(({ subjectId }) => ours.has(subjectId)),
      );
    },
  });
}

type Activity = { invoice: Document; what: What; at: string; by?: string };

/** An e-mail that is there to be looked at is told by itself, not as its document's sending too. */
export function latest(
  activities: readonly Activity[],
  payments: readonly Payment[],
  messages: readonly Message[],
): Happening[] {
  const mailed = new Set(messages.map(({ subjectId }) => subjectId));
  const all: Happening[] = [
    ...activities
      .filter(({ what, invoice }) => what !== "sent" || !mailed.has(invoice.id))
      .map(({ invoice, what, at, by }): Happening => ({ of: "document", at, by, what, document: invoice })),
    ...payments.flatMap(ofPayment),
    ...messages.map((message): Happening => ({ of: "message", at: message.createdAt, message })),
  ];
  return all.sort((one, other) => Date.parse(other.at) - Date.parse(one.at)).slice(0, SHOWN);
}

/** The credit of a credit note is no payment that came: the credit note tells of it. */
function ofPayment(payment: Payment): Happening[] {
  const came: Happening = {
    of: "payment",
    what: "received",
    at: payment.created.at,
    by: payment.created.name,
    payment,
    amount: payment.amount,
  };
  const back = payment.refunds.map((refund): Happening => ({
    of: "payment",
    what: "refunded",
    at: refund.made.at,
    by: refund.made.name,
    payment,
    amount: refund.amount,
  }));
  const gone = payment.reversal;
  return [
    ...(payment.method === "credit" ? [] : [came]),
    ...back,
    ...(gone
      ? [
          {
            of: "payment",
            what: "reversed",
            at: gone.made.at,
            by: gone.made.name,
            payment,
            amount: gone.amount,
          } satisfies Happening,
        ]
      : []),
  ];
}
