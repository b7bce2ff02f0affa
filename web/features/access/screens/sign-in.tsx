"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useEffect } from "react";
import { useMessages } from "@/lib/i18n";
import { routes } from "@/lib/routes";
import { useSessionState } from "@/lib/session";
import { AccessFrame } from "../frame";
import { TextLink } from "../link";
import { accessMessages } from "../messages";
import { SignInForm } from "../sign-in-form";

export function SignInScreen() {
  const t = useMessages(accessMessages);
  const state = useSessionState();
  const router = useRouter();
  const then = useSearchParams().get("then");

  useEffect(() => {
    // only places of our own: `//elsewhere` would leave
    if (state.status === "signed-in") router.replace(then && /^\/(?!\/)/.test(then) ? then : routes.dashboard);
  }, [state.status, router, then]);

  return (
    <AccessFrame
      title={t.signInTitle}
      foot={
        <>
          {t.noAccount} <TextLink href={routes.signUp}>{t.signUp}</TextLink>
        </>
      }
    >
      <SignInForm />
      <p className="mt-5">
        <TextLink href={routes.forgotPassword}>{t.forgot}</TextLink>
      </p>
    </AccessFrame>
  );
}
