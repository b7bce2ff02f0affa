"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { MailWarning } from "lucide-react";
import { Button, toast, useWords } from "@/components";
import { api, ProblemError } from "@/lib/api";
import { useMessages } from "@/lib/i18n";
import { useMay, useSession } from "@/lib/session";
import { accessMessages } from "./messages";

/**
 * Says to somebody whose address is not verified what waits for that, and sends the e-mail once more. Nothing where the
 * organization may send: without a mail server, or with another owner whose address is verified.
 */
export function AddressNotVerified() {
  const t = useMessages(accessMessages);
  const { user } = useSession();
  const mayAsk = useMay("notify:read");
  const refused = useQuery({
    queryKey: ["sending"],
    queryFn: async () => {
      try {
        await api.notify.GET("/notify/sending");
        return false;
      } catch (error) {
        return error instanceof ProblemError && error.code === "address-not-verified";
      }
    },
    enabled: mayAsk && !user.emailVerified,
    refetchOnWindowFocus: "always",
  });
  const again = useMutation({ mutationFn: () => api.auth.POST("/auth/email/send-verification") });
  const failed = useWords(again.error);
  if (!refused.data) return null;
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-4 gap-y-2 bg-warn-soft px-4 py-2.5 text-warn-ink">
      <MailWarning className="size-4 shrink-0" aria-hidden />
      <p className="min-w-0 flex-1 basis-72">{t.notVerified(user.email)}</p>
      <Button
        size="sm"
        busy={again.isPending}
        onClick={() => {
          again.mutate(undefined, {
            onSuccess: () => toast(t.verificationSent(user.email)),
            onError: () => toast.error(failed),
          });
        }}
      >
        {t.sendAgain}
      </Button>
    </div>
  );
}
