"use client";

import {
  Badge,
  type Column,
  DataTable,
  DayText,
  EmptyState,
  LinkButton,
  Money,
  TestMark,
  TimeText,
  type Tone,
} from "@/components";
import type { InvoiceApi, NotificationApi, PaymentApi } from "@/lib/api";
import { useMessages } from "@/lib/i18n";
import { routes } from "@/lib/routes";
import { useDocumentsOf, useMessagesTo, usePaymentsOf } from "./client";
import { clientMessages } from "./client-messages";
import type { Client } from "./list";

type Document = InvoiceApi["schemas"]["Row"];
type Payment = PaymentApi["schemas"]["Payment"];
type Message = NotificationApi["schemas"]["Message"];

const documentTones: Record<Document["state"], Tone> = {
  draft: "neutral",
  issuing: "info",
  issued: "info",
  sent: "info",
  viewed: "info",
  "partially-paid": "warn",
  overdue: "bad",
  paid: "good",
  credited: "neutral",
  void: "neutral",
};
const messageTones: Record<Message["state"], Tone> = {
  queued: "info",
  sending: "info",
  accepted: "good",
  undeliverable: "bad",
  kept: "warn",
};

export function DocumentsOfClient({ client }: { client: Client }) {
  const t = useMessages(clientMessages);
  const pages = useDocumentsOf(client.id);
  const name = (row: Document) => row.number ?? t.draft;
  const columns: Column<Document>[] = [
    { id: "number", header: t.number, cell: ({ row }) => name(row.original), meta: { phone: "title" } },
    { id: "state", header: t.state, cell: ({ row }) => <DocumentBadge row={row.original} />, meta: { phone: "note" } },
    {
      id: "date",
      header: t.date,
      cell: ({ row }) => row.original.issueDate && <DayText day={row.original.issueDate} />,
      meta: { phone: "detail" },
    },
    { id: "due", header: t.due, cell: ({ row }) => row.original.dueDate && <DayText day={row.original.dueDate} /> },
    {
      id: "balance",
      header: t.balance,
      cell: ({ row }) => <Money amount={row.original.balance} currency={row.original.currency} quietZero />,
      meta: { align: "right" },
    },
    {
      id: "amount",
      header: t.amount,
      cell: ({ row }) => <Money amount={row.original.payable} currency={row.original.currency} strong />,
      meta: { align: "right", phone: "figure" },
    },
  ];
  return (
    <DataTable
      label={t.documents}
      columns={columns}
      pages={pages}
      rowId={(row) => row.id}
      rowName={name}
      rowHref={(row) => routes.invoice(row.id)}
      empty={<EmptyState title={t.noDocuments} />}
    />
  );
}

/** Nobody owes a credit note: it is none that could be late. */
function DocumentBadge({ row }: { row: Document }) {
  const t = useMessages(clientMessages);
  if (row.kind === "credit-note" && row.state !== "draft" && row.state !== "void")
    return <Badge>{t.methods.credit}</Badge>;
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      <Badge tone={documentTones[row.state]}>{t.documentStates[row.state]}</Badge>
      {row.test && <TestMark />}
    </span>
  );
}

export function PaymentsOfClient({ client }: { client: Client }) {
  const t = useMessages(clientMessages);
  const pages = usePaymentsOf(client.id);
  const columns: Column<Payment>[] = [
    {
      id: "date",
      header: t.received,
      cell: ({ row }) => <DayText day={row.original.receivedOn} />,
      meta: { phone: "title" },
    },
    {
      id: "method",
      header: t.method,
      cell: ({ row }) => (
        <>
          {t.methods[row.original.method]} {row.original.test && <TestMark />}
        </>
      ),
      meta: { phone: "detail" },
    },
    {
      id: "reference",
      header: t.reference,
      cell: ({ row }) => row.original.reference,
      meta: { className: "max-w-56 truncate" },
    },
    {
      id: "credit",
      header: t.credit,
      cell: ({ row }) => <Money amount={row.original.credit} currency={row.original.currency} quietZero />,
      meta: { align: "right" },
    },
    {
      id: "amount",
      header: t.amount,
      cell: ({ row }) => <Money amount={row.original.amount} currency={row.original.currency} strong />,
      meta: { align: "right", phone: "figure" },
    },
  ];
  return (
    <DataTable
      label={t.payments}
      columns={columns}
      pages={pages}
      rowId={(row) => row.id}
      rowName={(row) => row.receivedOn}
      rowHref={(row) => routes.payment(row.id)}
      empty={<EmptyState title={t.noPayments} />}
    />
  );
}

export function MessagesToClient({ client }: { client: Client }) {
  const t = useMessages(clientMessages);
  return client.email ? (
    <MessagesTo email={client.email} />
  ) : (
    <EmptyState title={t.noEmail} action={<LinkButton href={routes.editClient(client.id)}>{t.edit}</LinkButton>} />
  );
}

function MessagesTo({ email }: { email: string }) {
  const t = useMessages(clientMessages);
  const pages = useMessagesTo(email);
  const columns: Column<Message>[] = [
    {
      id: "subject",
      header: t.subject,
      cell: ({ row }) => row.original.subject,
      meta: { phone: "title", className: "max-w-96 truncate" },
    },
    {
      id: "state",
      header: t.state,
      cell: ({ row }) => <Badge tone={messageTones[row.original.state]}>{t.messageStates[row.original.state]}</Badge>,
      meta: { phone: "note" },
    },
    {
      id: "at",
      header: t.date,
      cell: ({ row }) => <TimeText at={row.original.createdAt} ago />,
      meta: { align: "right", phone: "figure", className: "text-ink-soft" },
    },
  ];
  return (
    <DataTable
      label={t.emails}
      columns={columns}
      pages={pages}
      rowId={(row) => row.id}
      rowName={(row) => row.subject}
      rowHref={(row) => routes.message(row.id)}
      empty={<EmptyState title={t.noMessages} />}
    />
  );
}
