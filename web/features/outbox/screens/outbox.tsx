"use client";

import {
  Badge,
  Button,
  type Column,
  DataTable,
  EmptyState,
  Field,
  ListSearch,
  PageHeader,
  Select,
  TimeText,
  toast,
} from "@/components";
import { useMessages } from "@/lib/i18n";
import { useAddress } from "@/lib/list";
import { routes } from "@/lib/routes";
import { useMay } from "@/lib/session";
import { NoMailServer } from "../no-mail-server";
import { outboxMessages } from "../messages";
import { canRetry, kinds, type Message, states, tones, useOutbox, useRetry } from "../messages-sent";

/** What went out, waits, or could not be delivered. */
export function OutboxScreen() {
  const t = useMessages(outboxMessages);
  const { set } = useAddress();
  const { query, pages } = useOutbox();
  const mayWrite = useMay("notify:write");
  const maySecrets = useMay("operations:read");
  const filtered = query.q !== undefined || query.state !== undefined || query.kind !== undefined;

  const columns: Column<Message>[] = [
    {
      id: "to",
      header: t.to,
      cell: ({ row }) => row.original.to.join(", "),
      meta: { phone: "detail", className: "max-w-64 truncate" },
    },
    {
      id: "subject",
      header: t.subject,
      cell: ({ row }) => row.original.subject,
      meta: { phone: "title", className: "max-w-96 truncate" },
    },
    { id: "kind", header: t.kind, cell: ({ row }) => t.kinds[row.original.kind] },
    {
      id: "state",
      header: t.state,
      cell: ({ row }) => <Badge tone={tones[row.original.state]}>{t.states[row.original.state]}</Badge>,
      meta: { phone: "note" },
    },
    {
      id: "at",
      header: t.made,
      cell: ({ row }) => <TimeText at={row.original.createdAt} ago />,
      meta: { align: "right", phone: "figure", className: "text-ink-soft" },
    },
  ];

  return (
    <>
      <PageHeader title={t.title} />
      <NoMailServer />
      <div className="mb-4 flex flex-wrap gap-2">
        <ListSearch label={t.search} className="min-w-56 flex-1 sm:max-w-sm" />
        <Field label={t.state} hideLabel>
          <Select
            value={query.state ?? ""}
            placeholder={t.allStates}
            options={states.map((value) => ({ value, label: t.states[value] }))}
            onChange={(event) => {
              set({ state: event.target.value });
            }}
          />
        </Field>
        <Field label={t.kind} hideLabel>
          <Select
            value={query.kind ?? ""}
            placeholder={t.allKinds}
            options={kinds.map((value) => ({ value, label: t.kinds[value] }))}
            onChange={(event) => {
              set({ kind: event.target.value });
            }}
          />
        </Field>
        {maySecrets && (
          <Field label={t.which} hideLabel>
            <Select
              value={query.secret ? "1" : ""}
              placeholder={t.business}
              options={[{ value: "1", label: t.access }]}
              onChange={(event) => {
                set({ access: event.target.value });
              }}
            />
          </Field>
        )}
      </div>
      <DataTable
        label={t.title}
        columns={columns}
        pages={pages}
        rowId={(message) => message.id}
        rowName={(message) => message.subject}
        rowHref={(message) => routes.message(message.id)}
        bulk={mayWrite ? (messages, clear) => <RetryAll messages={messages} clear={clear} /> : undefined}
        empty={
          filtered ? (
            <EmptyState
              title={t.noMatch}
              action={
                <Button
                  onClick={() => {
                    set({ q: "", state: "", kind: "" });
                  }}
                >
                  {t.clear}
                </Button>
              }
            />
          ) : (
            <EmptyState title={t.empty}>{t.emptyLead}</EmptyState>
          )
        }
      />
    </>
  );
}

function RetryAll({ messages, clear }: { messages: Message[]; clear: () => void }) {
  const t = useMessages(outboxMessages);
  const retry = useRetry();
  const open = messages.filter(canRetry);
  const run = async () => {
    for (const { id } of open) await retry.mutateAsync(id);
    toast(t.retried(open.length));
    clear();
  };
  return (
    <Button
      size="sm"
      busy={retry.isPending}
      disabled={open.length === 0}
      onClick={() => {
        run().catch((error: unknown) => toast.error((error as Error).message));
      }}
    >
      {t.retry}
    </Button>
  );
}
