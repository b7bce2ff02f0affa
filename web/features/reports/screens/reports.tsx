"use client";

import { Download } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import {
  BarChart,
  Button,
  Card,
  ErrorState,
  Field,
  Input,
  Loading,
  Money,
  PageHeader,
  Select,
  Skeleton,
  Tabs,
  TestPart,
} from "@/components";
import { isDay, monthsFrom, today } from "@/lib/days";
import { csvFile, saveFile } from "@/lib/files";
import { useFormats, useMessages } from "@/lib/i18n";
import { useAddress } from "@/lib/list";
import { routes } from "@/lib/routes";
import { reportsMessages } from "../messages";
import { type Days, daysOf, monthsOf, periods, yearBefore } from "../period";
import { ReportTable } from "../report-table";
import {
  useClientReport,
  useOutstandingReport,
  useOverdueReport,
  useRevenueReport,
  useUsualCurrency,
  useVatReport,
} from "../reports";

const names = ["revenue", "ageing", "vat", "clients"] as const;
const ages = ["0-30", "31-60", "61-90", "over-90"] as const;

/** The figures of a period. One currency at a time; every total comes from the service. */
export function ReportsScreen() {
  const t = useMessages(reportsMessages);
  const { get, set } = useAddress();
  const usual = useUsualCurrency();
  const { days, name } = usePeriod();
  const report = names.find((known) => known === get("report")) ?? "revenue";
  const revenue = useRevenueReport(days);
  const outstanding = useOutstandingReport();
  const currency = get("currency") || usual.data;
  const known = new Set([
    usual.data,
    get("currency") || undefined,
    ...(revenue.data?.totals ?? []).map((row) => row.currency),
    ...(outstanding.data?.rows ?? []).map((row) => row.currency),
    ...(outstanding.data?.paidByTest ?? []).map((row) => row.currency),
  ]);
  const currencies = [...known].filter((code) => code !== undefined).sort();
  const props = { days, currency: currency ?? "" };
  const content: Record<(typeof names)[number], ReactNode> = {
    revenue: <Revenue {...props} />,
    ageing: <Ageing {...props} />,
    vat: <Vat {...props} />,
    clients: <Clients {...props} />,
  };
  return (
    <>
      <PageHeader title={t.title} />
      <div className="mb-6 flex flex-wrap items-end gap-3">
        <Field label={t.period}>
          <Select
            disabled={report === "ageing"}
            value={name}
            options={periods.map((value) => ({ value, label: t.periods[value] }))}
            onChange={(event) => {
              set(
                event.target.value === "own"
                  ? { period: "own", from: days.from, to: days.to }
                  : { period: event.target.value, from: "", to: "" },
              );
            }}
          />
        </Field>
        {name === "own" && report !== "ageing" && (
          <>
            <Field label={t.from}>
              <Input
                type="date"
                value={days.from}
                max={days.to}
                onChange={(event) => {
                  if (event.target.value) set({ from: event.target.value });
                }}
              />
            </Field>
            <Field label={t.to}>
              <Input
                type="date"
                value={days.to}
                min={days.from}
                onChange={(event) => {
                  if (event.target.value) set({ to: event.target.value });
                }}
              />
            </Field>
          </>
        )}
        {currencies.length > 1 && (
          <Field label={t.currency}>
            <Select
              value={currency ?? ""}
              options={currencies.map((value) => ({ value, label: value }))}
              onChange={(event) => {
                set({ currency: event.target.value });
              }}
            />
          </Field>
        )}
      </div>
      <Tabs
        label={t.title}
        value={report}
        onChange={(next) => {
          set({ report: next });
        }}
        tabs={names.map((value) => ({ value, label: t.reports[value], content: currency ? content[value] : <Wait /> }))}
      />
    </>
  );
}

function usePeriod(): { days: Days; name: (typeof periods)[number] } {
  const { get } = useAddress();
  const named = periods.find((known) => known === get("period")) ?? "12-months";
  const from = get("from");
  const to = get("to");
  if (named === "own" && isDay(from) && isDay(to) && from <= to) return { days: { from, to }, name: "own" };
  const name = named === "own" ? "12-months" : named;
  return { days: daysOf(name, today()), name };
}

