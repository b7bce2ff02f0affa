"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, body, newIdempotencyKey, type PaymentApi, type ProblemError, versioned } from "@/lib/api";
import { type Draft, INVOICES, type Invoice, refreshAfter } from "../invoice";
import type { Letter } from "../letter-fields";
import { readTerms } from "../early-payment";
import { addressesOf } from "../letter-fields";

const UNDER_WAY = 60_000;
const ASK_EVERY = 2_000;

/** One invoice; while something of it is under way (a mail, a payment), it is asked for again and again. */
export function useInvoice(id: string) {
  const [watchUntil, setWatchUntil] = useState(0);
  const asked = useQuery({
    queryKey: [INVOICES, "one", id],
    queryFn: async () => {
      const { data, etag } = await versioned(api.invoices.GET("/invoices/{id}", { params: { path: { id } } }));
      return { invoice: data, etag };
    },
    refetchInterval: ({ state }) => (Date.now() < watchUntil || isUnderWay(state.data?.invoice) ? ASK_EVERY : false),
  });
  return {
    ...asked,
    watch: () => {
      setWatchUntil(Date.now() + 10_000);
    },
  };
}

function isUnderWay(invoice: Invoice | undefined): boolean {
  if (!invoice) return false;
  const open = invoice.sendings.some(
    ({ acceptedAt, failure, requested }) =>
      !acceptedAt && !failure && Date.now() - Date.parse(requested.at) < UNDER_WAY,
  );
  return open || invoice.state === "issuing";
}

export function useMessagesOf(id: string, enabled: boolean, changes: string) {
  return useQuery({
    queryKey: ["outbox", "of-invoice", id, changes],
    queryFn: () => body(api.notify.GET("/notify/invoices/{id}", { params: { path: { id }, query: { limit: 50 } } })),
    enabled,
    placeholderData: (before) => before,
  });
}

/** A change of an invoice, asked for once however often the button is pressed; what shows invoices is refreshed. */
function useStep<In, Out>(take: (input: In, key: string) => Promise<Out>) {
  const queries = useQueryClient();
  const [key, setKey] = useState(newIdempotencyKey);
  return useMutation<Out, ProblemError, In>({
    mutationFn: (input) => take(input, key),
    onSuccess: async () => {
      setKey(newIdempotencyKey());
      await refreshAfter(queries);
    },
    // a refusal ends what was asked: the next try is another
    onError: (error) => {
      if (!error.isOffline) setKey(newIdempotencyKey());
    },
  });
}

const header = (key: string) => ({ "Idempotency-Key": key });

export function useSend(id: string) {
  return useStep((letter: Letter, key) =>
    body(
      api.invoices.POST("/invoices/{id}/send", {
        params: { path: { id }, header: header(key) },
        body: {
          recipients: addressesOf(letter.recipients),
          ...(letter.message.trim() ? { message: letter.message } : {}),
        },
      }),
    ),
  );
}

export function useVoid(id: string) {
  return useStep((reason: string, key) =>
    body(api.invoices.POST("/invoices/{id}/void", { params: { path: { id }, header: header(key) }, body: { reason } })),
  );
}

/** Answers the credit note. */
export function useCredit(id: string) {
  return useStep((reason: string, key) =>
    body(
      api.invoices.POST("/invoices/{id}/credit", {
        params: { path: { id }, header: header(key) },
        body: reason.trim() ? { reason } : {},
      }),
    ),
  );
}

export type NewPayment = PaymentApi["schemas"]["NewPayment"];

export function useRecordPayment() {
  return useStep((payment: NewPayment, key) =>
    body(api.payments.POST("/payments", { params: { header: header(key) }, body: payment })),
  );
}

/** Makes a draft that says the same, for today. */
export function useCopy() {
  return useStep((invoice: Invoice, key) =>
    body(api.invoices.POST("/invoices", { params: { header: header(key) }, body: copyOf(invoice) })),
  );
}

/** What of a document a new one says too: not its number, days, payment or what it refers to. */
export function copyOf({ clientId, invoice }: Invoice): Draft {
  const terms = readTerms(invoice.paymentTerms);
  return {
    clientId,
    typeCode: invoice.typeCode,
    currency: invoice.currency,
    buyer: clientId ? undefined : invoice.buyer,
    references: invoice.references,
    notes: invoice.notes,
    paymentTerms: terms.text,
    earlyPaymentDiscounts: terms.discounts,
    delivery: undefined,
    allowancesAndCharges: invoice.allowancesAndCharges,
    vatExemptions: invoice.vatExemptions,
    lines: invoice.lines,
  };
}
