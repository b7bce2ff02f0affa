"use client";

import { MoreHorizontal } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import {
  Badge,
  Button,
  Card,
  DayText,
  ErrorState,
  IconButton,
  Loading,
  Menu,
  Money,
  type Moment,
  PageHeader,
  Skeleton,
  Stat,
  TimeText,
  Timeline,
  toast,
  type Tone,
  useWords,
} from "@/components";
import { useFormats, useMessages } from "@/lib/i18n";
import { sign } from "@/lib/money";
import { routes } from "@/lib/routes";
import { useMay } from "@/lib/session";
import { paymentsMessages } from "../messages";
import { paymentMessages } from "../payment-messages";
import { type Payment, useChangePayment, useClientNames, usePayment } from "../payments";
import { RefundDialog, ReverseDialog, UseCreditDialog } from "../payment-dialogs";
import { PaymentBadge } from "./payment-list";

/** One payment: where its money is, and what can be done with what is left. */
export function PaymentScreen() {
  const list = useMessages(paymentsMessages);
  const payment = usePayment(useSearchParams().get("id") ?? "");
  if (payment.error && !payment.data) return <ErrorState error={payment.error} retry={() => void payment.refetch()} />;
  if (!payment.data) {
    return (
      <>
        <PageHeader title={list.title} back={{ href: routes.payments, label: list.title }} />
        <Loading>
          <Skeleton className="h-24 w-full" />
          <Skeleton className="mt-6 h-48 w-full" />
        </Loading>
      </>
    );
  }
  return <Known payment={payment.data.data} etag={payment.data.etag} />;
}

const tones: Record<Payment["allocations"][number]["state"], Tone> = {
  requested: "info",
  applied: "good",
  "take-back-requested": "info",
  refused: "bad",
  "taken-back": "neutral",
};

