"use client";

import { useState } from "react";
import { useFieldArray, useForm } from "react-hook-form";
import * as z from "zod";
import { Button, ErrorState, Field, Input, Loading, Refusal, Select, Skeleton, TextArea, toast } from "@/components";
import type { ProblemError } from "@/lib/api";
import { sendByKeys, showRefusal, withoutEmpty, zodResolver } from "@/lib/forms";
import { languageNames, languages, useMessages } from "@/lib/i18n";
import { usePlaceOptions } from "@/lib/places";
import { useMay } from "@/lib/session";
import { AccentPart } from "../accent";
import { SettingsFrame } from "../frame";
import { LogoPart } from "../logo";
import { organizationMessages } from "../organization-messages";
import { type Profile, useProfile, useSaveProfile } from "../settings";

/** The organization as its invoices name it. */
export function OrganizationScreen() {
  const t = useMessages(organizationMessages);
  const profile = useProfile();
  return (
    <SettingsFrame part="organization" lead={t.lead}>
      {profile.error && !profile.data && <ErrorState error={profile.error} retry={() => void profile.refetch()} />}
      {!profile.data && !profile.error && (
        <Loading>
          <Skeleton className="h-96 w-full" />
        </Loading>
      )}
      {profile.data && (
        <>
          <LogoPart profile={profile.data.data} etag={profile.data.etag} />
          <AccentPart profile={profile.data.data} etag={profile.data.etag} />
          <ProfileForm profile={profile.data.data} etag={profile.data.etag} />
        </>
      )}
    </SettingsFrame>
  );
}

const text = z.string();

