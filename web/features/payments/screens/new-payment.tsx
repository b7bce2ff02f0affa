"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useDeferredValue, useState } from "react";
import {
  Button,
  type ComboboxOption,
  DayText,
  ErrorState,
  Field,
  Input,
  LinkButton,
  Loading,
  Money,
  PageHeader,
  Permitted,
  Refusal,
  Select,
  Skeleton,
  TextArea,
  toast,
} from "@/components";
import { newIdempotencyKey, ProblemError } from "@/lib/api";
import { today } from "@/lib/days";
import { sendByKeys } from "@/lib/forms";
import { useFormats, useMessages } from "@/lib/i18n";
import { readDecimal, sign, writeDecimal } from "@/lib/money";
import { usePlaceOptions } from "@/lib/places";
import { routes } from "@/lib/routes";
import { ClientField } from "../client-field";
import { newPaymentMessages } from "../new-payment-messages";
import { paymentsMessages } from "../messages";
import { methods, useDistribution, useInvoice, useOpenInvoices, usePayingClient, useRecordPayment } from "../payments";

/** Money that came: from whom, how much, for which invoices. What is left is the client's credit. */
export function NewPaymentScreen() {
  const t = useMessages(newPaymentMessages);
  const list = useMessages(paymentsMessages);
  return (
    <Permitted scope="payments:write" title={t.title} back={{ href: routes.payments, label: list.title }}>
      <Asked />
    </Permitted>
  );
}

function Asked() {
  const params = useSearchParams();
  const invoiceId = params.get("invoice") ?? "";
  const clientId = params.get("client") ?? undefined;
  const invoice = useInvoice(invoiceId);
  const { client, organization } = usePayingClient(clientId);
  const error = (invoiceId !== "" && invoice.error) || (clientId !== undefined && client.error) || organization.error;
  if (error)
    return (
      <ErrorState
        error={error}
        retry={() => {
          void invoice.refetch();
          void client.refetch();
          void organization.refetch();
        }}
      />
    );
  if ((invoiceId !== "" && !invoice.data) || (clientId !== undefined && !client.data) || !organization.data) {
    return (
      <Loading>
        <Skeleton className="h-7 w-48" />
        <Skeleton className="mt-6 h-96 w-full" />
      </Loading>
    );
  }
  const of = invoice.data;
  const buyer = of?.clientId ? { value: of.clientId, label: of.invoice.buyer?.name ?? "" } : undefined;
  return (
    <Form
      first={invoiceId}
      client={buyer ?? (client.data && { value: client.data.id, label: client.data.name })}
      currency={of?.invoice.currency ?? client.data?.currency ?? organization.data.currency}
      amount={of?.balance ?? ""}
    />
  );
}

type Typed = Record<string, string>;