function Known({ payment, etag }: { payment: Payment; etag: string }) {
  const t = useMessages(paymentMessages);
  const list = useMessages(paymentsMessages);
  const formats = useFormats();
  const mayWrite = useMay("payments:write");
  const name = useClientNames([payment.clientId])(payment.clientId);
  const change = useChangePayment(payment.id, etag);
  const [dialog, setDialog] = useState<"credit" | "refund" | "reverse">();
  const takeBackFailed = useWords(change.takeBack.error);
  const { currency } = payment;
  const free = mayWrite && sign(payment.credit) > 0;
  const reversible = mayWrite && !payment.reversal && payment.method !== "credit";
  const close = () => {
    setDialog(undefined);
  };
  return (
    <>
      <PageHeader
        title={t.title(formats.money(payment.amount, currency))}
        badge={<PaymentBadge payment={payment} />}
        description={
          <>
            {payment.clientId && (
              <>
                <Link className="text-accent-ink underline underline-offset-2" href={routes.client(payment.clientId)}>
                  {name ?? "…"}
                </Link>
                {" · "}
              </>
            )}
            {list.methods[payment.method]} · <DayText day={payment.receivedOn} />
          </>
        }
        back={{ href: routes.payments, label: list.title }}
        actions={
          <>
            {(free || reversible) && (
              <Menu
                trigger={
                  <IconButton label={t.more} look="secondary">
                    <MoreHorizontal className="size-4" aria-hidden />
                  </IconButton>
                }
                items={[
                  free
                    ? [
                        {
                          label: t.refund,
                          run: () => {
                            setDialog("refund");
                          },
                        },
                      ]
                    : [],
                  reversible
                    ? [
                        {
                          label: t.reverse,
                          run: () => {
                            setDialog("reverse");
                          },
                          danger: true,
                        },
                      ]
                    : [],
                ]}
              />
            )}
            {free && payment.clientId && (
              <Button
                look="primary"
                onClick={() => {
                  setDialog("credit");
                }}
              >
                {t.useCredit}
              </Button>
            )}
          </>
        }
      />
      <div className="flex flex-col gap-6">
        <div className="grid grid-cols-2 rounded-lg border border-line bg-surface sm:grid-cols-4 sm:divide-x sm:divide-line">
          <Stat label={t.applied}>
            <Money amount={payment.applied} currency={currency} quietZero />
          </Stat>
          <Stat label={list.credit}>
            <Money amount={payment.credit} currency={currency} quietZero />
          </Stat>
          <Stat label={t.refunded}>
            <Money amount={payment.refunded} currency={currency} quietZero />
          </Stat>
          {sign(payment.pending) > 0 ? (
            <Stat label={t.pending}>
              <Money amount={payment.pending} currency={currency} />
            </Stat>
          ) : (
            <Stat label={t.reversed}>
              <Money amount={payment.reversed} currency={currency} quietZero />
            </Stat>
          )}
        </div>
        {(payment.reference ?? payment.note) && (
          <dl className="flex flex-col gap-2">
            {payment.reference && (
              <div className="flex flex-wrap gap-x-3">
                <dt className="text-ink-soft">{list.reference}</dt>
                <dd className="wrap-anywhere">{payment.reference}</dd>
              </div>
            )}
            {payment.note && (
              <div className="flex flex-wrap gap-x-3">
                <dt className="text-ink-soft">{t.note}</dt>
                <dd className="whitespace-pre-line wrap-anywhere">{payment.note}</dd>
              </div>
            )}
          </dl>
        )}
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <Card title={t.invoices}>
            {payment.allocations.length === 0 ? (
              <p className="py-4 text-ink-soft">{t.noInvoices}</p>
            ) : (
              <ul aria-label={t.invoices} className="divide-y divide-line">
                {payment.allocations.map((one) => (
                  <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
                    <Link
                      href={routes.invoice(one.invoiceId)}
                      className="font-medium underline-offset-2 hover:underline"
                    >
                      {one.invoiceNumber ?? t.invoice}
                    </Link>
                    <Badge tone={tones[one.state]}>{t.states[one.state]}</Badge>
                    {one.reason && (
                      <span className="text-sm text-ink-soft">
                        {one.reason === "exceeds-balance" ? t.exceeds : one.reason}
                      </span>
                    )}
                    <span className="ml-auto">
                      <Money amount={one.amount} currency={currency} strong />
                    </span>
                    {mayWrite && one.state === "applied" && (
                      <Button
                        size="sm"
                        look="quiet"
                        busy={change.takeBack.isPending}
                        aria-label={t.takeBackFrom(one.invoiceNumber ?? "")}
                        onClick={() => {
                          change.takeBack.mutate(one.id, { onError: () => toast.error(takeBackFailed) });
                        }}
                      >
                        {t.takeBack}
                      </Button>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </Card>
          <Card title={t.history}>
            <Timeline moments={useHistory(payment)} />
          </Card>
        </div>
      </div>
      {dialog === "credit" && <UseCreditDialog payment={payment} etag={etag} onDone={close} />}
      {dialog === "refund" && <RefundDialog payment={payment} etag={etag} onDone={close} />}
      {dialog === "reverse" && <ReverseDialog payment={payment} etag={etag} onDone={close} />}
    </>
  );
}

/** What happened to the money, the latest first. */
function useHistory(payment: Payment): Moment[] {
  const t = useMessages(paymentMessages);
  const list = useMessages(paymentsMessages);
  const formats = useFormats();
  const { created, reversal } = payment;
  const refunds = payment.refunds.map((refund): Moment => ({
    key: refund.id,
    at: <TimeText at={refund.made.at} />,
    title: t.wasRefunded(formats.money(refund.amount, payment.currency)),
    detail: [
      refund.made.name,
      formats.day(refund.refundedOn),
      list.methods[refund.method],
      refund.reference,
      refund.note,
    ]
      .filter(Boolean)
      .join(" · "),
    tone: "warn",
  }));
  return [
    ...(reversal
      ? [
          {
            key: "reversal",
            at: <TimeText at={reversal.made.at} />,
            title: t.wasReversed(formats.money(reversal.amount, payment.currency)),
            detail: `${reversal.made.name} · ${reversal.reason}`,
            tone: "bad" as const,
          },
        ]
      : []),
    ...refunds.reverse(),
    {
      key: "created",
      at: <TimeText at={created.at} />,
      title: payment.method === "credit" ? t.wasCredited : t.wasRecorded,
      detail: payment.method === "credit" ? undefined : created.name,
      tone: "good",
    },
  ];
}
