"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useForm } from "react-hook-form";
import * as z from "zod";
import { Button, ErrorState, Field, Input, Loading, PasswordInput, Refusal, Skeleton } from "@/components";
import { api, type AuthApi, body, ProblemError } from "@/lib/api";
import { showRefusal, zodResolver } from "@/lib/forms";
import { useMessages } from "@/lib/i18n";
import { useSecret } from "@/lib/secret";
import { routes } from "@/lib/routes";
import { signIn } from "@/lib/session";
import { AccessFrame } from "../frame";
import { TextLink } from "../link";
import { accessMessages } from "../messages";

type Invitation = AuthApi["responses"]["OpenedInvitation"]["content"]["application/json"];

export function InvitationScreen() {
  const t = useMessages(accessMessages);
  const token = useSecret();
  const invitation = useQuery({
    queryKey: ["invitation", token],
    queryFn: () => body(api.auth.POST("/auth/invitations/open", { body: { token } })),
    retry: false,
    staleTime: Infinity,
  });
  if (invitation.isPending) {
    return (
      <AccessFrame title={t.acceptInvitation}>
        <Loading>
          <Skeleton className="h-24 w-full" />
        </Loading>
      </AccessFrame>
    );
  }
  if (invitation.isError) {
    const broken =
      invitation.error instanceof ProblemError && invitation.error.status >= 400 && invitation.error.status < 429;
    return (
      <AccessFrame title={t.acceptInvitation} foot={<TextLink href={routes.signIn}>{t.backToSignIn}</TextLink>}>
        {broken ? (
          <p role="alert">{t.linkBroken}</p>
        ) : (
          <ErrorState error={invitation.error} retry={() => void invitation.refetch()} />
        )}
      </AccessFrame>
    );
  }
  return <Accept token={token} invitation={invitation.data} />;
}

function Accept({ token, invitation }: { token: string; invitation: Invitation }) {
  const t = useMessages(accessMessages);
  const router = useRouter();
  const [refusal, setRefusal] = useState<ProblemError>();
  // the same question to everybody: whether the address has an account is for its owner to know
  const [hasAccount, setHasAccount] = useState(false);
  const form = useForm({
    resolver: zodResolver(
      z.object({
        name: hasAccount ? z.string() : z.string().trim().min(1, t.needName),
        password: hasAccount ? z.string().min(1, t.needPassword) : z.string().min(10, t.shortPassword),
      }),
    ),
    defaultValues: { name: "", password: "" },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async ({ name, password }) => {
    setRefusal(undefined);
    try {
      await api.auth.POST("/auth/invitations/accept", { body: { token, password, ...(hasAccount ? {} : { name }) } });
      await signIn(invitation.email, password, invitation.organization);
      router.replace(routes.dashboard);
    } catch (error) {
      setRefusal(showRefusal(form, error));
    }
  });
  return (
    <AccessFrame
      title={t.invitationTitle(invitation.organizationName)}
      lead={t.invitationLead(invitation.invitedBy, t.roles[invitation.role])}
    >
      <form onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-4">
        <Field label={t.email}>
          <Input type="email" autoComplete="username" readOnly value={invitation.email} />
        </Field>
        <fieldset className="flex flex-wrap gap-x-6 gap-y-2">
          <legend className="sr-only">{t.whichAccount}</legend>
          {[false, true].map((known) => (
            <label key={String(known)} className="flex items-center gap-2">
              <input
                type="radio"
                name="account"
                checked={hasAccount === known}
                onChange={() => {
                  setHasAccount(known);
                  form.clearErrors();
                  setRefusal(undefined);
                }}
              />
              {known ? t.hasAccount : t.newHere}
            </label>
          ))}
        </fieldset>
        {!hasAccount && (
          <Field label={t.yourName} error={errors.name?.message}>
            <Input autoComplete="name" autoFocus {...form.register("name")} />
          </Field>
        )}
        <Field
          label={t.password}
          hint={hasAccount ? t.accountPassword : t.passwordHint}
          error={errors.password?.message}
        >
          <PasswordInput
            autoComplete={hasAccount ? "current-password" : "new-password"}
            {...form.register("password")}
          />
        </Field>
        <Refusal error={refusal} />
        <Button type="submit" look="primary" busy={isSubmitting}>
          {t.acceptInvitation}
        </Button>
      </form>
    </AccessFrame>
  );
}
