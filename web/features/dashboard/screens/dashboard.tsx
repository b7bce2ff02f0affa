"use client";

import Link from "next/link";
import { useState } from "react";
import {
  BarChart,
  Card,
  ErrorState,
  Field,
  Loading,
  Money,
  PageHeader,
  Select,
  Skeleton,
  Stat,
  TestMark,
  TestPart,
  TimeText,
} from "@/components";
import { useFormats, useMessages } from "@/lib/i18n";
import { monthsFrom } from "@/lib/days";
import { routes } from "@/lib/routes";
import { useMay } from "@/lib/session";
import { Ageing } from "../ageing";
import { Attention } from "../attention";
import { FirstSteps } from "../first-steps";
import { dashboardMessages } from "../messages";
import { useActivity, useOrganizationCurrency, useOutstanding, useOverdue, useReceived, useRevenue } from "../reports";

/** Where the money is. One currency at a time: amounts of different ones are never added. */
export function DashboardScreen() {
  const t = useMessages(dashboardMessages);
  const usual = useOrganizationCurrency();
  const outstanding = useOutstanding();
  const revenue = useRevenue();
  const [chosen, setChosen] = useState<string>();
  const currency = chosen ?? usual.data;
  const others = new Set([
    usual.data,
    ...(outstanding.data?.rows ?? []).map((row) => row.currency),
    ...(outstanding.data?.paidByTest ?? []).map((row) => row.currency),
    ...(revenue.data?.rows ?? []).map((row) => row.currency),
  ]);
  const options = [...others].filter((code) => code !== undefined).map((value) => ({ value, label: value }));
  return (
    <>
      <PageHeader
        title={t.title}
        actions={
          options.length > 1 && (
            <Field label={t.currency} hideLabel>
              <Select
                options={options}
                value={currency}
                onChange={(event) => {
                  setChosen(event.target.value);
                }}
              />
            </Field>
          )
        }
      />
      <div className="flex flex-col gap-6">
        <FirstSteps />
        <Figures currency={currency} />
        <div className="grid gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
          <Card title={t.revenue}>
            <Revenue currency={currency} />
          </Card>
          <Card title={t.ageing}>
            <Overdue currency={currency} />
          </Card>
        </div>
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <Card title={t.attention}>{currency && <Attention currency={currency} />}</Card>
          <Card title={t.activity}>
            <Activity />
          </Card>
        </div>
      </div>
    </>
  );
}

function Figures({ currency }: { currency: string | undefined }) {
  const t = useMessages(dashboardMessages);
  const outstanding = useOutstanding();
  const received = useReceived();
  const mayPayments = useMay("payments:read");
  const error = outstanding.error ?? received.error;
  if (error)
    return (
      <ErrorState
        error={error}
        retry={() => {
          void outstanding.refetch();
          void received.refetch();
        }}
      />
    );
  const owed = outstanding.data?.rows.find((row) => row.currency === currency);
  const came = received.data?.rows.find((row) => row.currency === currency);
  const figure = (known: boolean, amount: string | undefined) =>
    known && currency ? (
      <Money amount={amount ?? "0"} currency={currency} quietZero />
    ) : (
      <Skeleton className="h-8 w-32" />
    );
  const known = Boolean(outstanding.data);
  const byTest = outstanding.data?.paidByTest.find((row) => row.currency === currency);
  return (
    <div className="grid grid-cols-1 overflow-hidden rounded-lg border border-line bg-surface *:-mt-px *:-ml-px *:border-t *:border-l sm:grid-cols-2 xl:grid-cols-4">
      <Stat
        label={t.outstanding}
        note={
          known && (
            <>
              {t.invoices(owed?.count ?? 0)} {byTest && <TestPart amount={byTest.amount} currency={byTest.currency} />}
            </>
          )
        }
      >
        {figure(known, owed?.amount)}
      </Stat>
      <Stat
        label={t.overdue}
        note={known && t.invoices(owed?.overdue.count ?? 0)}
        tone={(owed?.overdue.count ?? 0) > 0 ? "bad" : undefined}
      >
        {figure(known, owed?.overdue.amount)}
      </Stat>
      {mayPayments && (
        <Stat
          label={t.paid}
          note={
            received.data && (
              <>
                {t.payments(came?.count ?? 0)}{" "}
                {came && came.testCount > 0 && <TestPart amount={came.testAmount} currency={came.currency} />}
              </>
            )
          }
        >
          {figure(Boolean(received.data), came?.amount)}
        </Stat>
      )}
      <Stat label={t.expected} note={known && t.invoices(owed?.expected.count ?? 0)}>
        {figure(known, owed?.expected.amount)}
      </Stat>
    </div>
  );
}