type Props = { days: Days; currency: string };

function Wait() {
  return (
    <Loading>
      <Skeleton className="h-64 w-full" />
    </Loading>
  );
}

function Panel({
  title,
  note,
  file,
  csv,
  children,
}: {
  title: string;
  note?: ReactNode;
  file: string;
  csv: readonly (readonly string[])[];
  children: ReactNode;
}) {
  const t = useMessages(reportsMessages);
  return (
    <Card
      title={title}
      action={
        <Button
          size="sm"
          icon={<Download className="size-4" aria-hidden />}
          onClick={() => {
            saveFile(`${file}.csv`, csvFile(csv));
          }}
        >
          {t.csv}
        </Button>
      }
    >
      {note && <p className="mb-4 text-ink-soft">{note}</p>}
      {children}
    </Card>
  );
}

function Nothing() {
  const t = useMessages(reportsMessages);
  return <p className="py-12 text-center text-ink-soft">{t.nothing}</p>;
}

function Revenue({ days, currency }: Props) {
  const t = useMessages(reportsMessages);
  const formats = useFormats();
  const before = yearBefore(days);
  const now = useRevenueReport(days);
  const then = useRevenueReport(before);
  const error = now.error ?? then.error;
  if (error)
    return (
      <ErrorState
        error={error}
        retry={() => {
          void now.refetch();
          void then.refetch();
        }}
      />
    );
  if (!now.data || !then.data) return <Wait />;
  const row = (report: typeof now.data, month: string) =>
    report.rows.find((one) => one.currency === currency && one.month === month);
  const total = now.data.totals.find((one) => one.currency === currency);
  const totalBefore = then.data.totals.find((one) => one.currency === currency);
  const months = monthsOf(days);
  const lines = months.map((month) => ({
    month,
    now: row(now.data, month),
    then: row(then.data, monthsFrom(month, -12)),
  }));
  const title = t.reports.revenue;
  const heads = [t.month, t.documents, t.net, t.gross, t.netBefore];
  const csv = [
    [...heads, t.currency],
    ...lines.map((line) => [
      line.month,
      String(line.now?.count ?? 0),
      line.now?.net ?? "0",
      line.now?.gross ?? "0",
      line.then?.net ?? "0",
      currency,
    ]),
    [t.total, String(total?.count ?? 0), total?.net ?? "0", total?.gross ?? "0", totalBefore?.net ?? "0", currency],
  ];
  return (
    <Panel title={title} note={t.revenueNote} file={`revenue-${days.from}-${days.to}-${currency}`} csv={csv}>
      {!total && !totalBefore ? (
        <Nothing />
      ) : (
        <div className="flex flex-col gap-8">
          {months.length <= 24 && (
            <BarChart
              title={title}
              labelHead={t.month}
              currency={currency}
              series={[
                { name: t.yearBefore, tone: 2 },
                { name: t.thisPeriod, tone: 1 },
              ]}
              bars={lines.map((line) => ({
                key: line.month,
                label: formats.month(line.month),
                amounts: [line.then?.net, line.now?.net],
              }))}
            />
          )}
          <ReportTable
            caption={title}
            columns={heads.map((head, index) => ({
              head,
              align: index > 0 ? ("right" as const) : undefined,
              minor: head === t.documents,
            }))}
            rows={lines.map((line) => ({
              key: line.month,
              cells: [
                formats.month(line.month, "long"),
                formats.count(line.now?.count ?? 0),
                <Money key="net" amount={line.now?.net ?? "0"} currency={currency} quietZero />,
                <Money key="gross" amount={line.now?.gross ?? "0"} currency={currency} quietZero />,
                <Money key="before" amount={line.then?.net ?? "0"} currency={currency} quietZero />,
              ],
            }))}
            total={[
              t.total,
              formats.count(total?.count ?? 0),
              <Money key="net" amount={total?.net ?? "0"} currency={currency} />,
              <Money key="gross" amount={total?.gross ?? "0"} currency={currency} />,
              <Money key="before" amount={totalBefore?.net ?? "0"} currency={currency} />,
            ]}
          />
        </div>
      )}
    </Panel>
  );
}

