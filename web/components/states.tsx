"use client";

import type { ReactNode } from "react";
import { ProblemError } from "@/lib/api";
import { useLanguage, useMessages } from "@/lib/i18n";
import { Button } from "./button";
import { componentMessages } from "./messages";

/** What will be here, and how the first thing gets here. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-14 text-center">
      <LedgerMark />
      <p className="mt-2 text-lg font-medium">{title}</p>
      {children && <div className="max-w-[46ch] text-ink-soft">{children}</div>}
      {action && <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}

/** Three lines of a ledger, closed: the sign of a place where nothing is written yet. */
function LedgerMark() {
  return (
    <svg viewBox="0 0 56 40" className="h-10 w-14 text-line-strong" aria-hidden="true">
      <g stroke="currentColor" strokeWidth="1.5" fill="none" strokeLinecap="round">
        <path d="M4 7h26M42 7h10M4 15h20M44 15h8M4 23h30M40 23h12" opacity="0.55" />
        <path d="M34 30h18M34 34.5h18M34 37.5h18" />
      </g>
    </svg>
  );
}

/** What went wrong, in words, and another try. For a whole page or panel; for a form: {@link Refusal}. */
export function ErrorState({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useMessages(componentMessages);
  return (
    <div role="alert" className="flex flex-col items-center gap-3 px-6 py-14 text-center">
      <p className="max-w-[52ch] text-lg">{useWords(error)}</p>
      {reference(error) && <p className="font-mono text-xs text-ink-soft">{t.reference(reference(error) ?? "")}</p>}
      {retry && <Button onClick={retry}>{t.tryAgain}</Button>}
    </div>
  );
}

/** What a service refused and no field shows, above the form's button. Nothing where there is nothing. */
export function Refusal({ error }: { error: unknown }) {
  const words = useWords(error);
  const { language } = useLanguage();
  if (!error) return null;
  const more = error instanceof ProblemError ? error.fieldErrors.filter(({ detail }) => detail !== words) : [];
  return (
    <div role="alert" className="rounded-md bg-bad-soft px-3.5 py-2.5 text-bad-ink">
      <p>{words}</p>
      {more.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {more.map(({ pointer, code, detail, sentence }) => (
            <li key={pointer + code}>{sentence?.[language] ?? detail}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A refusal in the person's language where we have words for it, else in the service's. */
export function useWords(error: unknown): string {
  const t = useMessages(componentMessages);
  if (!(error instanceof ProblemError)) return t.serverFault;
  if (error.isOffline) return t.offline;
  switch (error.status) {
    case 403:
      return error.code === "forbidden" || error.code === "" ? t.forbidden : error.message;
    case 404:
      return t.gone;
    case 409:
      return error.code === "address-not-verified" ? t.notVerified : error.message;
    case 412:
      return t.stale;
    case 429:
      return t.tooMany(String(error.retryAfter ?? 60));
    default:
      return error.status >= 500 ? t.serverFault : error.message;
  }
}

function reference(error: unknown): string | undefined {
  if (!(error instanceof ProblemError) || error.status < 500) return undefined;
  const { instance } = error.problem;
  return typeof instance === "string" && instance ? instance : undefined;
}
