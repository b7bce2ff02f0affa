"use client";

import { useState } from "react";
import { useForm } from "react-hook-form";
import * as z from "zod";
import {
  Badge,
  Button,
  ErrorState,
  Field,
  Loading,
  PasswordInput,
  Refusal,
  Skeleton,
  TimeText,
  toast,
} from "@/components";
import type { ProblemError } from "@/lib/api";
import { showRefusal, zodResolver } from "@/lib/forms";
import { useMessages } from "@/lib/i18n";
import { Part, SettingsFrame } from "../frame";
import { sessionsMessages } from "../sessions-messages";
import { useSessionCommands, useSessions } from "../settings";

/** One's own password, and where one is signed in. */
export function SessionsScreen() {
  const t = useMessages(sessionsMessages);
  const sessions = useSessions();
  const { end, endOthers } = useSessionCommands();
  const others = sessions.data?.items.filter(({ current }) => !current) ?? [];
  return (
    <SettingsFrame part="sessions">
      <PasswordPart />
      <Part
        title={t.sessions}
        lead={t.sessionsLead}
        action={
          others.length > 0 && (
            <Button
              busy={endOthers.isPending}
              onClick={() => {
                endOthers.mutate(undefined, { onSuccess: () => toast(t.ended) });
              }}
            >
              {t.endOthers}
            </Button>
          )
        }
      >
        {sessions.error && <ErrorState error={sessions.error} retry={() => void sessions.refetch()} />}
        {sessions.isPending && (
          <Loading>
            <Skeleton className="h-24 w-full" />
          </Loading>
        )}
        <Refusal error={end.error ?? endOthers.error} />
        <ul aria-label={t.sessions} className="divide-y divide-line border-y border-line">
          {sessions.data?.items.map((session) => (
            <li key={session.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-3">
              <div className="min-w-0 flex-1 basis-56">
                <div className="flex flex-wrap items-center gap-2">
                  <span className="font-medium">{browser(session.userAgent) ?? t.unknown}</span>
                  {session.current && <Badge tone="good">{t.here}</Badge>}
                </div>
                <div className="text-sm text-ink-soft">
                  {session.address} · {t.lastUsed} <TimeText at={session.lastUsed} ago />
                </div>
              </div>
              {!session.current && (
                <Button
                  size="sm"
                  look="quiet"
                  busy={end.isPending && end.variables === session.id}
                  onClick={() => {
                    end.mutate(session.id);
                  }}
                >
                  {t.end}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Part>
    </SettingsFrame>
  );
}

function PasswordPart() {
  const t = useMessages(sessionsMessages);
  const { changePassword } = useSessionCommands();
  const [refusal, setRefusal] = useState<ProblemError>();
  const form = useForm({
    resolver: zodResolver(
      z.object({ currentPassword: z.string().min(1, t.needCurrent), newPassword: z.string().min(10, t.short) }),
    ),
    defaultValues: { currentPassword: "", newPassword: "" },
  });
  const { errors, isSubmitting } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    setRefusal(undefined);
    try {
      await changePassword.mutateAsync(values);
      form.reset();
      toast(t.changed);
    } catch (error) {
      setRefusal(showRefusal(form, error));
    }
  });
  return (
    <Part title={t.password} lead={t.passwordLead}>
      <form noValidate className="flex max-w-140 flex-col gap-4" onSubmit={(event) => void submit(event)}>
        <Field label={t.current} error={errors.currentPassword?.message}>
          <PasswordInput autoComplete="current-password" {...form.register("currentPassword")} />
        </Field>
        <Field label={t.new} hint={t.newHint} error={errors.newPassword?.message}>
          <PasswordInput autoComplete="new-password" {...form.register("newPassword")} />
        </Field>
        <Refusal error={refusal} />
        <Button type="submit" className="self-start" busy={isSubmitting}>
          {t.change}
        </Button>
      </form>
    </Part>
  );
}

/** `Firefox · Linux`, as far as the browser says it. */
function browser(agent: string | undefined): string | undefined {
  if (!agent) return undefined;
  const program = /(Edg|OPR|Firefox|Chrome|Safari)\//.exec(agent)?.[1];
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(agent)?.[1];
  const named = { Edg: "Edge", OPR: "Opera" }[program ?? ""] ?? program;
  return [named ?? agent.split(/[/ ]/)[0], system?.replace("Mac OS X", "macOS")].filter(Boolean).join(" · ");
}
