"use client";

import { DayText, Money } from "@/components";
import { formFor, type Forms, useFormats, useLanguage, useMessages } from "@/lib/i18n";
import { readTerms } from "../early-payment";
import { Totals } from "../editor/totals";
import { editorMessages } from "../editor/messages";
import { termMessages } from "../editor/terms/messages";
import type { Invoice } from "../invoice";
import { invoiceMessages } from "../messages";
import { pageMessages } from "./messages";

type Party = Invoice["invoice"]["buyer"] | Invoice["invoice"]["seller"];

/** Somebody's name and address, as a letter has them. */
export function PartyText({ party, name }: { party: Party; name: string }) {
  const formats = useFormats();
  const { address } = party;
  const lines = [
    address?.line1,
    address?.line2,
    [address?.postCode, address?.city].filter(Boolean).join(" "),
    address?.country && formats.country(address.country),
    party.vatId,
  ].filter(Boolean);
  return (
    <>
      <p className="mt-0.5 font-medium wrap-anywhere">{name}</p>
      <address className="not-italic text-ink-soft wrap-anywhere">
        {lines.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </address>
    </>
  );
}

/** What the document says, as text: for reading here, on a phone, and aloud. */
export function DocumentText({
  document,
  withSeller = false,
}: {
  document: Pick<Invoice, "invoice" | "totals" | "currency">;
  /** For whoever did not write it. */ withSeller?: boolean;
}) {
  const t = useMessages(pageMessages);
  const list = useMessages(invoiceMessages);
  const words = useMessages(editorMessages);
  const terms = useMessages(termMessages);
  const formats = useFormats();
  const { invoice, totals, currency } = document;
  const { buyer } = invoice;
  const payment = readTerms(invoice.paymentTerms);
  const { language } = useLanguage();
  const counted: Record<string, Forms> = terms.counted;
  const facts: [string, string | undefined][] = [
    [words.buyerReference, invoice.references.buyer],
    [words.purchaseOrder, invoice.references.purchaseOrder],
    [
      words.paymentTerms,
      [
        payment.text,
        ...payment.discounts.map(({ days, percentage }) => words.discountInWords(formats.decimal(percentage), days)),
      ]
        .filter(Boolean)
        .join("\n"),
    ],
  ];
  return (
    <article aria-label={words.document} className="@container rounded-lg border border-line bg-surface p-4 sm:p-6">
      <div className="grid gap-6 @2xl:grid-cols-[minmax(0,1fr)_auto]">
        <div className="flex min-w-0 flex-wrap gap-x-10 gap-y-4">
          {withSeller && (
            <div className="min-w-0">
              <h2 className="text-sm text-ink-soft">{t.from}</h2>
              <PartyText party={invoice.seller} name={invoice.seller.name} />
            </div>
          )}
          <div className="min-w-0">
            <h2 className="text-sm text-ink-soft">{t.billedTo}</h2>
            <PartyText party={buyer} name={buyer.name || list.noClient} />
          </div>
        </div>
        <dl className="grid auto-rows-min grid-cols-[max-content_minmax(0,max-content)] gap-x-6 gap-y-1">
          {invoice.issueDate && (
            <>
              <dt className="text-ink-soft">{words.issueDate}</dt>
              <dd>
                <DayText day={invoice.issueDate} />
              </dd>
            </>
          )}
          {invoice.dueDate && (
            <>
              <dt className="text-ink-soft">{words.dueDate}</dt>
              <dd>
                <DayText day={invoice.dueDate} />
              </dd>
            </>
          )}
          {facts.map(
            ([name, value]) =>
              value && (
                <div key={name} className="contents">
                  <dt className="text-ink-soft">{name}</dt>
                  <dd className="max-w-56 whitespace-pre-line wrap-anywhere">{value}</dd>
                </div>
              ),
          )}
        </dl>
      </div>
      <table className="mt-6 w-full text-left">
        <thead>
          <tr className="border-b border-line text-xs text-ink-soft">
            <th scope="col" className="py-2 pr-3 font-medium">
              {words.item}
            </th>
            <th scope="col" className="px-3 py-2 text-right font-medium max-sm:hidden">
              {words.quantity}
            </th>
            <th scope="col" className="px-3 py-2 text-right font-medium max-sm:hidden">
              {words.price}
            </th>
            <th scope="col" className="py-2 pl-3 text-right font-medium">
              {words.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {invoice.lines.map((line, index) => {
            const unit = counted[line.unit];
            const quantity = [
              formats.decimal(line.quantity),
              unit ? formFor(language, Number(line.quantity), unit) : line.unit,
            ]
              .filter(Boolean)
              .join(" ");
            return (
              <tr key={line.id ?? index} className="border-b border-line align-top">
                <td className="py-2.5 pr-3 wrap-anywhere">
                  {line.item.name}
                  {line.item.description && <div className="text-sm text-ink-soft">{line.item.description}</div>}
                  {line.allowancesAndCharges?.map((each, at) => (
                    <div key={at} className="text-sm text-ink-soft">
                      {[
                        each.kind === "ALLOWANCE" ? words.discount : words.charge,
                        each.percentage && formats.percent(each.percentage),
                        each.reason,
                      ]
                        .filter(Boolean)
                        .join(" · ")}
                    </div>
                  ))}
                  <div className="text-sm text-ink-soft sm:hidden">{`${quantity} × ${formats.money(line.price.net, currency)}`}</div>
                </td>
                <td className="whitespace-nowrap px-3 py-2.5 text-right max-sm:hidden">{quantity}</td>
                <td className="px-3 py-2.5 text-right max-sm:hidden">
                  <Money amount={line.price.net} currency={currency} />
                </td>
                <td className="py-2.5 pl-3 text-right">
                  <Money amount={totals.lines[index]?.net ?? "0"} currency={currency} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="mt-4">
        <Totals totals={totals} currency={currency} />
      </div>
      {invoice.notes.map((note, index) => (
        <p key={index} className="mt-4 max-w-[68ch] whitespace-pre-line text-ink-soft">
          {note.text}
        </p>
      ))}
    </article>
  );
}
