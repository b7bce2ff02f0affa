"use client";

import { Paperclip } from "lucide-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useState } from "react";
import {
  Badge,
  Button,
  Card,
  ErrorState,
  Loading,
  PageHeader,
  Skeleton,
  Tabs,
  TimeText,
  Timeline,
  toast,
  useWords,
} from "@/components";
import { languageNames, useMessages } from "@/lib/i18n";
import { routes } from "@/lib/routes";
import { useMay } from "@/lib/session";
import { outboxMessages } from "../messages";
import { canRetry, type MessageWithText, tones, useAttachment, useMessage, useRetry } from "../messages-sent";

/** One message as it was or will be sent, and what the mail server said to it. */
export function MessageScreen() {
  const t = useMessages(outboxMessages);
  const message = useMessage(useSearchParams().get("id") ?? "");
  if (message.error && !message.data) return <ErrorState error={message.error} retry={() => void message.refetch()} />;
  if (!message.data) {
    return (
      <>
        <PageHeader title={t.title} back={{ href: routes.outbox, label: t.title }} />
        <Loading>
          <Skeleton className="h-96 w-full" />
        </Loading>
      </>
    );
  }
  return <Known message={message.data} />;
}

function Known({ message }: { message: MessageWithText }) {
  const t = useMessages(outboxMessages);
  const [side, setSide] = useState("html");
  const mayWrite = useMay("notify:write");
  const retry = useRetry();
  const attachment = useAttachment();
  const failed = useWords(attachment.error);
  const notRetried = useWords(retry.error);
  const invoice = message.kind === "invoice" || message.kind === "credit-note" ? message.subjectId : undefined;
  return (
    <>
      <PageHeader
        title={message.subject}
        badge={<Badge tone={tones[message.state]}>{t.states[message.state]}</Badge>}
        description={message.to.join(", ")}
        back={{ href: routes.outbox, label: t.title }}
        actions={
          mayWrite &&
          canRetry(message) && (
            <Button
              look="primary"
              busy={retry.isPending}
              onClick={() => {
                retry.mutate(message.id, {
                  onSuccess: () => toast(t.retrying),
                  onError: () => toast.error(notRetried),
                });
              }}
            >
              {t.retry}
            </Button>
          )
        }
      />
      {message.state === "kept" && (
        <p className="mb-6 rounded-md bg-warn-soft px-4 py-3 text-warn-ink">
          {message.attempts.at(-1)?.answer ?? t.keptLead}
        </p>
      )}
      {message.state === "undeliverable" && (
        <p role="status" className="mb-6 rounded-md bg-bad-soft px-4 py-3 text-bad-ink">
          {t.failedLead(message.attempts.at(-1)?.answer ?? "")}
        </p>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        {message.html === undefined ? (
          <p className="text-ink-soft">{t.forAddressee}</p>
        ) : (
          <Tabs
            label={t.message}
            value={side}
            onChange={setSide}
            tabs={[
              {
                value: "html",
                label: t.asMail,
                // no script of it runs, and it has no origin: it can neither read nor change anything here
                content: (
                  <iframe
                    title={message.subject}
                    sandbox=""
                    srcDoc={message.html}
                    className="h-[36rem] w-full rounded-lg border border-line"
                    style={{ background: "white", colorScheme: "light" }}
                  />
                ),
              },
              {
                value: "text",
                label: t.asText,
                content: (
                  <pre className="overflow-x-auto whitespace-pre-wrap rounded-lg border border-line bg-surface p-5 font-mono text-sm wrap-anywhere">
                    {message.text}
                  </pre>
                ),
              },
            ]}
          />
        )}
        <div className="flex flex-col gap-6">
          {message.attachments.length > 0 && (
            <Card title={t.attachments}>
              <ul className="flex flex-col gap-1">
                {message.attachments.map(({ fileName }, number) => (
                  <li key={number}>
                    <Button
                      look="quiet"
                      size="sm"
                      className="-ml-2.5 max-w-full text-accent-ink"
                      icon={<Paperclip className="size-4 shrink-0" aria-hidden />}
                      busy={attachment.isPending && attachment.variables.number === number}
                      onClick={() => {
                        attachment.mutate(
                          { id: message.id, number, name: fileName },
                          { onError: () => toast.error(failed) },
                        );
                      }}
                    >
                      <span className="truncate">{fileName}</span>
                    </Button>
                  </li>
                ))}
              </ul>
            </Card>
          )}
          <Card title={t.attempts}>
            <Timeline
              moments={[
                ...message.attempts
                  .map((attempt, index) => ({
                    key: `${index}`,
                    at: <TimeText at={attempt.at} />,
                    title: attempt.accepted ? t.accepted : t.refused,
                    detail: attempt.answer,
                    tone: attempt.accepted ? ("good" as const) : ("bad" as const),
                  }))
                  .reverse(),
                { key: "made", at: <TimeText at={message.createdAt} />, title: t.made },
              ]}
            />
            {message.nextAttempt && message.state === "queued" && (
              <p className="mt-3 text-sm text-ink-soft">
                {t.next} <TimeText at={message.nextAttempt} />
              </p>
            )}
          </Card>
          <Card title={t.about}>
            <dl className="flex flex-col gap-3">
              <div>
                <dt className="text-sm text-ink-soft">{t.kind}</dt>
                <dd>{t.kinds[message.kind]}</dd>
              </div>
              <div>
                <dt className="text-sm text-ink-soft">{t.language}</dt>
                <dd>{languageNames[message.language]}</dd>
              </div>
              {invoice && (
                <div>
                  <dt className="text-sm text-ink-soft">{t.subjectOf}</dt>
                  <dd>
                    <Link className="text-accent-ink underline underline-offset-2" href={routes.invoice(invoice)}>
                      {t.toInvoice}
                    </Link>
                  </dd>
                </div>
              )}
              <div>
                <dt className="text-sm text-ink-soft">{"Message-ID"}</dt>
                <dd className="font-mono text-xs wrap-anywhere">{message.messageId}</dd>
              </div>
            </dl>
          </Card>
        </div>
      </div>
    </>
  );
}
