"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import * as z from "zod";
import { Button, Dialog, Field, Input, Refusal, Select } from "@/components";
import { api, body, newIdempotencyKey, type ProblemError } from "@/lib/api";
import { showRefusal, zodResolver } from "@/lib/forms";
import { useFormats, useMessages } from "@/lib/i18n";
import { countries } from "@/lib/places";
import { editorMessages } from "./messages";
import { useSeller } from "./use-parties";

/** A client with what an invoice needs of one; the rest can be added where clients are. */
export function NewClientDialog({
  name,
  onClose,
  onAdded,
}: {
  name: string;
  onClose: () => void;
  onAdded: (id: string) => void;
}) {
  const t = useMessages(editorMessages);
  const formats = useFormats();
  const queries = useQueryClient();
  const seller = useSeller();
  const [refusal, setRefusal] = useState<ProblemError>();
  const [key] = useState(newIdempotencyKey);
  const schema = z.object({
    name: z.string().trim().min(1, t.needName).max(200),
    email: z.string().trim(),
    vatId: z.string().trim(),
    address: z.object({
      line1: z.string().trim(),
      postCode: z.string().trim(),
      city: z.string().trim(),
      country: z.string(),
    }),
  });
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: {
      name,
      email: "",
      vatId: "",
      address: { line1: "", postCode: "", city: "", country: seller.data?.address.country ?? "" },
    },
  });
  const { errors, isSubmitting } = form.formState;
  const collator = new Intl.Collator(formats.locale);
  const places = countries
    .map((value) => ({ value, label: formats.country(value) }))
    .sort((a, b) => collator.compare(a.label, b.label));

  const submit = form.handleSubmit(async ({ address, ...values }) => {
    setRefusal(undefined);
    try {
      const client = await body(
        api.clients.POST("/clients", {
          params: { header: { "Idempotency-Key": key } },
          body: { kind: "company", ...filled(values), name: values.name, address: filled(address) },
        }),
      );
      await queries.invalidateQueries({ queryKey: ["clients"] });
      onAdded(client.id);
    } catch (error) {
      setRefusal(showRefusal(form, error));
    }
  });

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t.addClient}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="submit" form="new-client" look="primary" busy={isSubmitting}>
            {t.addClient}
          </Button>
        </>
      }
    >
      <form
        id="new-client"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.stopPropagation();
          void submit(event);
        }}
      >
        <Field label={t.clientName} error={errors.name?.message}>
          <Input autoFocus autoComplete="off" {...form.register("name")} />
        </Field>
        <Field label={t.clientEmail} hint={t.clientEmailHint} error={errors.email?.message}>
          <Input type="email" autoComplete="off" {...form.register("email")} />
        </Field>
        <Field label={t.street} error={errors.address?.line1?.message}>
          <Input autoComplete="off" {...form.register("address.line1")} />
        </Field>
        <div className="grid grid-cols-[7rem_minmax(0,1fr)] gap-3">
          <Field label={t.postCode} error={errors.address?.postCode?.message}>
            <Input autoComplete="off" {...form.register("address.postCode")} />
          </Field>
          <Field label={t.city} error={errors.address?.city?.message}>
            <Input autoComplete="off" {...form.register("address.city")} />
          </Field>
        </div>
        <Field label={t.country} error={errors.address?.country?.message}>
          <Select options={places} {...form.register("address.country")} />
        </Field>
        <Field label={t.vatId} optional error={errors.vatId?.message}>
          <Input autoComplete="off" {...form.register("vatId")} />
        </Field>
        <Refusal error={refusal} />
      </form>
    </Dialog>
  );
}

function filled<T extends Record<string, string>>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== "")) as Partial<T>;
}
