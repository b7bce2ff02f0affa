"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { useEffect } from "react";
import { Badge, Button, DayText, EmptyState, ErrorState, Loading, Money, Refusal, Skeleton } from "@/components";
import { api, body, type InvoicePaths as paths, ProblemError } from "@/lib/api";
import { isLanguage, LanguageProvider, useFormats, useMessages } from "@/lib/i18n";
import { sign } from "@/lib/money";
import { useSecret } from "@/lib/secret";
import { publicMessages } from "../messages";

/** A client's page of a document: no account, in the client's language. */
export function PublicInvoiceScreen() {
  const token = useSecret();
  const opened = useQuery({
    queryKey: ["public", token],
    queryFn: () => body(api.invoices.GET("/invoices/public/{token}", { params: { path: { token } } })),
    // a visit is counted each time: the page asks once, and again only when the client comes back from paying
    staleTime: 60_000,
  });
  if (opened.data) {
    const { language } = opened.data;
    return (
      <LanguageProvider fixed={isLanguage(language) ? language : undefined}>
        <Document token={token} opened={opened.data} />
      </LanguageProvider>
    );
  }
  return (
    <main className="mx-auto max-w-3xl px-4 py-10">
      {opened.isPending ? <Loading><Skeleton className="h-96 w-full" /></Loading> : <Broken error={opened.error} retry={() => void opened.refetch()} />}
    </main>
  );
}

function Broken({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useMessages(publicMessages);
  if (!(error instanceof ProblemError) || error.status !== 404) return <ErrorState error={error} retry={retry} />;
  return (
    <>
      <h1 className="sr-only">{t.broken}</h1>
      <EmptyState title={t.broken} />
    </>
  );
}

type Opened = paths["/invoices/public/{token}"]["get"]["responses"][200]["content"]["application/json"];

function Document({ token, opened }: { token: string; opened: Opened }) {
  const t = useMessages(publicMessages);
  const formats = useFormats();
  const { invoice, totals, balance, kind, state } = opened;
  const { currency } = invoice;
  const number = invoice.number ?? "";
  const title = kind === "invoice" ? t.invoice(number) : t.creditNote(number);
  const owed = kind === "invoice" && state !== "void" && sign(balance) > 0;
  const pay = useMutation({
    mutationFn: () => body(api.payments.POST("/payments/public/{token}/attempts", { params: { path: { token } } })),
    onSuccess: ({ checkoutUrl }) => { location.assign(checkoutUrl); },
  });

  useEffect(() => {
    document.title = `${title} · ${opened.organizationName}`;
  }, [title, opened.organizationName]);

  return (
    <main className="mx-auto flex max-w-3xl flex-col gap-6 px-4 py-8 sm:py-12">
      <header className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0">
          <p className="text-lg font-semibold wrap-anywhere">{opened.organizationName}</p>
          <h1 className="mt-1 text-2xl font-medium tracking-tight wrap-anywhere">{title}</h1>
        </div>
        <div className="flex flex-col items-end gap-2">
          {state === "void" ? <Badge>{t.voided}</Badge> : kind === "invoice" && !owed && <Badge tone="good">{t.paid}</Badge>}
          {owed && (
            <>
              <p className="text-sm text-ink-soft">{t.stillOwed}</p>
              <p className="text-2xl font-medium"><Money amount={balance} currency={currency} /></p>
              <Button look="primary" busy={pay.isPending} onClick={() => { pay.mutate(); }}>{t.pay}</Button>
            </>
          )}
        </div>
      </header>
      <Refusal error={pay.error} />
      <article className="rounded-lg border border-line bg-surface p-5 text-lg sm:p-8">
        <dl className="grid grid-cols-2 gap-4 sm:grid-cols-3">
          <div className="col-span-2 sm:col-span-1"><dt className="text-sm text-ink-soft">{t.to}</dt><dd className="wrap-anywhere">{invoice.buyer.name}</dd></div>
          {invoice.issueDate && <div><dt className="text-sm text-ink-soft">{t.issued}</dt><dd><DayText day={invoice.issueDate} /></dd></div>}
          {invoice.dueDate && <div><dt className="text-sm text-ink-soft">{t.due}</dt><dd><DayText day={invoice.dueDate} /></dd></div>}
        </dl>
        <table className="mt-8 w-full text-left text-base">
          <thead>
            <tr className="border-b border-line text-sm text-ink-soft">
              <th scope="col" className="py-2 pr-3 font-medium">{t.item}</th>
              <th scope="col" className="px-3 py-2 text-right font-medium max-sm:hidden">{t.quantity}</th>
              <th scope="col" className="px-3 py-2 text-right font-medium max-sm:hidden">{t.price}</th>
              <th scope="col" className="py-2 pl-3 text-right font-medium">{t.amount}</th>
            </tr>
          </thead>
          <tbody>
            {invoice.lines.map((line, index) => (
              <tr key={line.id ?? index} className="border-b border-line align-top">
                <td className="py-2.5 pr-3 wrap-anywhere">
                  {line.item.name}
                  <div className="text-sm text-ink-soft sm:hidden">{`${formats.decimal(line.quantity)} × ${formats.money(line.price.net, currency)}`}</div>
                </td>
                <td className="px-3 py-2.5 text-right max-sm:hidden">{formats.decimal(line.quantity)}</td>
                <td className="px-3 py-2.5 text-right max-sm:hidden"><Money amount={line.price.net} currency={currency} /></td>
                <td className="py-2.5 pl-3 text-right"><Money amount={totals.lines[index]?.net ?? "0"} currency={currency} /></td>
              </tr>
            ))}
          </tbody>
        </table>
        <dl className="ml-auto mt-4 flex max-w-72 flex-col gap-1.5 text-base">
          <div className="flex justify-between gap-4"><dt className="text-ink-soft">{t.net}</dt><dd><Money amount={totals.taxExclusive} currency={currency} /></dd></div>
          {totals.vatBreakdown.map(({ category, rate, tax }) => (
            <div key={`${category}${rate ?? ""}`} className="flex justify-between gap-4"><dt className="text-ink-soft">{rate ? `${t.vat} ${formats.percent(rate)}` : t.vat}</dt><dd><Money amount={tax} currency={currency} /></dd></div>
          ))}
          <div className="ledger-total mt-1.5 flex justify-between gap-4 py-2 text-lg font-semibold"><dt>{t.payable}</dt><dd><Money amount={totals.payable} currency={currency} /></dd></div>
        </dl>
        {owed && invoice.payment?.creditTransfers?.map((transfer) => (
          <section key={transfer.account} className="mt-8 border-t border-line pt-5 text-base">
            <h2 className="font-semibold">{t.transfer}</h2>
            <dl className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-[auto_1fr]">
              <dt className="text-ink-soft">{t.account}</dt><dd className="figures wrap-anywhere">{[transfer.accountName, transfer.account, transfer.bic].filter(Boolean).join(" · ")}</dd>
              <dt className="text-ink-soft">{t.reference}</dt><dd>{invoice.payment?.remittanceInformation ?? number}</dd>
            </dl>
          </section>
        ))}
      </article>
      <p>
        <a href={`/invoices/public/${encodeURIComponent(token)}/pdf`} className="inline-flex items-center gap-2 rounded-sm font-medium text-accent-ink underline underline-offset-3">
          <Download className="size-4" aria-hidden />
          {t.download}
        </a>
      </p>
    </main>
  );
}
