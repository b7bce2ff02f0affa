"use client";

import { useState } from "react";
import { useForm } from "react-hook-form";
import * as z from "zod";
import { Button, Dialog, Field, Input, Refusal, Select, toast } from "@/components";
import type { ProblemError } from "@/lib/api";
import { today } from "@/lib/days";
import { showRefusal, zodResolver } from "@/lib/forms";
import { useFormats, useMessages } from "@/lib/i18n";
import { readDecimal, sign, writeDecimal } from "@/lib/money";
import type { Invoice } from "../invoice";
import { pageMessages } from "./messages";
import { useRecordPayment } from "./use-invoice";

const METHODS = ["bank-transfer", "card", "cash", "cheque", "other"] as const;

/** Money that came for this invoice. What is more than is owed becomes the client's credit. */
export function PaymentDialog({
  document,
  onClose,
  onRecorded,
}: {
  document: Invoice;
  onClose: () => void;
  onRecorded: () => void;
}) {
  const t = useMessages(pageMessages);
  const { locale, money } = useFormats();
  const record = useRecordPayment();
  const [refusal, setRefusal] = useState<ProblemError>();
  const { currency, balance } = document;
  const schema = z.object({
    amount: z.string().refine((typed) => sign(readDecimal(typed, locale) ?? "0") > 0, t.needAmount),
    receivedOn: z.string().min(1, t.needDay),
    method: z.enum(METHODS),
    reference: z.string().max(200),
  });
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: {
      amount: writeDecimal(balance, locale),
      receivedOn: today(),
      method: "bank-transfer" as (typeof METHODS)[number],
      reference: "",
    },
  });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    setRefusal(undefined);
    const amount = readDecimal(values.amount, locale) ?? "";
    try {
      await record.mutateAsync({
        clientId: document.clientId ?? "",
        method: values.method,
        amount,
        currency,
        receivedOn: values.receivedOn,
        ...(values.reference.trim() ? { reference: values.reference.trim() } : {}),
        allocations: [{ invoiceId: document.id, amount }],
      });
      toast(t.paymentRecorded(money(amount, currency)));
      onRecorded();
    } catch (error) {
      setRefusal(showRefusal(form, error, { "allocations.0.amount": "amount" }));
    }
  });

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t.recordPayment}
      description={t.paymentLead(money(balance, currency))}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="submit" form="record-payment" look="primary" busy={isSubmitting}>
            {t.recordPayment}
          </Button>
        </>
      }
    >
      <form id="record-payment" noValidate className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        <Field label={t.amountIn(currency)} hint={t.amountHint} error={errors.amount?.message}>
          <Input inputMode="decimal" autoFocus className="text-right" {...form.register("amount")} />
        </Field>
        <Field label={t.receivedDay} error={errors.receivedOn?.message}>
          <Input type="date" {...form.register("receivedOn")} />
        </Field>
        <Field label={t.method} error={errors.method?.message}>
          <Select options={METHODS.map((value) => ({ value, label: t.methods[value] }))} {...form.register("method")} />
        </Field>
        <Field label={t.reference} optional error={errors.reference?.message}>
          <Input maxLength={200} {...form.register("reference")} />
        </Field>
        <Refusal error={refusal} />
      </form>
    </Dialog>
  );
}