function Form({
  first,
  client: firstClient,
  currency: firstCurrency,
  amount: firstAmount,
}: {
  first: string;
  client: ComboboxOption | undefined;
  currency: string;
  amount: string;
}) {
  const t = useMessages(newPaymentMessages);
  const list = useMessages(paymentsMessages);
  const { locale } = useFormats();
  const places = usePlaceOptions();
  const router = useRouter();
  const [key] = useState(newIdempotencyKey);
  const record = useRecordPayment(key);
  const [client, setClient] = useState(firstClient);
  const [currency, setCurrency] = useState(firstCurrency);
  const [typedAmount, setTypedAmount] = useState(firstAmount && writeDecimal(firstAmount, locale));
  const [method, setMethod] = useState<(typeof methods)[number]>("bank-transfer");
  const [receivedOn, setReceivedOn] = useState(today);
  const [reference, setReference] = useState("");
  const [note, setNote] = useState("");
  // what a person set against an invoice; where nothing was typed the service proposes
  const [parts, setParts] = useState<Typed>({});
  const [tried, setTried] = useState(false);

  const open = useOpenInvoices(client?.value, currency);
  const invoices = [...(open.data?.items ?? [])].sort((a, b) => Number(b.id === first) - Number(a.id === first));
  const amount = readDecimal(useDeferredValue(typedAmount), locale);
  const wrongPart = (id: string) => {
    const typed = parts[id];
    return typed !== undefined && typed.trim() !== "" && readDecimal(typed, locale) === undefined;
  };
  const positive = amount !== undefined && sign(amount) > 0 ? amount : undefined;
  const distribution = useDistribution(
    positive,
    currency,
    invoices.map(({ id, balance }) => {
      const typed = parts[id];
      if (typed === undefined) return { owed: balance };
      return { owed: balance, amount: typed.trim() === "" ? "0" : (readDecimal(typed, locale) ?? "0") };
    }),
  );
  const proposed =
    positive === undefined || distribution.data?.parts.length !== invoices.length ? undefined : distribution.data;
  const tooMuch = proposed !== undefined && sign(proposed.rest) < 0;
  const refusal = record.error;
  const at = (pointer: string) =>
    refusal instanceof ProblemError ? refusal.fieldErrors.find((one) => one.pointer === pointer)?.detail : undefined;
  const partError = (id: string) => {
    if (wrongPart(id)) return t.notAnAmount;
    const index = sent.findIndex((one) => one.invoiceId === id);
    return index < 0 ? undefined : (at(`/allocations/${index}/amount`) ?? at(`/allocations/${index}/invoiceId`));
  };
  const sent = invoices.flatMap(({ id }, index) => {
    const part = proposed?.parts[index];
    return part !== undefined && sign(part) > 0 ? [{ invoiceId: id, amount: part }] : [];
  });

  const submit = () => {
    setTried(true);
    if (
      !client ||
      positive === undefined ||
      proposed === undefined ||
      tooMuch ||
      distribution.isPlaceholderData ||
      invoices.some(({ id }) => wrongPart(id))
    )
      return;
    record.mutate(
      {
        clientId: client.value,
        method,
        amount: positive,
        currency,
        receivedOn,
        reference: reference.trim() || undefined,
        note: note.trim() || undefined,
        allocations: sent,
      },
      {
        onSuccess: (payment) => {
          toast(t.recorded);
          router.replace(routes.payment(payment.id));
        },
      },
    );
  };
  const homeless =
    refusal instanceof ProblemError &&
    refusal.fieldErrors.length > 0 &&
    refusal.fieldErrors.every(({ pointer }) => pointer !== "/allocations")
      ? undefined
      : refusal;

  return (
    <>
      <PageHeader title={t.title} back={{ href: routes.payments, label: list.title }} />
      <form
        noValidate
        className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        ref={sendByKeys}
      >
        <div className="flex flex-col gap-4">
          <Field label={list.client} error={tried && !client ? t.needClient : at("/clientId")}>
            <ClientField
              value={client}
              autoFocus={!client}
              onChange={(chosen, itsCurrency) => {
                setClient(chosen);
                setParts({});
                if (chosen && itsCurrency) setCurrency(itsCurrency);
              }}
            />
          </Field>
          <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-3">
            <Field label={list.amount} error={tried && positive === undefined ? t.needAmount : at("/amount")}>
              <Input
                inputMode="decimal"
                autoFocus={Boolean(firstClient)}
                className="figures text-right"
                value={typedAmount}
                onChange={(event) => {
                  setTypedAmount(event.target.value);
                }}
              />
            </Field>
            <Field label={t.currency} error={at("/currency")}>
              <Select
                options={places.currencies}
                value={currency}
                onChange={(event) => {
                  setCurrency(event.target.value);
                  setParts({});
                }}
              />
            </Field>
          </div>
          <Field label={t.receivedOn} error={at("/receivedOn")}>
            <Input
              type="date"
              value={receivedOn}
              onChange={(event) => {
                setReceivedOn(event.target.value);
              }}
            />
          </Field>
          <Field label={list.method} error={at("/method")}>
            <Select
              options={methods.map((value) => ({ value, label: list.methods[value] }))}
              value={method}
              onChange={(event) => {
                setMethod(methods.find((one) => one === event.target.value) ?? "other");
              }}
            />
          </Field>
          <Field label={list.reference} optional error={at("/reference")}>
            <Input
              value={reference}
              onChange={(event) => {
                setReference(event.target.value);
              }}
            />
          </Field>
          <Field label={t.note} optional error={at("/note")}>
            <TextArea
              rows={2}
              value={note}
              onChange={(event) => {
                setNote(event.target.value);
              }}
            />
          </Field>
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <section aria-labelledby="invoices-to-pay">
            <h2 id="invoices-to-pay" className="mb-1 text-lg font-semibold">
              {t.invoices}
            </h2>
            <p className="mb-3 text-ink-soft">{t.invoicesLead}</p>
            {!client && <p className="border-y border-line py-8 text-center text-ink-soft">{t.chooseClient}</p>}
            {client && open.isPending && (
              <Loading>
                <Skeleton className="h-32 w-full" />
              </Loading>
            )}
            {client && open.data && invoices.length === 0 && (
              <p className="border-y border-line py-8 text-center text-ink-soft">{t.nothingOpen(currency)}</p>
            )}
            {invoices.length > 0 && (
              <ul aria-label={t.invoices} className="divide-y divide-line border-t border-line">
                {invoices.map((invoice, index) => (
                  <li key={invoice.id} className="grid grid-cols-[minmax(0,1fr)_auto_8rem] items-center gap-x-4 py-2">
                    <div className="min-w-0">
                      <div className="truncate font-medium">{invoice.number}</div>
                      {invoice.dueDate && (
                        <div className="truncate text-sm text-ink-soft">
                          {t.due} <DayText day={invoice.dueDate} short />
                        </div>
                      )}
                    </div>
                    <div className="text-right text-sm text-ink-soft">
                      <div>{t.owed}</div>
                      <Money amount={invoice.balance} currency={currency} />
                    </div>
                    <Field label={t.partFor(invoice.number ?? "")} hideLabel error={partError(invoice.id)}>
                      <Input
                        inputMode="decimal"
                        className="figures text-right"
                        value={parts[invoice.id] ?? written(proposed?.parts[index], locale)}
                        onChange={(event) => {
                          setParts({ ...parts, [invoice.id]: event.target.value });
                        }}
                      />
                    </Field>
                  </li>
                ))}
              </ul>
            )}
            {client && proposed && (
              <dl className="mt-1">
                <div className="flex justify-between py-2">
                  <dt className="text-ink-soft">{t.allocated}</dt>
                  <dd>
                    <Money amount={proposed.allocated} currency={currency} />
                  </dd>
                </div>
                <div className="ledger-total flex justify-between py-2 font-medium" role="status">
                  <dt className={tooMuch ? "text-bad-ink" : undefined}>{tooMuch ? t.tooMuch : t.rest}</dt>
                  <dd>
                    <Money
                      amount={proposed.rest}
                      currency={currency}
                      className={tooMuch ? "text-bad-ink" : undefined}
                    />
                  </dd>
                </div>
              </dl>
            )}
            {Object.keys(parts).length > 0 && (
              <Button
                size="sm"
                look="quiet"
                className="mt-2"
                onClick={() => {
                  setParts({});
                }}
              >
                {t.propose}
              </Button>
            )}
          </section>
          <Refusal error={homeless ?? (distribution.isError ? distribution.error : undefined)} />
          <div className="flex flex-wrap gap-2">
            <Button type="submit" look="primary" busy={record.isPending}>
              {list.record}
            </Button>
            <LinkButton look="quiet" href={routes.payments}>
              {t.cancel}
            </LinkButton>
          </div>
        </div>
      </form>
    </>
  );
}

function written(part: string | undefined, locale: string): string {
  return part === undefined || sign(part) === 0 ? "" : writeDecimal(part, locale);
}
