"use client";

import { MailWarning } from "lucide-react";
import { useMessages } from "@/lib/i18n";
import { outboxMessages } from "./messages";
import { useKept } from "./messages-sent";

/** Says plainly that nothing leaves the house, and what to do about it. Nothing where mail goes out. */
export function NoMailServer() {
  const t = useMessages(outboxMessages);
  const kept = useKept();
  if (!kept.data) return null;
  return (
    <div className="mb-6 flex gap-3 rounded-md bg-warn-soft px-4 py-3 text-warn-ink">
      <MailWarning className="mt-0.5 size-4 shrink-0" aria-hidden />
      <div className="max-w-[68ch]">
        <p className="font-medium">{t.noServer}</p>
        <p>{t.noServerLead}</p>
        <p className="mt-1 font-mono text-xs wrap-anywhere">
          {"INVOXA_SMTP_URL=smtps://user:password@mail.example:465 INVOXA_MAIL_FROM=invoices@example.com"}
        </p>
      </div>
    </div>
  );
}
