"use client";

import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import * as z from "zod";
import { Button, Field, Input, Refusal, toast } from "@/components";
import { contrast, isColor, LIGHT_PANEL, shadesOf } from "@/lib/accent";
import type { ProblemError } from "@/lib/api";
import { sendByKeys, showRefusal, zodResolver } from "@/lib/forms";
import { useFormats, useMessages } from "@/lib/i18n";
import { useMay } from "@/lib/session";
import { accentMessages } from "./accent-messages";
import { DocumentHead, USUAL } from "./document-head";
import { Part } from "./frame";
import { type Profile, useSaveProfile } from "./settings";

/** The colour of the organization's documents, e-mails and client's pages, with what it does to a document's head. */
export function AccentPart({ profile, etag }: { profile: Profile; etag: string }) {
  const t = useMessages(accentMessages);
  const may = useMay("organization:write");
  const save = useSaveProfile();
  const [refusal, setRefusal] = useState<ProblemError>();
  const schema = z.object({ accentColor: z.string().trim().refine(isColor, t.unfit) });
  const form = useForm({
    resolver: zodResolver(schema),
    mode: "onTouched",
    defaultValues: { accentColor: profile.accentColor ?? "" },
  });
  const typed = useWatch({ control: form.control, name: "accentColor" }).trim();
  const shown = isColor(typed) ? typed : profile.accentColor;
  const change = async (accentColor: string | undefined) => {
    setRefusal(undefined);
    try {
      await save.mutateAsync({ etag, profile: { ...profile, accentColor } });
      form.reset({ accentColor: accentColor?.toLowerCase() ?? "" });
      toast(t.saved);
    } catch (error) {
      setRefusal(showRefusal(form, error));
    }
  };
  const submit = form.handleSubmit(({ accentColor }) => change(accentColor));
  return (
    <Part title={t.title} lead={t.lead}>
      <div className="grid gap-6 md:grid-cols-[minmax(0,18rem)_minmax(0,1fr)] md:items-start">
        <form noValidate ref={sendByKeys} onSubmit={(event) => void submit(event)}>
          <fieldset disabled={!may} className="flex min-w-0 flex-col gap-4">
            <legend className="sr-only">{t.title}</legend>
            <Field label={t.color} error={form.formState.errors.accentColor?.message} hint={<Hint color={shown} />}>
              <div className="flex gap-2">
                <input
                  type="color"
                  aria-label={t.pick}
                  value={(shown ?? USUAL).toLowerCase()}
                  onChange={(event) => {
                    form.setValue("accentColor", event.target.value, { shouldValidate: true, shouldDirty: true });
                  }}
                  className="h-9 w-12 shrink-0 cursor-pointer rounded-md border border-line-strong bg-surface p-1 disabled:cursor-default"
                />
                <Input
                  spellCheck={false}
                  autoCapitalize="off"
                  autoComplete="off"
                  placeholder={USUAL}
                  className="figures"
                  {...form.register("accentColor")}
                />
              </div>
            </Field>
            <Refusal error={refusal} />
            {may && (
              <div className="flex flex-wrap gap-2">
                <Button type="submit" busy={save.isPending}>
                  {t.use}
                </Button>
                {profile.accentColor && (
                  <Button look="quiet" busy={save.isPending} onClick={() => void change(undefined)}>
                    {t.remove}
                  </Button>
                )}
              </div>
            )}
          </fieldset>
        </form>
        <DocumentHead profile={profile} etag={etag} color={shown} />
      </div>
    </Part>
  );
}

/** How a colour is written; of a light one what becomes of it where it has to be read. */
function Hint({ color }: { color: string | undefined }) {
  const t = useMessages(accentMessages);
  const { decimal } = useFormats();
  if (!color) return t.hint;
  const { fill, ink } = shadesOf(color);
  return fill === ink ? t.hint : t.darker(decimal(String(Math.floor(contrast(fill, LIGHT_PANEL) * 10) / 10)), ink);
}
