"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { type Moment, Money, TestMark, Timeline, TimeText } from "@/components";
import { useFormats, useMessages } from "@/lib/i18n";
import { routes } from "@/lib/routes";
import type { Invoice } from "../invoice";
import { pageMessages } from "./messages";

/** What happened to it, the latest first. */
export function History({ document }: { document: Invoice }) {
  const t = useMessages(pageMessages);
  const formats = useFormats();
  const { currency } = document;
  const moments: (Moment & { when: string })[] = [];
  const add = (when: string | undefined, key: string, title: ReactNode, detail?: ReactNode, tone?: Moment["tone"]) => {
    if (when) moments.push({ key, when, at: <TimeText at={when} />, title, detail, tone });
  };

  add(document.created.at, "created", t.happened.drafted, document.created.name);
  add(document.issuedAt, "issued", t.happened.issued, undefined, "info");
  for (const sending of document.sendings) {
    const to = sending.recipients.join(", ");
    if (sending.acceptedAt) add(sending.acceptedAt, sending.id, t.happened.sent, to, "info");
    else if (sending.failure)
      add(sending.requested.at, sending.id, t.happened.notSent, `${to}: ${sending.failure}`, "bad");
    else add(sending.requested.at, sending.id, t.happened.beingSent, to, "warn");
  }
  const { first, last, visits } = document.views;
  add(
    first,
    "viewed",
    t.happened.viewed,
    visits > 1 && last ? t.visits(formats.count(visits), formats.time(last)) : undefined,
    "info",
  );
  for (const payment of document.payments) {
    add(
      payment.appliedAt,
      payment.id,
      <>
        <Money amount={payment.amount} currency={currency} /> {t.happened.paid}
        {payment.test && (
          <>
            {" "}
            <TestMark />
          </>
        )}
      </>,
      payment.receivedOn && t.receivedOn(formats.day(payment.receivedOn)),
      "good",
    );
  }
  for (const credit of document.credits) {
    add(
      credit.appliedAt,
      credit.id,
      <>
        <Money amount={credit.amount} currency={currency} /> {t.happened.credited}
      </>,
      <Link className="rounded-sm underline underline-offset-3" href={routes.invoice(credit.id)}>
        {credit.number}
      </Link>,
      "neutral",
    );
  }
  if (document.voiding)
    add(
      document.voiding.stamp.at,
      "void",
      t.happened.voided,
      `${document.voiding.stamp.name}: ${document.voiding.reason}`,
      "bad",
    );
  moments.sort((a, b) => (a.when < b.when ? 1 : -1));
  return <Timeline moments={moments} />;
}
