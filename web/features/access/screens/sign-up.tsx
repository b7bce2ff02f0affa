"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import * as z from "zod";
import { Button, Field, Input, PasswordInput, Refusal, Select } from "@/components";
import { api, newIdempotencyKey, ProblemError } from "@/lib/api";
import { showRefusal, zodResolver } from "@/lib/forms";
import { languageNames, languages, useLanguage, useMessages } from "@/lib/i18n";
import { countryHere, currencyOf, usePlaceOptions } from "@/lib/places";
import { routes } from "@/lib/routes";
import { signIn } from "@/lib/session";
import { AccessFrame } from "../frame";
import { TextLink } from "../link";
import { accessMessages } from "../messages";

export function SignUpScreen() {
  const t = useMessages(accessMessages);
  const { language } = useLanguage();
  const router = useRouter();
  const [refusal, setRefusal] = useState<ProblemError>();
  // the same key while the same form is sent again: whoever presses twice has one organization
  const [key] = useState(newIdempotencyKey);
  const schema = z.object({
    organization: z.object({
      name: z.string().trim().min(1, t.needName).max(200),
      country: z.string(),
      currency: z.string(),
      language: z.enum(languages),
    }),
    owner: z.object({
      name: z.string().trim().min(1, t.needName).max(200),
      email: z.email(t.needEmail),
      password: z.string().min(10, t.shortPassword),
    }),
  });
  const [country] = useState(countryHere);
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: {
      organization: { name: "", country, currency: currencyOf(country), language },
      owner: { name: "", email: "", password: "" },
    },
  });
  const { errors, isSubmitting, dirtyFields } = form.formState;
  const places = usePlaceOptions();

  const submit = form.handleSubmit(async (values) => {
    setRefusal(undefined);
    try {
      const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
      await api.auth.POST("/auth/register", {
        params: { header: { "Idempotency-Key": key } },
        body: { ...values, organization: { ...values.organization, timeZone } },
      });
      await signIn(values.owner.email, values.owner.password);
      router.replace(routes.dashboard);
    } catch (error) {
      if (error instanceof ProblemError && error.code === "email-taken") {
        form.setError("owner.email", { message: t.emailTaken }, { shouldFocus: true });
      } else setRefusal(showRefusal(form, error));
    }
  });

  return (
    <AccessFrame
      title={t.signUpTitle}
      lead={t.signUpLead}
      foot={
        <>
          {t.haveAccount} <TextLink href={routes.signIn}>{t.signIn}</TextLink>
        </>
      }
    >
      <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-8">
        <fieldset className="flex flex-col gap-4">
          <legend className="mb-3 font-semibold">{t.you}</legend>
          <Field label={t.yourName} error={errors.owner?.name?.message}>
            <Input autoComplete="name" autoFocus {...form.register("owner.name")} />
          </Field>
          <Field label={t.email} error={errors.owner?.email?.message}>
            <Input type="email" autoComplete="email" {...form.register("owner.email")} />
          </Field>
          <Field label={t.password} hint={t.passwordHint} error={errors.owner?.password?.message}>
            <PasswordInput autoComplete="new-password" {...form.register("owner.password")} />
          </Field>
        </fieldset>
        <fieldset className="flex flex-col gap-4">
          <legend className="mb-3 font-semibold">{t.business}</legend>
          <Field label={t.businessName} error={errors.organization?.name?.message}>
            <Input autoComplete="organization" {...form.register("organization.name")} />
          </Field>
          <Field label={t.country} error={errors.organization?.country?.message}>
            <Select
              options={places.countries}
              autoComplete="country"
              {...form.register("organization.country", {
                onChange: (event: { target: { value: string } }) => {
                  if (!dirtyFields.organization?.currency)
                    form.setValue("organization.currency", currencyOf(event.target.value));
                },
              })}
            />
          </Field>
          <Field label={t.currency} error={errors.organization?.currency?.message}>
            <Select options={places.currencies} {...form.register("organization.currency")} />
          </Field>
          <Field label={t.language} error={errors.organization?.language?.message}>
            <Select
              options={languages.map((value) => ({ value, label: languageNames[value] }))}
              {...form.register("organization.language")}
            />
          </Field>
        </fieldset>
        <div className="flex flex-col gap-4">
          <Refusal error={refusal} />
          <Button type="submit" look="primary" busy={isSubmitting}>
            {t.createAccount}
          </Button>
        </div>
      </form>
    </AccessFrame>
  );
}