function Ageing({ currency }: Props) {
  const t = useMessages(reportsMessages);
  const formats = useFormats();
  const overdue = useOverdueReport();
  const outstanding = useOutstandingReport();
  const error = overdue.error ?? outstanding.error;
  if (error)
    return (
      <ErrorState
        error={error}
        retry={() => {
          void overdue.refetch();
          void outstanding.refetch();
        }}
      />
    );
  if (!overdue.data || !outstanding.data) return <Wait />;
  const all = outstanding.data.rows.find((row) => row.currency === currency);
  const byTest = outstanding.data.paidByTest.find((row) => row.currency === currency);
  const rows = [
    { key: "not-due", label: t.notDue, count: all?.notDue.count ?? 0, amount: all?.notDue.amount ?? "0" },
    ...ages.map((age) => {
      const row = overdue.data.rows.find((one) => one.currency === currency && one.age === age);
      return { key: age, label: t.ages[age], count: row?.count ?? 0, amount: row?.amount ?? "0" };
    }),
  ];
  const csv = [
    [t.age, t.documents, t.owed, t.currency],
    ...rows.map((row) => [row.label, String(row.count), row.amount, currency]),
    [t.total, String(all?.count ?? 0), all?.amount ?? "0", currency],
    ...(byTest ? [[`TEST: ${t.paidByTest}`, String(byTest.count), byTest.amount, currency]] : []),
  ];
  return (
    <Panel
      title={t.reports.ageing}
      note={
        <>
          {t.asOf(formats.day(outstanding.data.asOf))}{" "}
          {byTest && <TestPart amount={byTest.amount} currency={currency} />}
        </>
      }
      file={`ageing-${outstanding.data.asOf}-${currency}`}
      csv={csv}
    >
      {!all ? (
        <Nothing />
      ) : (
        <div className="flex flex-col gap-8">
          <BarChart
            title={t.reports.ageing}
            labelHead={t.age}
            currency={currency}
            series={[{ name: t.owed, tone: 3 }]}
            bars={rows.map(({ key, label, amount }) => ({ key, label, amounts: [amount] }))}
          />
          <ReportTable
            caption={t.reports.ageing}
            columns={[{ head: t.age }, { head: t.documents, align: "right" }, { head: t.owed, align: "right" }]}
            rows={rows.map((row) => ({
              key: row.key,
              cells: [
                row.label,
                formats.count(row.count),
                <Money key="owed" amount={row.amount} currency={currency} quietZero />,
              ],
            }))}
            total={[t.total, formats.count(all.count), <Money key="owed" amount={all.amount} currency={currency} />]}
          />
        </div>
      )}
    </Panel>
  );
}

