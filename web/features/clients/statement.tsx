"use client";

import { Download, Printer } from "lucide-react";
import Link from "next/link";
import {
  Button,
  DayText,
  EmptyState,
  ErrorState,
  Field,
  IconButton,
  Input,
  LedgerTable,
  Loading,
  PageSteps,
  Select,
  Skeleton,
  TestMark,
  toast,
} from "@/components";
import { cn } from "@/lib/cn";
import { useMessages } from "@/lib/i18n";
import { useAddress } from "@/lib/list";
import { sign } from "@/lib/money";
import { routes } from "@/lib/routes";
import { clientMessages } from "./client-messages";
import type { Client } from "./list";
import {
  type StatementLine,
  type StatementPeriod,
  statementPeriods,
  useExportStatement,
  useStatement,
  useWantedStatement,
  type Wanted,
} from "./statement-of-client";
import { statementMessages } from "./statement-messages";

/** What a client was billed and what it paid, entry by entry, with what it owed after each. */
export function StatementOfClient({ client }: { client: Client }) {
  const { period, wanted, error, retry } = useWantedStatement(client);
  if (error) return <ErrorState error={error} retry={retry} />;
  return wanted ? <Statement client={client} period={period} wanted={wanted} /> : <Wait />;
}

function Statement({ client, period, wanted }: { client: Client; period: StatementPeriod; wanted: Wanted }) {
  const t = useMessages(statementMessages);
  const { pages, whole } = useStatement(wanted);
  const error = pages.error ?? whole.error;
  return (
    <div className="flex flex-col gap-4">
      <Choices client={client} period={period} wanted={wanted} currencies={whole.data?.currencies ?? []} />
      {error ? (
        <ErrorState
          error={error}
          retry={() => {
            pages.retry();
            void whole.refetch();
          }}
        />
      ) : pages.rows && whole.data ? (
        <section
          data-print
          aria-label={t.title}
          aria-busy={pages.busy || undefined}
          className={cn("transition-opacity", pages.busy && "opacity-60")}
        >
          <Head client={client} wanted={wanted} />
          {pages.rows.length === 0 &&
          !pages.hasPrevious &&
          whole.data.closing === whole.data.opening &&
          sign(whole.data.closing) === 0 ? (
            <EmptyState title={t.nothing} />
          ) : (
            <Entries
              rows={pages.rows}
              currency={wanted.currency}
              opening={pages.hasPrevious ? undefined : { day: wanted.range.from, amount: whole.data.opening }}
              closing={pages.hasNext ? undefined : { day: wanted.range.to, amount: whole.data.closing }}
            />
          )}
          <PageSteps label={t.title} pages={pages} />
          <p className="max-w-[68ch] pt-4 text-sm text-ink-soft">{t.meaning}</p>
        </section>
      ) : (
        <Wait />
      )}
    </div>
  );
}

function Wait() {
  return (
    <Loading>
      <Skeleton className="h-64 w-full" />
    </Loading>
  );
}

/** On paper, where the page around it is left out. */
function Head({ client, wanted: { currency, range } }: { client: Client; wanted: Wanted }) {
  const t = useMessages(statementMessages);
  return (
    <div className="hidden pb-6 print:block">
      <div className="text-xl font-semibold">{`${t.title} · ${client.name}`}</div>
      <p>
        {range.from && (
          <>
            {`${t.from} `}
            <DayText day={range.from} />{" "}
          </>
        )}
        {range.to && (
          <>
            {`${t.to} `}
            <DayText day={range.to} />{" "}
          </>
        )}
        {currency}
      </p>
    </div>
  );
}

type ChoicesProps = { client: Client; period: StatementPeriod; wanted: Wanted; currencies: readonly string[] };

function Choices({ client, period, wanted, currencies }: ChoicesProps) {
  const t = useMessages(statementMessages);
  const { set } = useAddress();
  const exporting = useExportStatement(client, wanted);
  const { currency, range } = wanted;
  const choice = [...new Set([...currencies, currency])].sort();
  return (
    <div className="flex flex-wrap items-end gap-3">
      <Field label={t.period}>
        <Select
          value={period}
          options={statementPeriods.map((value) => ({ value, label: t.periods[value] }))}
          onChange={(event) => {
            set(
              event.target.value === "own"
                ? { period: "own", ...range }
                : { period: event.target.value, from: "", to: "" },
            );
          }}
        />
      </Field>
      {period === "own" && (
        <>
          <Field label={t.from}>
            <Input
              type="date"
              value={range.from ?? ""}
              max={range.to}
              onChange={(event) => {
                set({ from: event.target.value });
              }}
            />
          </Field>
          <Field label={t.to}>
            <Input
              type="date"
              value={range.to ?? ""}
              min={range.from}
              onChange={(event) => {
                set({ to: event.target.value });
              }}
            />
          </Field>
        </>
      )}
      {choice.length > 1 && (
        <Field label={t.currency}>
          <Select
            value={currency}
            options={choice.map((value) => ({ value, label: value }))}
            onChange={(event) => {
              set({ currency: event.target.value });
            }}
          />
        </Field>
      )}
      <div className="ml-auto flex gap-2">
        <IconButton
          label={t.print}
          look="secondary"
          onClick={() => {
            window.print();
          }}
        >
          <Printer className="size-4" aria-hidden />
        </IconButton>
        <Button
          icon={<Download className="size-4" aria-hidden />}
          busy={exporting.isPending}
          onClick={() => {
            exporting.mutate(undefined, { onError: (error) => toast.error(error.message) });
          }}
        >
          {t.csv}
        </Button>
      </div>
    </div>
  );
}

type Bound = { day: string | undefined; amount: string };
type EntriesProps = {
  rows: readonly StatementLine[];
  currency: string;
  opening: Bound | undefined;
  closing: Bound | undefined;
};

function Entries({ rows, currency, opening, closing }: EntriesProps) {
  const t = useMessages(statementMessages);
  return (
    <LedgerTable
      label={t.title}
      heads={{ day: t.date, what: t.entry, amount: t.amount, balance: t.balance }}
      currency={currency}
      opening={opening && { day: opening.day, what: t.opening, balance: opening.amount }}
      lines={rows.map((row) => ({
        key: `${row.date} ${row.kind} ${row.invoiceId ?? row.paymentId ?? ""} ${row.amount} ${row.balance}`,
        day: row.date,
        what: <What row={row} />,
        amount: row.amount,
        balance: row.balance,
      }))}
      closing={closing && { day: closing.day, what: t.closing, balance: closing.amount }}
    />
  );
}

function What({ row }: { row: StatementLine }) {
  const t = useMessages(statementMessages);
  const words = useMessages(clientMessages);
  const href = row.invoiceId
    ? routes.invoice(row.invoiceId)
    : row.paymentId
      ? routes.payment(row.paymentId)
      : undefined;
  const name = row.number ? `${t.kinds[row.kind]} ${row.number}` : t.kinds[row.kind];
  const detail = [row.kind !== "reversal" && row.method && words.methods[row.method], row.reference]
    .filter(Boolean)
    .join(" · ");
  return (
    <>
      {href ? (
        <Link href={href} className="font-medium underline-offset-2 hover:underline">
          {name}
        </Link>
      ) : (
        name
      )}
      {detail && <span className="text-ink-soft wrap-anywhere">{` · ${detail}`}</span>} {row.test && <TestMark />}
    </>
  );
}
