"use client";

import { Paperclip, X } from "lucide-react";
import { useRef, useState } from "react";
import { Button, IconButton, Refusal } from "@/components";
import { useMessages } from "@/lib/i18n";
import { ACCEPTED, unfit, type Unfit, useAttach } from "./attachments";
import { attachmentMessages } from "./attachments-messages";
import type { DraftAttachment } from "./form";

type Props = {
  value: readonly DraftAttachment[];
  onChange: (change: (now: DraftAttachment[]) => DraftAttachment[]) => void;
  error: string | undefined;
};

/** Files that support the invoice (BG-24). One is sent as soon as it is chosen; the draft then names it. */
export function AttachmentsField({ value, onChange, error }: Props) {
  const t = useMessages(attachmentMessages);
  const attach = useAttach();
  const chooser = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<{ why: Unfit; name: string }[]>([]);
  const take = async (files: readonly File[]) => {
    const judged = files.map((file) => ({ file, why: unfit(file) }));
    setRefused(judged.flatMap(({ file, why }) => (why ? [{ why, name: file.name }] : [])));
    for (const { file, why } of judged) {
      if (why) continue;
      const kept = await attach.mutateAsync(file);
      onChange((now) => [...now, kept]);
    }
  };
  return (
    <section aria-label={t.title} data-field="attachments">
      <h2 className="font-medium">{t.title}</h2>
      {value.length > 0 && (
        <ul className="mt-1.5 flex flex-col">
          {value.map((each, index) => {
            const name = each.fileName ?? each.reference;
            return (
              <li key={`${each.file ?? ""} ${String(index)}`} className="flex items-center gap-2">
                <Paperclip className="size-4 shrink-0 text-ink-soft" aria-hidden />
                <span className="min-w-0 grow truncate">{name}</span>
                <IconButton
                  label={t.remove(name)}
                  onClick={() => {
                    onChange((now) => now.filter((_, at) => at !== index));
                  }}
                >
                  <X className="size-4" aria-hidden />
                </IconButton>
              </li>
            );
          })}
        </ul>
      )}
      <input
        ref={chooser}
        type="file"
        multiple
        accept={ACCEPTED}
        className="sr-only"
        tabIndex={-1}
        aria-label={t.attach}
        onChange={(event) => {
          // what is refused on the way is shown by the mutation's error
          take([...(event.target.files ?? [])]).catch(() => undefined);
          event.target.value = "";
        }}
      />
      <Button
        size="sm"
        look="quiet"
        className="-ml-2.5 mt-1"
        icon={<Paperclip className="size-4" aria-hidden />}
        busy={attach.isPending}
        onClick={() => chooser.current?.click()}
      >
        {t.attach}
      </Button>
      <p className="text-sm text-ink-soft">{t.hint}</p>
      {refused.map(({ why, name }) => (
        <p key={name} role="alert" className="mt-1 text-sm text-bad-ink">
          {t[why](name)}
        </p>
      ))}
      {error && (
        <p role="alert" className="mt-1 text-sm text-bad-ink">
          {error}
        </p>
      )}
      <Refusal error={attach.error} />
    </section>
  );
}
