"use client";

import { useQuery } from "@tanstack/react-query";
import { ErrorState, LinkButton, Loading, Skeleton } from "@/components";
import { api, ProblemError } from "@/lib/api";
import { useMessages } from "@/lib/i18n";
import { useSecret } from "@/lib/secret";
import { routes } from "@/lib/routes";
import { AccessFrame } from "../frame";
import { accessMessages } from "../messages";

export function VerifyEmailScreen() {
  const t = useMessages(accessMessages);
  const token = useSecret();
  const verified = useQuery({
    queryKey: ["verify", token],
    queryFn: async () => {
      await api.auth.POST("/auth/email/verify", { body: { token } });
      return true;
    },
    retry: false,
    staleTime: Infinity,
  });
  const broken = verified.error instanceof ProblemError && verified.error.status >= 400 && verified.error.status < 429;
  return (
    <AccessFrame title={t.verifyTitle}>
      {verified.isPending && (
        <Loading>
          <Skeleton className="h-5 w-48" />
        </Loading>
      )}
      {verified.isError &&
        (broken ? (
          <p role="alert">{t.linkBroken}</p>
        ) : (
          <ErrorState error={verified.error} retry={() => void verified.refetch()} />
        ))}
      {verified.isSuccess && (
        <p role="status" className="mb-5">
          {t.verified}
        </p>
      )}
      {!verified.isPending && (
        <p className="mt-5">
          <LinkButton href={routes.dashboard} look="primary">
            {t.goOn}
          </LinkButton>
        </p>
      )}
    </AccessFrame>
  );
}
