"use client";

import { useState } from "react";
import { useForm } from "react-hook-form";
import * as z from "zod";
import { Button, Field, Input, Refusal } from "@/components";
import { api, type ProblemError } from "@/lib/api";
import { showRefusal, zodResolver } from "@/lib/forms";
import { useMessages } from "@/lib/i18n";
import { routes } from "@/lib/routes";
import { AccessFrame } from "../frame";
import { TextLink } from "../link";
import { accessMessages } from "../messages";

export function ForgotPasswordScreen() {
  const t = useMessages(accessMessages);
  const [refusal, setRefusal] = useState<ProblemError>();
  const [sent, setSent] = useState(false);
  const form = useForm({
    resolver: zodResolver(z.object({ email: z.email(t.needEmail) })),
    defaultValues: { email: "" },
  });
  const submit = form.handleSubmit(async (body) => {
    setRefusal(undefined);
    try {
      await api.auth.POST("/auth/password/forgot", { body });
      setSent(true);
    } catch (error) {
      setRefusal(showRefusal(form, error));
    }
  });
  return (
    <AccessFrame
      title={t.forgotTitle}
      lead={sent ? undefined : t.forgotLead}
      foot={<TextLink href={routes.signIn}>{t.backToSignIn}</TextLink>}
    >
      {sent ? (
        <p role="status">{t.linkSent}</p>
      ) : (
        <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
          <Field label={t.email} error={form.formState.errors.email?.message}>
            <Input type="email" autoComplete="username" autoFocus {...form.register("email")} />
          </Field>
          <Refusal error={refusal} />
          <Button type="submit" look="primary" busy={form.formState.isSubmitting}>
            {t.sendLink}
          </Button>
        </form>
      )}
    </AccessFrame>
  );
}
