"use client";

import { type ReactNode, useEffect } from "react";
import { ChoiceMenu, Button } from "@/components";
import { languageNames, languages, useLanguage, useMessages } from "@/lib/i18n";
import { accessMessages } from "./messages";
import { Wordmark } from "./wordmark";

/** The page of somebody who is not signed in: one column, one form, the language at the foot. */
export function AccessFrame({
  title,
  lead,
  children,
  foot,
}: {
  title: string;
  lead?: string;
  children: ReactNode;
  foot?: ReactNode;
}) {
  const t = useMessages(accessMessages);
  const { language, setLanguage } = useLanguage();
  useEffect(() => {
    document.title = `${title} · INVOXA`;
  }, [title]);
  return (
    <div className="flex min-h-dvh flex-col items-center px-4 py-8 sm:py-14">
      <header className="mb-8 flex flex-col items-center gap-1.5">
        <Wordmark />
        <p className="text-sm text-ink-soft">{t.tagline}</p>
      </header>
      <main className="flex w-full max-w-md flex-col items-center">
        <div className="w-full rounded-lg border border-line bg-surface px-6 py-7 sm:px-8">
          <h1 className="text-xl font-semibold tracking-[-0.01em]">{title}</h1>
          {lead && <p className="mt-1 text-ink-soft">{lead}</p>}
          <div className="mt-6">{children}</div>
        </div>
        {foot && <p className="mt-5 text-ink-soft">{foot}</p>}
      </main>
      <footer className="mt-auto pt-8">
        <ChoiceMenu
          align="start"
          label={languageNames[language]}
          value={language}
          options={languages.map((value) => ({ value, label: languageNames[value] }))}
          onChange={setLanguage}
          trigger={
            <Button look="quiet" size="sm">
              {languageNames[language]}
            </Button>
          }
        />
      </footer>
    </div>
  );
}