function ProfileForm({ profile, etag }: { profile: Profile; etag: string }) {
  const t = useMessages(organizationMessages);
  const may = useMay("organization:write");
  const places = usePlaceOptions();
  const save = useSaveProfile();
  const [refusal, setRefusal] = useState<ProblemError>();
  const schema = z.object({
    name: z.string().trim().min(1, t.needName),
    tradingName: text,
    address: z.object({ line1: text, line2: text, postCode: text, city: text, subdivision: text, country: text }),
    vatId: text,
    taxRegistrationId: text,
    legalRegistration: z.object({ value: text, scheme: text }),
    legalInformation: text,
    contact: z.object({ name: text, phone: text, email: text }),
    bankAccounts: z.array(z.object({ name: text, iban: text, bic: text })),
    currency: text,
    language: z.enum(languages),
    timeZone: text,
    paymentTermsDays: z.string().refine((days) => /^\d{1,3}$/.test(days.trim()) && Number(days) <= 365, t.needDays),
  });
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: {
      name: profile.name,
      tradingName: profile.tradingName ?? "",
      address: { line1: "", line2: "", postCode: "", city: "", subdivision: "", ...profile.address },
      vatId: profile.vatId ?? "",
      taxRegistrationId: profile.taxRegistrationId ?? "",
      legalRegistration: { value: "", scheme: "", ...profile.legalRegistration },
      legalInformation: profile.legalInformation ?? "",
      contact: { name: "", phone: "", email: "", ...profile.contact },
      bankAccounts: (profile.bankAccounts?.length ? profile.bankAccounts : [{ iban: "" }]).map((one) => ({
        name: "",
        bic: "",
        ...one,
      })),
      currency: profile.currency,
      language: profile.language,
      timeZone: profile.timeZone,
      paymentTermsDays: String(profile.paymentTermsDays),
    },
  });
  const accounts = useFieldArray({ control: form.control, name: "bankAccounts" });
  const {
    register,
    formState: { errors, isSubmitting },
  } = form;
  const submit = form.handleSubmit(async (values) => {
    setRefusal(undefined);
    try {
      const wanted = withoutEmpty({
        ...values,
        bankAccounts: values.bankAccounts
          .filter(({ iban }) => iban.trim() !== "")
          .map((one) => ({ ...one, iban: one.iban.replaceAll(/\s/g, "") })),
        identifiers: profile.identifiers,
        electronicAddresses: profile.electronicAddresses,
        accentColor: profile.accentColor,
        address: { ...profile.address, ...values.address },
      });
      await save.mutateAsync({ etag, profile: { ...wanted, paymentTermsDays: Number(values.paymentTermsDays) } });
      toast(t.saved);
    } catch (error) {
      setRefusal(showRefusal(form, error));
    }
  });
  const zones = [...new Set([profile.timeZone, ...Intl.supportedValuesOf("timeZone")])].map((value) => ({
    value,
    label: value.replaceAll("_", " "),
  }));
  return (
    <form noValidate ref={sendByKeys} className="max-w-140" onSubmit={(event) => void submit(event)}>
      <fieldset disabled={!may} className="flex min-w-0 flex-col gap-8">
        <legend className="sr-only">{t.profile}</legend>
        <div className="flex flex-col gap-4">
          <h2 className="text-lg font-semibold">{t.profile}</h2>
          <Field label={t.name} error={errors.name?.message}>
            <Input autoComplete="organization" {...register("name")} />
          </Field>
          <Field label={t.tradingName} optional error={errors.tradingName?.message}>
            <Input {...register("tradingName")} />
          </Field>
          <Field label={t.line1} optional error={errors.address?.line1?.message}>
            <Input {...register("address.line1")} />
          </Field>
          <Field label={t.line2} optional error={errors.address?.line2?.message}>
            <Input {...register("address.line2")} />
          </Field>
          <div className="grid grid-cols-[8rem_minmax(0,1fr)] gap-3">
            <Field label={t.postCode} error={errors.address?.postCode?.message}>
              <Input {...register("address.postCode")} />
            </Field>
            <Field label={t.city} error={errors.address?.city?.message}>
              <Input {...register("address.city")} />
            </Field>
          </div>
          <Field label={t.country} error={errors.address?.country?.message}>
            <Select options={places.countries} {...register("address.country")} />
          </Field>
        </div>
        <div className="flex flex-col gap-4">
          <h2 className="text-lg font-semibold">{t.tax}</h2>
          <Field label={t.vatId} optional hint={t.vatIdHint} error={errors.vatId?.message}>
            <Input spellCheck={false} {...register("vatId")} />
          </Field>
          <Field label={t.taxRegistrationId} optional error={errors.taxRegistrationId?.message}>
            <Input {...register("taxRegistrationId")} />
          </Field>
          <Field
            label={t.legalRegistration}
            optional
            error={errors.legalRegistration?.value?.message ?? errors.legalRegistration?.scheme?.message}
          >
            <Input {...register("legalRegistration.value")} />
          </Field>
          <Field
            label={t.legalInformation}
            optional
            hint={t.legalInformationHint}
            error={errors.legalInformation?.message}
          >
            <TextArea rows={3} {...register("legalInformation")} />
          </Field>
        </div>
        <div className="flex flex-col gap-4">
          <h2 className="text-lg font-semibold">{t.contact}</h2>
          <Field label={t.contactName} optional error={errors.contact?.name?.message}>
            <Input {...register("contact.name")} />
          </Field>
          <Field label={t.phone} optional error={errors.contact?.phone?.message}>
            <Input type="tel" {...register("contact.phone")} />
          </Field>
          <Field label={t.email} optional error={errors.contact?.email?.message}>
            <Input type="email" {...register("contact.email")} />
          </Field>
        </div>
        <div className="flex flex-col gap-4">
          <div>
            <h2 className="text-lg font-semibold">{t.bank}</h2>
            <p className="text-ink-soft">{t.bankLead}</p>
          </div>
          {accounts.fields.map((field, index) => (
            <div
              key={field.id}
              role="group"
              aria-label={`${t.bank} ${index + 1}`}
              className="flex flex-col gap-3 rounded-md border border-line p-4"
            >
              <Field label={t.iban} error={errors.bankAccounts?.[index]?.iban?.message}>
                <Input
                  spellCheck={false}
                  autoCapitalize="characters"
                  className="figures"
                  {...register(`bankAccounts.${index}.iban`)}
                />
              </Field>
              <div className="grid grid-cols-[minmax(0,1fr)_10rem] gap-3">
                <Field label={t.holder} optional error={errors.bankAccounts?.[index]?.name?.message}>
                  <Input {...register(`bankAccounts.${index}.name`)} />
                </Field>
                <Field label={t.bic} optional error={errors.bankAccounts?.[index]?.bic?.message}>
                  <Input spellCheck={false} {...register(`bankAccounts.${index}.bic`)} />
                </Field>
              </div>
              {accounts.fields.length > 1 && (
                <Button
                  size="sm"
                  look="quiet"
                  className="self-start"
                  onClick={() => {
                    accounts.remove(index);
                  }}
                >
                  {t.removeAccount}
                </Button>
              )}
            </div>
          ))}
          {may && (
            <Button
              size="sm"
              className="self-start"
              onClick={() => {
                accounts.append({ name: "", iban: "", bic: "" });
              }}
            >
              {t.addAccount}
            </Button>
          )}
        </div>
        <div className="flex flex-col gap-4">
          <h2 className="text-lg font-semibold">{t.usual}</h2>
          <Field label={t.currency} error={errors.currency?.message}>
            <Select options={places.currencies} {...register("currency")} />
          </Field>
          <Field label={t.language} error={errors.language?.message}>
            <Select
              options={languages.map((value) => ({ value, label: languageNames[value] }))}
              {...register("language")}
            />
          </Field>
          <Field label={t.timeZone} error={errors.timeZone?.message}>
            <Select options={zones} {...register("timeZone")} />
          </Field>
          <Field label={t.paymentTermsDays} error={errors.paymentTermsDays?.message}>
            <Input inputMode="numeric" {...register("paymentTermsDays")} />
          </Field>
        </div>
        <Refusal error={refusal} />
        {may && (
          <Button type="submit" look="primary" className="self-start" busy={isSubmitting}>
            {t.save}
          </Button>
        )}
      </fieldset>
    </form>
  );
}
