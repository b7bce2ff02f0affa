"use client";

import { useState } from "react";
import { Button, Dialog, Field, Input, Refusal, Select, TextArea, toast } from "@/components";
import { newIdempotencyKey, ProblemError } from "@/lib/api";
import { today } from "@/lib/days";
import { useFormats, useMessages } from "@/lib/i18n";
import { readDecimal, sign, writeDecimal } from "@/lib/money";
import { newPaymentMessages } from "./new-payment-messages";
import { paymentsMessages } from "./messages";
import { paymentMessages } from "./payment-messages";
import { methods, type Payment, useChangePayment, useDistribution, useOpenInvoices } from "./payments";

type Props = { payment: Payment; etag: string; onDone: () => void };

function fieldError(error: unknown, pointer: string): string | undefined {
  return error instanceof ProblemError ? error.fieldErrors.find((one) => one.pointer === pointer)?.detail : undefined;
}

function homeless(error: unknown): unknown {
  return error instanceof ProblemError && error.fieldErrors.length > 0 ? undefined : error;
}

/** What is left of a payment, for an invoice of the same client. */
export function UseCreditDialog({ payment, etag, onDone }: Props) {
  const t = useMessages(paymentMessages);
  const form = useMessages(newPaymentMessages);
  const list = useMessages(paymentsMessages);
  const { locale, money, day } = useFormats();
  const [key] = useState(newIdempotencyKey);
  const { allocate } = useChangePayment(payment.id, etag);
  const open = useOpenInvoices(payment.clientId, payment.currency);
  const invoices = open.data?.items ?? [];
  const [chosen, setChosen] = useState("");
  const [typed, setTyped] = useState<string>();
  const [tried, setTried] = useState(false);
  const invoice = invoices.find(({ id }) => id === chosen) ?? invoices[0];
  const proposed = useDistribution(
    invoice && payment.credit,
    payment.currency,
    invoice ? [{ owed: invoice.balance }] : [],
  ).data?.parts[0];
  const shown = typed ?? (proposed === undefined ? "" : writeDecimal(proposed, locale));
  const amount = readDecimal(shown, locale);
  const wrong = amount === undefined || sign(amount) <= 0;
  const submit = () => {
    setTried(true);
    if (!invoice || wrong) return;
    allocate.mutate(
      { invoiceId: invoice.id, amount, key },
      {
        onSuccess: () => {
          toast(t.creditUsed);
          onDone();
        },
      },
    );
  };
  return (
    <Dialog
      open
      onOpenChange={onDone}
      title={t.useCredit}
      description={t.useCreditLead(money(payment.credit, payment.currency))}
      actions={
        <>
          <Button onClick={onDone}>{form.cancel}</Button>
          {invoice && (
            <Button look="primary" busy={allocate.isPending} onClick={submit}>
              {t.useCredit}
            </Button>
          )}
        </>
      }
    >
      {open.data && !invoice && <p className="text-ink-soft">{form.nothingOpen(payment.currency)}</p>}
      {invoice && (
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <Field label={t.invoice} error={fieldError(allocate.error, "/invoiceId")}>
            <Select
              value={invoice.id}
              options={invoices.map((one) => ({
                value: one.id,
                label: [one.number, money(one.balance, one.currency), one.dueDate && day(one.dueDate)]
                  .filter(Boolean)
                  .join(" · "),
              }))}
              onChange={(event) => {
                setChosen(event.target.value);
                setTyped(undefined);
              }}
            />
          </Field>
          <Field label={list.amount} error={tried && wrong ? form.needAmount : fieldError(allocate.error, "/amount")}>
            <Input
              inputMode="decimal"
              className="figures text-right"
              value={shown}
              onChange={(event) => {
                setTyped(event.target.value);
              }}
            />
          </Field>
          <Refusal error={homeless(allocate.error)} />
        </form>
      )}
    </Dialog>
  );
}

