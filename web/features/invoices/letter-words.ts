"use client";

import { useQuery } from "@tanstack/react-query";
import { api, body, type NotificationApi } from "@/lib/api";
import type { Language } from "@/lib/i18n";

type Text = NotificationApi["schemas"]["Text"];

/** What the letter is about, as far as it is known; what is not stays a placeholder. */
export type About = Partial<Record<Text["placeholders"][number], string>>;

/** What the e-mail will say where nobody writes anything else: the organization's words, or INVOXA's. */
export function useLetterWords(kind: Text["kind"], language: Language, about: About): Text["usual"] | undefined {
  const texts = useQuery({
    queryKey: ["letter-texts", "all"],
    queryFn: () => body(api.notify.GET("/notify/texts")),
    staleTime: 60_000,
  });
  const text = texts.data?.items.find((one) => one.kind === kind && one.language === language);
  if (!text) return undefined;
  const fill = (words: string) =>
    text.placeholders.reduce((filled, word) => filled.replaceAll(`{${word}}`, () => about[word] ?? `{${word}}`), words);
  const { subject, text: paragraphs } = text.own ?? text.usual;
  return { subject: fill(subject), text: fill(paragraphs) };
}
