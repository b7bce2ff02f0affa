"use client";

import { MoreHorizontal } from "lucide-react";
import { useSearchParams } from "next/navigation";
import {
  Badge,
  Card,
  ErrorState,
  IconButton,
  LinkButton,
  Loading,
  Menu,
  Money,
  PageHeader,
  Skeleton,
  Stat,
  Tabs,
  TestPart,
  toast,
} from "@/components";
import { useMessages } from "@/lib/i18n";
import { useAddress } from "@/lib/list";
import { sign } from "@/lib/money";
import { routes } from "@/lib/routes";
import { useMay } from "@/lib/session";
import { useClient, useStanding } from "../client";
import { ClientFacts } from "../client-facts";
import { DocumentsOfClient, MessagesToClient, PaymentsOfClient } from "../client-lists";
import { clientMessages } from "../client-messages";
import { ActivityOfClient } from "../activity";
import { activityMessages } from "../activity-messages";
import { type Client, useMoveClients } from "../list";
import { clientsMessages } from "../messages";
import { StatementOfClient } from "../statement";
import { statementMessages } from "../statement-messages";

/** One client: what it owes, what was written to it, what it paid. */
export function ClientScreen() {
  const t = useMessages(clientsMessages);
  const id = useSearchParams().get("id") ?? "";
  const client = useClient(id);
  if (client.error) return <ErrorState error={client.error} retry={() => void client.refetch()} />;
  if (!client.data) {
    return (
      <>
        <PageHeader title={t.title} back={{ href: routes.clients, label: t.title }} />
        <Loading>
          <Skeleton className="h-24 w-full" />
          <Skeleton className="mt-6 h-64 w-full" />
        </Loading>
      </>
    );
  }
  return <Known client={client.data.data} />;
}

function Known({ client }: { client: Client }) {
  const t = useMessages(clientsMessages);
  const words = useMessages(clientMessages);
  const statement = useMessages(statementMessages);
  const activity = useMessages(activityMessages);
  const { get, set } = useAddress();
  const mayInvoices = useMay("invoices:read");
  const mayPayments = useMay("payments:read");
  const mayMessages = useMay("notify:read");
  const tabs = [
    ...(mayInvoices
      ? [{ value: "documents", label: words.documents, content: <DocumentsOfClient client={client} /> }]
      : []),
    ...(mayPayments
      ? [{ value: "payments", label: words.payments, content: <PaymentsOfClient client={client} /> }]
      : []),
    ...(mayInvoices && mayPayments
      ? [{ value: "statement", label: statement.tab, content: <StatementOfClient client={client} /> }]
      : []),
    ...(mayMessages ? [{ value: "emails", label: words.emails, content: <MessagesToClient client={client} /> }] : []),
    ...(mayInvoices ? [{ value: "activity", label: activity.tab, content: <ActivityOfClient client={client} /> }] : []),
  ];
  const open = tabs.find(({ value }) => value === get("tab"))?.value ?? tabs[0]?.value ?? "";
  return (
    <>
      <PageHeader
        title={client.name}
        badge={client.state === "archived" && <Badge>{t.states.archived}</Badge>}
        description={client.tradingName}
        back={{ href: routes.clients, label: t.title }}
        actions={<Actions client={client} />}
      />
      <div className="flex flex-col gap-6">
        <Standing clientId={client.id} />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="min-w-0 max-lg:order-2">
            {tabs.length > 0 && (
              <Tabs
                label={client.name}
                value={open}
                onChange={(tab) => {
                  set({ tab, period: "", from: "", to: "", currency: "" });
                }}
                tabs={tabs}
              />
            )}
          </div>
          <Card title={words.details}>
            <ClientFacts client={client} />
          </Card>
        </div>
      </div>
    </>
  );
}

function Actions({ client }: { client: Client }) {
  const t = useMessages(clientsMessages);
  const words = useMessages(clientMessages);
  const mayWrite = useMay("clients:write");
  const mayInvoice = useMay("invoices:write");
  const mayPay = useMay("payments:write");
  const move = useMoveClients();
  const to = client.state === "active" ? "archive" : "restore";
  const items = [
    [
      ...(mayWrite ? [{ label: words.edit, href: routes.editClient(client.id) }] : []),
      ...(mayPay
        ? [{ label: words.recordPayment, href: `${routes.newPayment}?client=${encodeURIComponent(client.id)}` }]
        : []),
    ],
    mayWrite
      ? [
          {
            label: to === "archive" ? t.archive : t.restore,
            run: () => {
              move.mutate(
                { clients: [client], to },
                {
                  onSuccess: ({ failed }) => {
                    const why = failed[0]?.why;
                    if (why) toast.error(t.failed(client.name, why.message));
                    else toast(to === "archive" ? t.archived(1) : t.restored(1));
                  },
                },
              );
            },
          },
        ]
      : [],
  ];
  return (
    <>
      {items.flat().length > 0 && (
        <Menu
          trigger={
            <IconButton label={words.more} look="secondary">
              <MoreHorizontal className="size-4" aria-hidden />
            </IconButton>
          }
          items={items}
        />
      )}
      {mayInvoice && client.state === "active" && (
        <LinkButton look="primary" href={routes.newInvoiceFor(client.id)}>
          {words.newInvoice}
        </LinkButton>
      )}
    </>
  );
}

function Standing({ clientId }: { clientId: string }) {
  const t = useMessages(clientMessages);
  const { owed, credit } = useStanding(clientId);
  if (owed.isPending && credit.isPending)
    return (
      <Loading>
        <Skeleton className="h-24 w-full rounded-lg" />
      </Loading>
    );
  const rows = owed.data?.rows ?? [];
  const free = credit.data?.items ?? [];
  const late = rows.filter((row) => row.overdue.count > 0);
  return (
    <div className="grid divide-y divide-line rounded-lg border border-line bg-surface sm:grid-cols-3 sm:divide-x sm:divide-y-0">
      <Stat label={t.owes} note={rows.length > 0 && rows.map((row) => t.open(row.count)).join(" · ")}>
        {rows.length === 0 ? (
          <span className="text-ink-soft">{t.nothing}</span>
        ) : (
          rows.map((row) => (
            <div key={row.currency}>
              <Money amount={row.amount} currency={row.currency} />
            </div>
          ))
        )}
        {owed.data?.paidByTest.map((row) => (
          <div key={row.currency} className="text-sm font-normal tracking-normal">
            <TestPart amount={row.amount} currency={row.currency} />
          </div>
        ))}
      </Stat>
      <Stat
        label={t.overdue}
        tone={late.length > 0 ? "bad" : undefined}
        note={late.length > 0 && late.map((row) => t.open(row.overdue.count)).join(" · ")}
      >
        {late.length === 0 ? (
          <span className="text-ink-soft">{t.nothing}</span>
        ) : (
          late.map((row) => (
            <div key={row.currency}>
              <Money amount={row.overdue.amount} currency={row.currency} />
            </div>
          ))
        )}
      </Stat>
      <Stat label={t.credit} note={free.length > 0 && t.creditNote}>
        {free.length === 0 ? (
          <span className="text-ink-soft">{t.nothing}</span>
        ) : (
          free.map((row) => (
            <div key={row.currency}>
              <Money amount={row.amount} currency={row.currency} />
              {sign(row.testAmount) > 0 && (
                <div className="text-sm font-normal tracking-normal">
                  <TestPart amount={row.testAmount} currency={row.currency} />
                </div>
              )}
            </div>
          ))
        )}
      </Stat>
    </div>
  );
}