/** Credit that was given back. */
export function RefundDialog({ payment, etag, onDone }: Props) {
  const t = useMessages(paymentMessages);
  const form = useMessages(newPaymentMessages);
  const list = useMessages(paymentsMessages);
  const { locale, money } = useFormats();
  const [key] = useState(newIdempotencyKey);
  const { refund } = useChangePayment(payment.id, etag);
  const [typed, setTyped] = useState(() => writeDecimal(payment.credit, locale));
  const [refundedOn, setRefundedOn] = useState(today);
  const [method, setMethod] = useState<(typeof methods)[number]>(
    methods.find((one) => one === payment.method) ?? "bank-transfer",
  );
  const [reference, setReference] = useState("");
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const amount = readDecimal(typed, locale);
  const wrong = amount === undefined || sign(amount) <= 0;
  const submit = () => {
    setTried(true);
    if (wrong) return;
    refund.mutate(
      {
        key,
        refund: {
          amount,
          refundedOn,
          method,
          reference: reference.trim() || undefined,
          note: note.trim() || undefined,
        },
      },
      {
        onSuccess: () => {
          toast(t.refundRecorded);
          onDone();
        },
      },
    );
  };
  return (
    <Dialog
      open
      onOpenChange={onDone}
      title={t.refund}
      description={t.refundLead(money(payment.credit, payment.currency))}
      actions={
        <>
          <Button onClick={onDone}>{form.cancel}</Button>
          <Button look="primary" busy={refund.isPending} onClick={submit}>
            {t.recordRefund}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field label={list.amount} error={tried && wrong ? form.needAmount : fieldError(refund.error, "/amount")}>
          <Input
            inputMode="decimal"
            className="figures text-right"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
            }}
          />
        </Field>
        <Field label={t.refundedOn} error={fieldError(refund.error, "/refundedOn")}>
          <Input
            type="date"
            value={refundedOn}
            onChange={(event) => {
              setRefundedOn(event.target.value);
            }}
          />
        </Field>
        <Field label={list.method}>
          <Select
            options={methods.map((value) => ({ value, label: list.methods[value] }))}
            value={method}
            onChange={(event) => {
              setMethod(methods.find((one) => one === event.target.value) ?? "other");
            }}
          />
        </Field>
        <Field label={list.reference} optional error={fieldError(refund.error, "/reference")}>
          <Input
            value={reference}
            onChange={(event) => {
              setReference(event.target.value);
            }}
          />
        </Field>
        <Field label={t.note} optional error={fieldError(refund.error, "/note")}>
          <Input
            value={note}
            onChange={(event) => {
              setNote(event.target.value);
            }}
          />
        </Field>
        <Refusal error={homeless(refund.error)} />
      </form>
    </Dialog>
  );
}

/** The money did not stay. */
export function ReverseDialog({ payment, etag, onDone }: Props) {
  const t = useMessages(paymentMessages);
  const form = useMessages(newPaymentMessages);
  const [key] = useState(newIdempotencyKey);
  const { reverse } = useChangePayment(payment.id, etag);
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (reason.trim() === "") return;
    reverse.mutate(
      { reason: reason.trim(), key },
      {
        onSuccess: () => {
          toast(t.reversalDone);
          onDone();
        },
      },
    );
  };
  return (
    <Dialog
      open
      onOpenChange={onDone}
      title={t.reverse}
      description={t.reverseLead}
      actions={
        <>
          <Button onClick={onDone}>{form.cancel}</Button>
          <Button look="danger" busy={reverse.isPending} onClick={submit}>
            {t.reverse}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field
          label={t.reason}
          hint={t.reasonHint}
          error={tried && reason.trim() === "" ? t.needReason : fieldError(reverse.error, "/reason")}
        >
          <TextArea
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
            }}
          />
        </Field>
        <Refusal error={homeless(reverse.error)} />
      </form>
    </Dialog>
  );
}
