"use client";

import { FileText, HandCoins, MailX, TimerReset } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Money, TestMark } from "@/components";
import { useMessages } from "@/lib/i18n";
import { routes } from "@/lib/routes";
import { dashboardMessages } from "./messages";
import { useAttention, useOutstanding } from "./reports";

/** What somebody should look at, each with the way there. */
export function Attention({ currency }: { currency: string }) {
  const t = useMessages(dashboardMessages);
  const { failed, drafts, credit } = useAttention();
  const overdue = useOutstanding().data?.rows.find((row) => row.currency === currency)?.overdue;
  const items: { key: string; icon: ReactNode; href: string; text: string; figure?: ReactNode }[] = [];
  failed.data?.items.forEach((message) =>
    items.push({
      key: message.id,
      icon: <MailX className="size-4 text-bad-ink" aria-hidden />,
      href: routes.message(message.id),
      text: t.failedMail(message.subject),
    }),
  );
  if (overdue && overdue.count > 0) {
    items.push({
      key: "overdue",
      icon: <TimerReset className="size-4 text-bad-ink" aria-hidden />,
      href: `${routes.invoices}?state=overdue`,
      text: t.overdueInvoices(overdue.count),
      figure: <Money amount={overdue.amount} currency={currency} />,
    });
  }
  credit.data?.items.forEach((payment) =>
    items.push({
      key: payment.id,
      icon: <HandCoins className="size-4 text-warn-ink" aria-hidden />,
      href: routes.payment(payment.id),
      text: t.unusedCredit,
      figure: (
        <>
          {payment.test && <TestMark />} <Money amount={payment.credit} currency={payment.currency} />
        </>
      ),
    }),
  );
  drafts.data?.items.forEach((draft) =>
    items.push({
      key: draft.id,
      icon: <FileText className="size-4 text-ink-soft" aria-hidden />,
      href: routes.invoice(draft.id),
      text: t.draftFor(draft.buyerName),
      figure: <Money amount={draft.payable} currency={draft.currency} />,
    }),
  );
  if (items.length === 0) return <p className="py-6 text-center text-ink-soft">{t.allDone}</p>;
  return (
    <ul className="divide-y divide-line">
      {items.map(({ key, icon, href, text, figure }) => (
        <li key={key}>
          <Link href={href} className="flex items-center gap-3 py-2 -outline-offset-1 hover:bg-sunken">
            <span className="shrink-0">{icon}</span>
            <span className="min-w-0 flex-1 truncate">{text}</span>
            {figure}
          </Link>
        </li>
      ))}
    </ul>
  );
}
