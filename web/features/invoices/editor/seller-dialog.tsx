"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button, Dialog, ErrorState, Field, Input, Loading, Refusal, Skeleton } from "@/components";
import { api, type AuthApi, type ProblemError, versioned } from "@/lib/api";
import { showRefusal } from "@/lib/forms";
import { useMessages } from "@/lib/i18n";
import { editorMessages } from "./messages";

type Profile = AuthApi["schemas"]["Profile"];

/** What an invoice must say of whoever writes it, asked for when the first one needs it. The settings have the rest. */
export function SellerDialog({ onClose }: { onClose: () => void }) {
  const t = useMessages(editorMessages);
  const opened = useQuery({
    queryKey: ["organization", "edit"],
    queryFn: async () => {
      const { data, etag } = await versioned(api.auth.GET("/auth/organization"));
      return { profile: data, etag };
    },
    gcTime: 0,
    staleTime: Infinity,
  });
  if (opened.data) return <Form profile={opened.data.profile} etag={opened.data.etag} onClose={onClose} />;
  return (
    <Dialog open onOpenChange={onClose} title={t.sellerTitle}>
      {opened.error ? (
        <ErrorState error={opened.error} retry={() => void opened.refetch()} />
      ) : (
        <Loading>
          <Skeleton className="h-64 w-full" />
        </Loading>
      )}
    </Dialog>
  );
}

function Form({ profile, etag, onClose }: { profile: Profile; etag: string; onClose: () => void }) {
  const t = useMessages(editorMessages);
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<ProblemError>();
  const { address } = profile;
  const form = useForm({
    defaultValues: {
      address: { line1: address.line1 ?? "", postCode: address.postCode ?? "", city: address.city ?? "" },
      vatId: profile.vatId ?? "",
      taxRegistrationId: profile.taxRegistrationId ?? "",
      iban: profile.bankAccounts?.[0]?.iban ?? "",
    },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    setRefusal(undefined);
    const text = (typed: string) => (typed.trim() === "" ? undefined : typed.trim());
    const [first, ...others] = profile.bankAccounts ?? [];
    const iban = text(values.iban.replaceAll(/\s/g, ""));
    try {
      await api.auth.PUT("/auth/organization", {
        params: { header: { "If-Match": etag } },
        body: {
          ...profile,
          vatId: text(values.vatId),
          taxRegistrationId: text(values.taxRegistrationId),
          address: {
            ...address,
            line1: text(values.address.line1),
            postCode: text(values.address.postCode),
            city: text(values.address.city),
          },
          bankAccounts: iban ? [{ ...first, iban }, ...others] : others,
        },
      });
      await Promise.all([
        queries.invalidateQueries({ queryKey: ["organization"] }),
        queries.invalidateQueries({ queryKey: ["invoice-preview"] }),
      ]);
      onClose();
    } catch (error) {
      setRefusal(showRefusal(form, error, { "bankAccounts.0.iban": "iban" }));
    }
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t.sellerTitle}
      description={t.sellerLead}
      actions={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="submit" form="seller" look="primary" busy={isSubmitting}>
            {t.saveSeller}
          </Button>
        </>
      }
    >
      <form id="seller" noValidate className="flex flex-col gap-4" onSubmit={(event) => void submit(event)}>
        <Field label={t.street} error={errors.address?.line1?.message}>
          <Input autoFocus autoComplete="street-address" {...form.register("address.line1")} />
        </Field>
        <div className="grid grid-cols-[7rem_minmax(0,1fr)] gap-3">
          <Field label={t.postCode} error={errors.address?.postCode?.message}>
            <Input autoComplete="postal-code" {...form.register("address.postCode")} />
          </Field>
          <Field label={t.city} error={errors.address?.city?.message}>
            <Input autoComplete="address-level2" {...form.register("address.city")} />
          </Field>
        </div>
        <Field label={t.vatId} hint={t.vatIdHint} error={errors.vatId?.message}>
          <Input autoComplete="off" {...form.register("vatId")} />
        </Field>
        <Field label={t.taxNumber} hint={t.taxNumberHint} error={errors.taxRegistrationId?.message}>
          <Input autoComplete="off" {...form.register("taxRegistrationId")} />
        </Field>
        <Field label={t.iban} optional hint={t.ibanHint} error={errors.iban?.message}>
          <Input autoComplete="off" {...form.register("iban")} />
        </Field>
        <Refusal error={refusal} />
      </form>
    </Dialog>
  );
}
