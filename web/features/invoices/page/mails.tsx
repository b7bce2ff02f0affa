"use client";

import Link from "next/link";
import { Badge, ErrorState, Loading, Skeleton, TimeText, type Tone } from "@/components";
import type { NotificationApi } from "@/lib/api";
import { useMessages } from "@/lib/i18n";
import { routes } from "@/lib/routes";
import { pageMessages } from "./messages";
import { useMessagesOf } from "./use-invoice";

const tones: Record<NotificationApi["schemas"]["State"], Tone> = {
  queued: "info",
  sending: "info",
  accepted: "good",
  undeliverable: "bad",
  kept: "warn",
};

/** The e-mails about it, and what became of each. */
export function Mails({ id, changes }: { id: string; /** Asks again when it is another. */ changes: string }) {
  const t = useMessages(pageMessages);
  const mails = useMessagesOf(id, true, changes);
  if (mails.error) return <ErrorState error={mails.error} retry={() => void mails.refetch()} />;
  if (!mails.data)
    return (
      <Loading>
        <Skeleton className="h-24 w-full" />
      </Loading>
    );
  if (mails.data.items.length === 0) return <p className="py-8 text-center text-ink-soft">{t.noMails}</p>;
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {mails.data.items.map((mail) => (
        <li key={mail.id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-0.5 px-4 py-3">
          <Link
            href={routes.message(mail.id)}
            className="truncate rounded-sm font-medium underline-offset-3 hover:underline"
          >
            {mail.subject}
          </Link>
          <Badge tone={tones[mail.state]}>{t.mailStates[mail.state]}</Badge>
          <span className="truncate text-sm text-ink-soft">{mail.to.join(", ")}</span>
          <span className="text-right text-sm text-ink-soft">
            <TimeText at={mail.createdAt} ago />
          </span>
          {mail.state !== "accepted" && mail.attempts.at(-1)?.answer && (
            <span className="col-span-2 text-sm text-ink-soft wrap-anywhere">{mail.attempts.at(-1)?.answer}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