function Revenue({ currency }: { currency: string | undefined }) {
  const t = useMessages(dashboardMessages);
  const formats = useFormats();
  const revenue = useRevenue();
  if (revenue.error) return <ErrorState error={revenue.error} retry={() => void revenue.refetch()} />;
  if (!revenue.data || !currency)
    return (
      <Loading>
        <Skeleton className="h-58 w-full" />
      </Loading>
    );
  const rows = revenue.data.rows.filter((row) => row.currency === currency);
  if (rows.length === 0) return <p className="py-10 text-center text-ink-soft">{t.noRevenue}</p>;
  const net = (month: string) => rows.find((row) => row.month === month)?.net;
  const months = Array.from({ length: 12 }, (_, index) => monthsFrom(revenue.month, index - 11));
  return (
    <BarChart
      title={t.revenue}
      labelHead={t.month}
      currency={currency}
      series={[
        { name: t.lastYear, tone: 2 },
        { name: t.thisYear, tone: 1 },
      ]}
      bars={months.map((month) => ({
        key: month,
        label: formats.month(month),
        amounts: [net(monthsFrom(month, -12)), net(month)],
      }))}
    />
  );
}

function Overdue({ currency }: { currency: string | undefined }) {
  const t = useMessages(dashboardMessages);
  const overdue = useOverdue();
  if (overdue.error) return <ErrorState error={overdue.error} retry={() => void overdue.refetch()} />;
  if (!overdue.data || !currency)
    return (
      <Loading>
        <Skeleton className="h-40 w-full" />
      </Loading>
    );
  const rows = overdue.data.rows.filter((row) => row.currency === currency);
  return rows.length === 0 ? (
    <p className="py-10 text-center text-ink-soft">{t.nothingOverdue}</p>
  ) : (
    <Ageing rows={rows} currency={currency} />
  );
}

function Activity() {
  const t = useMessages(dashboardMessages);
  const activity = useActivity();
  if (activity.error) return <ErrorState error={activity.error} retry={() => void activity.refetch()} />;
  if (!activity.data)
    return (
      <Loading>
        <Skeleton className="h-32 w-full" />
      </Loading>
    );
  if (activity.data.items.length === 0) return <p className="py-6 text-center text-ink-soft">{t.noActivity}</p>;
  return (
    <ul className="divide-y divide-line">
      {activity.data.items.map(({ invoice, what, at }) => (
        <li
          key={`${invoice.id}-${at}-${what}`}
          className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-0.5 py-2 sm:grid-cols-[minmax(0,1fr)_auto_5.5rem]"
        >
          <span className="min-w-0 truncate">
            <Link className="font-medium underline-offset-2 hover:underline" href={routes.invoice(invoice.id)}>
              {invoice.number ?? t.draft}
            </Link>{" "}
            {t.what[what]} {(what === "paid" || what === "paid-in-part") && invoice.test && <TestMark />}{" "}
            <span className="text-ink-soft max-sm:hidden">{`· ${invoice.buyerName}`}</span>
          </span>
          <Money amount={invoice.payable} currency={invoice.currency} />
          <span className="truncate text-sm text-ink-soft sm:hidden">{invoice.buyerName}</span>
          <span className="text-right text-sm text-ink-soft">
            <TimeText at={at} ago />
          </span>
        </li>
      ))}
    </ul>
  );
}
