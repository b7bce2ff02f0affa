"use client";

import { useForm } from "react-hook-form";
import * as z from "zod";
import { useState } from "react";
import { Button, Field, Input, PasswordInput, Refusal } from "@/components";
import { ProblemError } from "@/lib/api";
import { showRefusal, zodResolver } from "@/lib/forms";
import { useMessages } from "@/lib/i18n";
import { signIn } from "@/lib/session";
import { accessMessages } from "./messages";

type Props = {
  /** Fixed where it is known who it must be. */
  email?: string;
  organization?: string;
  onDone?: () => void;
};

/** E-mail and password; on a page of its own and over a page whose session is over. */
export function SignInForm({ email, organization, onDone }: Props) {
  const t = useMessages(accessMessages);
  const [refusal, setRefusal] = useState<ProblemError>();
  const form = useForm({
    resolver: zodResolver(z.object({ email: z.email(t.needEmail), password: z.string().min(1, t.needPassword) })),
    defaultValues: { email: email ?? "", password: "" },
  });
  const { errors, isSubmitting } = form.formState;

  const submit = form.handleSubmit(async (values) => {
    setRefusal(undefined);
    try {
      await signIn(values.email, values.password, organization);
      onDone?.();
    } catch (error) {
      if (error instanceof ProblemError && error.code === "wrong-credentials") {
        form.setError("password", { message: t.wrongCredentials }, { shouldFocus: true });
      } else setRefusal(showRefusal(form, error));
    }
  });

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
      <Field label={t.email} error={errors.email?.message}>
        <Input
          type="email"
          autoComplete="username"
          autoFocus={!email}
          readOnly={Boolean(email)}
          {...form.register("email")}
        />
      </Field>
      <Field label={t.password} error={errors.password?.message}>
        <PasswordInput autoComplete="current-password" autoFocus={Boolean(email)} {...form.register("password")} />
      </Field>
      <Refusal error={refusal} />
      <Button type="submit" look="primary" busy={isSubmitting}>
        {t.signIn}
      </Button>
    </form>
  );
}
