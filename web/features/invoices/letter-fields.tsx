"use client";

import { Field, Input, TextArea } from "@/components";
import type { NotificationApi } from "@/lib/api";
import { isLanguage, useLanguage, useMessages } from "@/lib/i18n";
import { type About, useLetterWords } from "./letter-words";
import { invoiceMessages } from "./messages";

export type Letter = { recipients: string; message: string };

type Props = {
  value: Letter;
  onChange: (letter: Letter) => void;
  /** The language that the client is written to in. */
  language: string | undefined;
  kind: NotificationApi["schemas"]["LetterKind"];
  about: About;
  attachment: string;
  error?: string | undefined;
};

/** To whom a document goes and what is said with it: the e-mail, before it is sent. */
export function LetterFields({ value, onChange, language, kind, about, attachment, error }: Props) {
  const t = useMessages(invoiceMessages);
  const { language: own } = useLanguage();
  const theirs = isLanguage(language) ? language : own;
  const words = useLetterWords(kind, theirs, about);
  return (
    <div className="flex flex-col gap-4">
      <Field label={t.recipients} hint={t.recipientsHint} error={error}>
        <Input
          type="text"
          inputMode="email"
          autoComplete="off"
          spellCheck={false}
          data-field="recipients"
          value={value.recipients}
          onChange={(event) => {
            onChange({ ...value, recipients: event.target.value });
          }}
        />
      </Field>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 rounded-md bg-sunken px-3.5 py-2.5 text-sm">
        <dt className="text-ink-soft">{t.subject}</dt>
        <dd className="wrap-anywhere">{words?.subject ?? "…"}</dd>
        <dt className="text-ink-soft">{t.attached}</dt>
        <dd className="wrap-anywhere">{attachment}</dd>
      </dl>
      <Field label={t.message} optional hint={t.messageHint}>
        <TextArea
          rows={4}
          maxLength={5000}
          lang={theirs}
          placeholder={words?.text}
          value={value.message}
          onChange={(event) => {
            onChange({ ...value, message: event.target.value });
          }}
        />
      </Field>
    </div>
  );
}

/** The addresses as they were typed, parted by commas, semicolons or spaces. */
export function addressesOf(typed: string): string[] {
  return typed.split(/[\s,;]+/).filter((each) => each !== "");
}
