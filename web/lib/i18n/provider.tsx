"use client";

import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from "react";
import { type Formats, formatsOf } from "./formats";
import { type Language, localeOf, preferredLanguage, rememberLanguage } from "./language";

type I18n = { language: Language; formats: Formats; setLanguage: (language: Language) => void };

const Context = createContext<I18n | undefined>(undefined);

/** The language of everything below. The client's page of an invoice sets its own with `fixed`. */
export function LanguageProvider({ fixed, children }: { fixed?: Language; children: ReactNode }) {
  const [chosen, setChosen] = useState<Language>(preferredLanguage);
  const language = fixed ?? chosen;

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const setLanguage = useCallback((next: Language) => {
    rememberLanguage(next);
    setChosen(next);
  }, []);

  const value = useMemo(
    () => ({ language, formats: formatsOf(localeOf(language)), setLanguage }),
    [language, setLanguage],
  );
  return <Context value={value}>{children}</Context>;
}

function useI18n(): I18n {
  const i18n = use(Context);
  if (!i18n) throw new Error("LanguageProvider is missing");
  return i18n;
}

export function useLanguage(): { language: Language; setLanguage: (language: Language) => void } {
  return useI18n();
}

/** The feature's words in the language of the person: `const t = useMessages(clientMessages)`, then `t.title`. */
export function useMessages<T>(messages: Record<Language, T>): T {
  return messages[useI18n().language];
}

/** Amounts, numbers and dates as the person writes them. */
export function useFormats(): Formats {
  return useI18n().formats;
}
