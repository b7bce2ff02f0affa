"use client";

import {
  Badge,
  Button,
  type Column,
  DataTable,
  DayText,
  EmptyState,
  Field,
  Input,
  LinkButton,
  Money,
  PageHeader,
  Select,
  TestMark,
} from "@/components";
import { useMessages } from "@/lib/i18n";
import { useAddress } from "@/lib/list";
import { sign } from "@/lib/money";
import { routes } from "@/lib/routes";
import { useMay } from "@/lib/session";
import { paymentsMessages } from "../messages";
import { methods, type Payment, useClientNames, usePaymentList } from "../payments";

export function PaymentListScreen() {
  const t = useMessages(paymentsMessages);
  const { set } = useAddress();
  const { query, pages } = usePaymentList();
  const mayWrite = useMay("payments:write");
  const nameOf = useClientNames([query.clientId, ...(pages.rows ?? []).map((row) => row.clientId)]);
  const filtered = Object.values(query).some((value) => value !== undefined);
  const who = (row: Payment) => nameOf(row.clientId) ?? row.reference ?? t.unnamed;

  const columns: Column<Payment>[] = [
    {
      id: "client",
      header: t.client,
      cell: ({ row }) => who(row.original),
      meta: { phone: "title", className: "max-w-72 truncate" },
    },
    {
      id: "date",
      header: t.received,
      cell: ({ row }) => <DayText day={row.original.receivedOn} />,
      meta: { phone: "detail" },
    },
    { id: "method", header: t.method, cell: ({ row }) => t.methods[row.original.method] },
    {
      id: "reference",
      header: t.reference,
      cell: ({ row }) => row.original.reference,
      meta: { className: "max-w-56 truncate" },
    },
    {
      id: "state",
      header: t.state,
      cell: ({ row }) => <PaymentBadge payment={row.original} />,
      meta: { phone: "note" },
    },
    {
      id: "credit",
      header: t.credit,
      cell: ({ row }) => <Money amount={row.original.credit} currency={row.original.currency} quietZero />,
      meta: { align: "right" },
    },
    {
      id: "amount",
      header: t.amount,
      cell: ({ row }) => <Money amount={row.original.amount} currency={row.original.currency} strong />,
      meta: { align: "right", phone: "figure" },
    },
  ];

  return (
    <>
      <PageHeader
        title={t.title}
        actions={
          mayWrite && (
            <LinkButton look="primary" href={routes.newPayment}>
              {t.record}
            </LinkButton>
          )
        }
      />
      <div className="mb-4 flex flex-wrap items-end gap-2">
        <Field label={t.method} hideLabel>
          <Select
            value={query.method ?? ""}
            placeholder={t.allMethods}
            options={[...methods, "credit" as const].map((value) => ({ value, label: t.methods[value] }))}
            onChange={(event) => {
              set({ method: event.target.value });
            }}
          />
        </Field>
        <Field label={t.credit} hideLabel>
          <Select
            value={query.withCredit ? "open" : ""}
            placeholder={t.allCredit}
            options={[{ value: "open", label: t.withCredit }]}
            onChange={(event) => {
              set({ credit: event.target.value });
            }}
          />
        </Field>
        <label className="flex items-center gap-2 text-sm text-ink-soft max-sm:grid max-sm:w-full max-sm:grid-cols-[3rem_minmax(0,1fr)]">
          {t.from}
          <Input
            type="date"
            className="w-38 max-sm:w-full"
            value={query.receivedFrom ?? ""}
            max={query.receivedTo}
            onChange={(event) => {
              set({ from: event.target.value });
            }}
          />
        </label>
        <label className="flex items-center gap-2 text-sm text-ink-soft max-sm:grid max-sm:w-full max-sm:grid-cols-[3rem_minmax(0,1fr)]">
          {t.to}
          <Input
            type="date"
            className="w-38 max-sm:w-full"
            value={query.receivedTo ?? ""}
            min={query.receivedFrom}
            onChange={(event) => {
              set({ to: event.target.value });
            }}
          />
        </label>
        {query.clientId && (
          <Button
            onClick={() => {
              set({ client: "" });
            }}
          >
            {t.onlyOf(nameOf(query.clientId) ?? "…")}
          </Button>
        )}
      </div>
      <DataTable
        label={t.title}
        columns={columns}
        pages={pages}
        rowId={(row) => row.id}
        rowName={who}
        rowHref={(row) => routes.payment(row.id)}
        empty={
          filtered ? (
            <EmptyState
              title={t.noMatch}
              action={
                <Button
                  onClick={() => {
                    set({ method: "", credit: "", from: "", to: "", client: "" });
                  }}
                >
                  {t.clear}
                </Button>
              }
            />
          ) : (
            <EmptyState
              title={t.empty}
              action={
                mayWrite && (
                  <LinkButton look="primary" href={routes.newPayment}>
                    {t.record}
                  </LinkButton>
                )
              }
            >
              {t.emptyLead}
            </EmptyState>
          )
        }
      />
    </>
  );
}

/** Where all of the money is, and whether it is a test payment. */
export function PaymentBadge({ payment }: { payment: Payment }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      <WhereItIs payment={payment} />
      {payment.test && <TestMark />}
    </span>
  );
}

function WhereItIs({ payment }: { payment: Payment }) {
  const t = useMessages(paymentsMessages);
  if (payment.reversal) return <Badge tone="bad">{t.states.reversed}</Badge>;
  if (sign(payment.pending) > 0) return <Badge tone="info">{t.states.pending}</Badge>;
  if (sign(payment.credit) > 0)
    return <Badge tone="warn">{sign(payment.applied) > 0 ? t.states.part : t.states.credit}</Badge>;
  return sign(payment.applied) > 0 ? <Badge tone="good">{t.states.applied}</Badge> : <Badge>{t.states.refunded}</Badge>;
}
