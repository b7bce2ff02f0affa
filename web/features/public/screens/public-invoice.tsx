"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { Download, Paperclip } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { Badge, Button, EmptyState, ErrorState, Loading, Money, Refusal, Skeleton, TestMark } from "@/components";
import { accentStyle, isColor } from "@/lib/accent";
import { api, body, ProblemError } from "@/lib/api";
import { cn } from "@/lib/cn";
import { isLanguage, LanguageProvider, useMessages } from "@/lib/i18n";
import { sign } from "@/lib/money";
import { useSecret } from "@/lib/secret";
import { DocumentText, DueText } from "@/features/invoices";
import { publicMessages } from "../messages";
import type { Opened } from "../opened";
import { Transfer } from "../transfer";

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
        <InColor color={opened.data.accentColor}>
          <Document token={token} opened={opened.data} />
        </InColor>
      </LanguageProvider>
    );
  }
  return (
    <main className="mx-auto max-w-3xl px-4 py-10">
      {opened.isPending ? (
        <Loading>
          <Skeleton className="h-96 w-full" />
        </Loading>
      ) : (
        <Broken error={opened.error} retry={() => void opened.refetch()} />
      )}
    </main>
  );
}

/** The page in the seller's colour, or in INVOXA's where it has none. */
function InColor({ color, children }: { color: string | undefined; children: ReactNode }) {
  if (!color || !isColor(color)) return children;
  return (
    <div data-accent style={accentStyle(color)}>
      <div className="h-1.5 bg-accent" />
      {children}
    </div>
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

function Document({ token, opened }: { token: string; opened: Opened }) {
  const t = useMessages(publicMessages);
  const { invoice, totals, balance, kind, state } = opened;
  const { currency } = invoice;
  const number = invoice.number ?? "";
  const title = kind === "invoice" ? t.invoice(number) : t.creditNote(number);
  // those with a file of their own; others name an address alone, which the document says
  const files = (invoice.attachments ?? [])
    .map((attached, at) => ({ attached, at }))
    .filter(({ attached }) => attached.file);
  const colored = opened.accentColor !== undefined;
  const owed = kind === "invoice" && state !== "void" && sign(balance) > 0;
  const options = useQuery({
    queryKey: ["public", "options", token],
    queryFn: () => body(api.payments.GET("/payments/public/{token}/options", { params: { path: { token } } })),
    enabled: owed,
  });
  // where it cannot be told, the page is as it is without: the client can still transfer
  const option = options.data?.items[0];
  const pay = useMutation({
    mutationFn: () => body(api.payments.POST("/payments/public/{token}/attempts", { params: { path: { token } } })),
    onSuccess: ({ checkoutUrl }) => {
      location.assign(checkoutUrl);
    },
  });

  useEffect(() => {
    document.title = `${title} · ${opened.organizationName}`;
  }, [title, opened.organizationName]);

  return (
    <main className="mx-auto flex max-w-3xl flex-col gap-6 px-4 py-8 sm:py-12">
      <header className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0">
          <p className={cn("text-lg font-semibold wrap-anywhere", colored && "text-accent-ink")}>
            {opened.organizationName}
          </p>
          <h1 className="mt-1 text-2xl font-medium tracking-tight wrap-anywhere">{title}</h1>
        </div>
        <div className="flex flex-col gap-2 sm:items-end">
          {opened.test && <TestMark />}
          {state === "void" ? (
            <Badge>{t.voided}</Badge>
          ) : (
            kind === "invoice" && !owed && <Badge tone="good">{t.paid}</Badge>
          )}
          {owed && (
            <>
              <p className="text-sm text-ink-soft">{t.stillOwed}</p>
              <p className="text-2xl font-medium">
                <Money amount={balance} currency={currency} />
              </p>
              {invoice.dueDate && (
                <p className="text-sm">
                  <DueText day={invoice.dueDate} state={state} />
                </p>
              )}
              {option && (
                <>
                  <Button
                    look="primary"
                    className={cn(colored && "border border-accent-ink")}
                    busy={pay.isPending}
                    onClick={() => {
                      pay.mutate();
                    }}
                  >
                    {t.pay}
                  </Button>
                  {option.test && (
                    <p className="flex flex-wrap items-center gap-2 text-sm">
                      <TestMark /> {t.test}
                    </p>
                  )}
                </>
              )}
            </>
          )}
        </div>
      </header>
      <Refusal error={pay.error} />
      <DocumentText document={{ invoice, totals, currency }} withSeller />
      {owed && <Transfer token={token} opened={opened} />}
      <p>
        <a
          href={`/invoices/public/${encodeURIComponent(token)}/pdf`}
          className="inline-flex items-center gap-2 rounded-sm font-medium text-accent-ink underline underline-offset-3"
        >
          <Download className="size-4" aria-hidden />
          {t.download}
        </a>
      </p>
      {files.length > 0 && (
        <section className="text-base">
          <h2 className="font-semibold">{t.attached}</h2>
          <ul className="mt-2 flex flex-col gap-1.5">
            {files.map(({ attached, at }) => (
              <li key={at}>
                <a
                  download
                  href={`/invoices/public/${encodeURIComponent(token)}/attachments/${String(at)}`}
                  className="inline-flex max-w-full items-center gap-2 rounded-sm font-medium text-accent-ink underline underline-offset-3"
                >
                  <Paperclip className="size-4 shrink-0" aria-hidden />
                  <span className="wrap-anywhere">{attached.fileName ?? attached.reference}</span>
                </a>
                {attached.description && (
                  <span className="ml-2 text-ink-soft wrap-anywhere">{attached.description}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}
