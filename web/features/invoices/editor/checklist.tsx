"use client";

import Link from "next/link";
import { cn } from "@/lib/cn";
import { useLanguage, useMessages } from "@/lib/i18n";
import { routes } from "@/lib/routes";
import { type Finding, focusField, wordsOf } from "./findings";
import { editorMessages } from "./messages";
import { termMessages } from "./terms/messages";
import type { Preview } from "./use-preview";

const RULES: Record<Preview["profile"], string> = {
  en16931: "EN 16931",
  xrechnung: "XRechnung",
  peppol: "Peppol BIS 3",
};

type Props = {
  findings: readonly Finding[];
  warnings: readonly Finding[];
  /** Whether somebody wanted to issue it already. */
  asked: boolean;
  touched: boolean;
  /** By whose rules the service looked at it. */
  profile: Preview["profile"] | undefined;
  clientId: string;
  /** Asks for what is missing of the organization; absent where the role may not change that. */
  onSeller: (() => void) | undefined;
};

/** What is still to do before it can be issued, each leading to its place. */
export function Checklist({ findings, warnings, asked, touched, profile, clientId, onSeller }: Props) {
  const t = useMessages(editorMessages);
  const terms = useMessages(termMessages);
  const { language } = useLanguage();
  if (!touched && !asked) return null;
  // several rules may want the same thing at the same place
  const open = [...new Map(findings.map((each) => [each.pointer, each])).values()];
  if (open.length === 0 && warnings.length === 0) return null;
  return (
    <section
      aria-label={t.before}
      data-field="checklist"
      className={cn(
        "rounded-lg px-4 py-3",
        asked && open.length > 0 ? "bg-bad-soft text-bad-ink" : "bg-warn-soft text-warn-ink",
      )}
    >
      <h2 className="font-semibold">{open.length > 0 ? t.before : t.lookAgain}</h2>
      <ul className="mt-1 list-disc pl-5">
        {[...open, ...warnings].map((finding) => (
          <li key={finding.pointer + finding.code}>
            <Way finding={finding} clientId={clientId} onSeller={onSeller}>
              {wordsOf(terms.findings, finding, language)}
            </Way>
          </li>
        ))}
      </ul>
      {profile && <p className="mt-2 text-sm">{t.rulesOf(RULES[profile])}</p>}
    </section>
  );
}

function Way({
  finding,
  clientId,
  onSeller,
  children,
}: {
  finding: Finding;
  clientId: string;
  onSeller: (() => void) | undefined;
  children: string;
}) {
  const { place } = finding;
  const look = "rounded-sm text-left underline underline-offset-3";
  if ("settings" in place)
    return onSeller ? (
      <button type="button" className={look} onClick={onSeller}>
        {children}
      </button>
    ) : (
      <>{children}</>
    );
  if ("client" in place && clientId !== "")
    return (
      <Link href={routes.editClient(clientId)} className={look}>
        {children}
      </Link>
    );
  if ("elsewhere" in place) return <>{children}</>;
  const field = "field" in place ? place.field : "client";
  return (
    <button
      type="button"
      className={look}
      onClick={() => {
        focusField(field);
      }}
    >
      {children}
    </button>
  );
}
