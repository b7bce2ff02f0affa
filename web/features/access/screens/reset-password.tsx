"use client";

import { useState } from "react";
import { useForm } from "react-hook-form";
import * as z from "zod";
import { Button, Field, LinkButton, PasswordInput, Refusal } from "@/components";
import { api, type ProblemError } from "@/lib/api";
import { showRefusal, zodResolver } from "@/lib/forms";
import { useMessages } from "@/lib/i18n";
import { useSecret } from "@/lib/secret";
import { routes } from "@/lib/routes";
import { AccessFrame } from "../frame";
import { accessMessages } from "../messages";

export function ResetPasswordScreen() {
  const t = useMessages(accessMessages);
  const token = useSecret();
  const [refusal, setRefusal] = useState<ProblemError>();
  const [done, setDone] = useState(false);
  const form = useForm({
    resolver: zodResolver(z.object({ password: z.string().min(10, t.shortPassword) })),
    defaultValues: { password: "" },
  });
  const submit = form.handleSubmit(async ({ password }) => {
    setRefusal(undefined);
    try {
      await api.auth.POST("/auth/password/reset", { body: { token, password } });
      setDone(true);
    } catch (error) {
      setRefusal(showRefusal(form, error));
    }
  });
  if (done) {
    return (
      <AccessFrame title={t.resetTitle}>
        <p role="status" className="mb-5">
          {t.passwordSet}
        </p>
        <LinkButton look="primary" href={routes.signIn}>
          {t.signIn}
        </LinkButton>
      </AccessFrame>
    );
  }
  return (
    <AccessFrame title={t.resetTitle} lead={t.resetLead}>
      <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
        <Field label={t.newPassword} hint={t.passwordHint} error={form.formState.errors.password?.message}>
          <PasswordInput autoComplete="new-password" autoFocus {...form.register("password")} />
        </Field>
        <Refusal error={refusal} />
        <Button type="submit" look="primary" busy={form.formState.isSubmitting}>
          {t.setPassword}
        </Button>
      </form>
    </AccessFrame>
  );
}
