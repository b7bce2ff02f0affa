"use client";

import Link from "next/link";
import { cn } from "@/lib/cn";
import { useMessages } from "@/lib/i18n";
import { routes } from "@/lib/routes";
import { type Finding, focusField, wordsOf } from "./findings";
import { editorMessages } from "./messages";
import { termMessages } from "./terms/messages";

type Props = {
  findings: readonly Finding[];
  warnings: readonly Finding[];
  /** Whether somebody wanted to issue it already. */
  asked: boolean;
  touched: boolean;
  clientId: string;
};

/** What is still to do before it can be issued, each leading to its place. */
export function Checklist({ findings, warnings, asked, touched, clientId }: Props) {
  const t = useMessages(editorMessages);
  const terms = useMessages(termMessages);
  if (!touched && !asked) return null;
  const seen = new Set<string>();
  const open = findings.filter(({ pointer, detail }) => !seen.has(pointer + detail) && seen.add(pointer + detail));
  if (open.length === 0 && warnings.length === 0) return null;
  return (
    <section aria-label={t.before} data-field="checklist" className={cn("rounded-lg px-4 py-3", asked && open.length > 0 ? "bg-bad-soft text-bad-ink" : "bg-warn-soft text-warn-ink")}>
      <h2 className="font-semibold">{open.length > 0 ? t.before : t.lookAgain}</h2>
      <ul className="mt-1 list-disc pl-5">
        {[...open, ...warnings].map((finding) => (
          <li key={finding.pointer + finding.code}>
            <Way finding={finding} clientId={clientId}>{wordsOf(terms.findings, finding)}</Way>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Way({ finding, clientId, children }: { finding: Finding; clientId: string; children: string }) {
  const { place } = finding;
  const look = "rounded-sm text-left underline underline-offset-3";
  if ("settings" in place) return <Link href={routes.settingsOf("organization")} className={look}>{children}</Link>;
  if ("client" in place && clientId !== "") return <Link href={routes.editClient(clientId)} className={look}>{children}</Link>;
  if ("elsewhere" in place) return <>{children}</>;
  const field = "field" in place ? place.field : "client";
  return <button type="button" className={look} onClick={() => { focusField(field); }}>{children}</button>;
}