function Vat({ days, currency }: Props) {
  const t = useMessages(reportsMessages);
  const formats = useFormats();
  const vat = useVatReport(days);
  if (vat.error) return <ErrorState error={vat.error} retry={() => void vat.refetch()} />;
  if (!vat.data) return <Wait />;
  const rows = vat.data.rows.filter((row) => row.currency === currency);
  const total = vat.data.totals.find((row) => row.currency === currency);
  const heads = [t.category, t.rate, t.documents, t.taxable, t.tax];
  const csv = [
    [...heads, t.currency],
    ...rows.map((row) => [row.category, row.rate ?? "", String(row.count), row.taxable, row.tax, currency]),
    [t.total, "", "", total?.taxable ?? "0", total?.tax ?? "0", currency],
  ];
  return (
    <Panel title={t.reports.vat} note={t.vatNote} file={`vat-${days.from}-${days.to}-${currency}`} csv={csv}>
      {rows.length === 0 ? (
        <Nothing />
      ) : (
        <div className="flex flex-col gap-8">
          <BarChart
            title={t.reports.vat}
            labelHead={t.category}
            currency={currency}
            series={[
              { name: t.taxable, tone: 2 },
              { name: t.tax, tone: 1 },
            ]}
            bars={rows.map((row) => ({
              key: `${row.category} ${row.rate}`,
              label: row.rate === undefined ? row.category : `${row.category} ${formats.percent(row.rate)}`,
              amounts: [row.taxable, row.tax],
            }))}
          />
          <ReportTable
            caption={t.reports.vat}
            columns={heads.map((head, index) => ({
              head,
              align: index > 0 ? ("right" as const) : undefined,
              minor: head === t.documents,
            }))}
            rows={rows.map((row) => ({
              key: `${row.category} ${row.rate}`,
              cells: [
                <span key="category">
                  {`${t.categories[row.category]} `}
                  <span className="text-ink-soft">{row.category}</span>
                </span>,
                row.rate === undefined ? "" : formats.percent(row.rate),
                formats.count(row.count),
                <Money key="taxable" amount={row.taxable} currency={currency} />,
                <Money key="tax" amount={row.tax} currency={currency} quietZero />,
              ],
            }))}
            total={[
              t.total,
              "",
              "",
              <Money key="taxable" amount={total?.taxable ?? "0"} currency={currency} />,
              <Money key="tax" amount={total?.tax ?? "0"} currency={currency} />,
            ]}
          />
        </div>
      )}
    </Panel>
  );
}

function Clients({ days, currency }: Props) {
  const t = useMessages(reportsMessages);
  const formats = useFormats();
  const clients = useClientReport(days);
  if (clients.error) return <ErrorState error={clients.error} retry={() => void clients.refetch()} />;
  if (!clients.data) return <Wait />;
  const rows = clients.data.rows.filter((row) => row.currency === currency);
  const total = clients.data.totals.find((row) => row.currency === currency);
  const heads = [t.client, t.documents, t.net, t.gross];
  const csv = [
    [...heads, t.currency],
    ...rows.map((row) => [row.name, String(row.count), row.net, row.gross, currency]),
    [t.totalAll, String(total?.count ?? 0), total?.net ?? "0", total?.gross ?? "0", currency],
  ];
  return (
    <Panel
      title={t.reports.clients}
      note={t.clientsNote}
      file={`clients-${days.from}-${days.to}-${currency}`}
      csv={csv}
    >
      {rows.length === 0 ? (
        <Nothing />
      ) : (
        <div className="flex flex-col gap-8">
          <BarChart
            title={t.reports.clients}
            labelHead={t.client}
            currency={currency}
            series={[{ name: t.net, tone: 1 }]}
            bars={rows.slice(0, 6).map((row) => ({ key: row.clientId, label: short(row.name), amounts: [row.net] }))}
          />
          <ReportTable
            caption={t.reports.clients}
            columns={heads.map((head, index) => ({
              head,
              align: index > 0 ? ("right" as const) : undefined,
              minor: head === t.documents,
            }))}
            rows={rows.map((row) => ({
              key: row.clientId,
              cells: [
                <Link
                  key="name"
                  className="font-medium underline-offset-2 hover:underline"
                  href={routes.client(row.clientId)}
                >
                  {row.name}
                </Link>,
                formats.count(row.count),
                <Money key="net" amount={row.net} currency={currency} />,
                <Money key="gross" amount={row.gross} currency={currency} />,
              ],
            }))}
            total={[
              t.totalAll,
              formats.count(total?.count ?? 0),
              <Money key="net" amount={total?.net ?? "0"} currency={currency} />,
              <Money key="gross" amount={total?.gross ?? "0"} currency={currency} />,
            ]}
          />
        </div>
      )}
    </Panel>
  );
}

/** A name under a bar has little room; the table below has all of it. */
function short(name: string): string {
  return name.length > 14 ? `${name.slice(0, 13).trimEnd()}…` : name;
}
