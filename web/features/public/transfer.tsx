"use client";

import { Copy } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import { IconButton, Money, toast } from "@/components";
import { copyText } from "@/lib/clipboard";
import { useMessages } from "@/lib/i18n";
import { publicMessages } from "./messages";
import type { Opened } from "./opened";

/** How to pay from a bank account: to be typed, copied, or read by a banking app. */
export function Transfer({ token, opened }: { token: string; opened: Opened }) {
  const t = useMessages(publicMessages);
  const { invoice, balance, paymentCode } = opened;
  const transfers = invoice.payment?.creditTransfers ?? [];
  if (transfers.length === 0) return null;
  const reference = invoice.payment?.remittanceInformation ?? invoice.number ?? "";
  return (
    <section className="flex flex-col gap-5 rounded-lg border border-line bg-surface p-4 sm:flex-row sm:items-start sm:justify-between sm:p-6">
      <div className="min-w-0 flex-1">
        <h2 className="font-semibold">{t.transfer}</h2>
        <dl className="mt-3 flex flex-col gap-1">
          <Fact label={t.amountOwed} copied={balance}>
            <Money amount={balance} currency={invoice.currency} />
          </Fact>
          <Fact label={t.reference} copied={reference}>
            {reference}
          </Fact>
          {transfers.map((transfer) => (
            <Fragment key={transfer.account}>
              {transfer.accountName && (
                <Fact label={t.holder} copied={transfer.accountName}>
                  {transfer.accountName}
                </Fact>
              )}
              <Fact label={t.account} copied={transfer.account}>
                {inFours(transfer.account)}
              </Fact>
              {transfer.bic && (
                <Fact label="BIC" copied={transfer.bic}>
                  {transfer.bic}
                </Fact>
              )}
            </Fragment>
          ))}
        </dl>
      </div>
      {paymentCode && (
        <figure className="flex w-44 flex-col gap-2">
          {/* white around the code belongs to it, in dark too */}
          <img
            src={`/invoices/public/${encodeURIComponent(token)}/payment-code`}
            alt={t.code}
            className="aspect-square w-44 rounded-md border border-line bg-white"
          />
          <figcaption className="text-sm text-ink-soft">{t.scan}</figcaption>
        </figure>
      )}
    </section>
  );
}

function Fact({ label, copied, children }: { label: string; copied: string; children: ReactNode }) {
  const t = useMessages(publicMessages);
  return (
    <div className="grid sm:grid-cols-[8.5rem_minmax(0,1fr)] sm:items-center sm:gap-x-3">
      <dt className="text-sm text-ink-soft">{label}</dt>
      <dd className="figures flex items-center justify-between gap-3">
        <span className="min-w-0 wrap-anywhere">{children}</span>
        <IconButton
          label={t.copyThis(label)}
          onClick={() => {
            void copyText(copied).then((done) => {
              toast(done ? t.copied : copied);
            });
          }}
        >
          <Copy className="size-4" aria-hidden />
        </IconButton>
      </dd>
    </div>
  );
}

/** An IBAN as banks print it; what is none stays as it is. */
function inFours(account: string): string {
  return /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(account) ? account.replace(/.{4}(?=.)/g, "$& ") : account;
}
