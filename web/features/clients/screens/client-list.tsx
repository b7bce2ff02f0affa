"use client";

import { MoreHorizontal } from "lucide-react";
import {
  Badge,
  Button,
  type Column,
  DataTable,
  EmptyState,
  Field,
  IconButton,
  LinkButton,
  ListSearch,
  Menu,
  PageHeader,
  Select,
  TimeText,
  toast,
} from "@/components";
import { SavedViews } from "@/features/views";
import { useFormats, useMessages } from "@/lib/i18n";
import { useAddress } from "@/lib/list";
import { routes } from "@/lib/routes";
import { useMay } from "@/lib/session";
import { useExportClients } from "../export";
import { type Client, useClientList, useMoveClients } from "../list";
import { clientsMessages } from "../messages";

export function ClientListScreen() {
  const t = useMessages(clientsMessages);
  const formats = useFormats();
  const { set } = useAddress();
  const { query, pages } = useClientList();
  const mayWrite = useMay("clients:write");
  const filtered = query.q !== undefined || query.state !== undefined;

  const columns: Column<Client>[] = [
    {
      id: "name",
      header: t.name,
      cell: ({ row }) => row.original.name,
      meta: { phone: "title", className: "max-w-80 truncate" },
    },
    {
      id: "email",
      header: t.email,
      cell: ({ row }) => row.original.email,
      meta: { phone: "detail", className: "max-w-64 truncate" },
    },
    { id: "place", header: t.place, cell: ({ row }) => place(row.original, formats.country) },
    {
      id: "state",
      header: t.state,
      cell: ({ row }) => row.original.state === "archived" && <Badge>{t.states.archived}</Badge>,
      meta: { phone: "note" },
    },
    {
      id: "changed",
      header: t.changed,
      cell: ({ row }) => <TimeText at={row.original.changedAt} ago />,
      meta: { align: "right", phone: "figure", className: "text-ink-soft" },
    },
  ];

  return (
    <>
      <PageHeader title={t.title} actions={<ListActions />} />
      <div className="mb-4 flex flex-wrap gap-2">
        <ListSearch label={t.search} className="min-w-56 flex-1 sm:max-w-sm" />
        <Field label={t.state} hideLabel>
          <Select
            value={query.state ?? ""}
            placeholder={t.all}
            options={[
              { value: "active", label: t.states.active },
              { value: "archived", label: t.states.archived },
            ]}
            onChange={(event) => {
              set({ state: event.target.value });
            }}
          />
        </Field>
        <Field label={t.sort} hideLabel>
          <Select
            value={query.sort ?? ""}
            placeholder={t.sorts.newest}
            options={[{ value: "name", label: t.sorts.name }]}
            onChange={(event) => {
              set({ sort: event.target.value });
            }}
          />
        </Field>
        <SavedViews list="clients" />
      </div>
      <DataTable
        label={t.title}
        columns={columns}
        pages={pages}
        rowId={(client) => client.id}
        rowName={(client) => client.name}
        rowHref={(client) => routes.client(client.id)}
        bulk={mayWrite ? (clients, clear) => <BulkActions clients={clients} clear={clear} /> : undefined}
        empty={
          filtered ? (
            <EmptyState
              title={t.noMatch}
              action={
                <Button
                  onClick={() => {
                    set({ q: "", state: "" });
                  }}
                >
                  {t.clear}
                </Button>
              }
            >
              {t.noMatchLead}
            </EmptyState>
          ) : (
            <EmptyState
              title={t.empty}
              action={
                mayWrite && (
                  <>
                    <LinkButton look="primary" href={routes.newClient}>
                      {t.new}
                    </LinkButton>
                    <LinkButton href={routes.importClients}>{t.import}</LinkButton>
                  </>
                )
              }
            >
              {t.emptyLead}
            </EmptyState>
          )
        }
      />
    </>
  );
}

function ListActions() {
  const t = useMessages(clientsMessages);
  const mayWrite = useMay("clients:write");
  const exporting = useExportClients();
  const exportItem = {
    label: t.exportCsv,
    run: () => {
      exporting.mutate(undefined, { onError: (error) => toast.error(error.message) });
    },
  };
  return (
    <>
      <Menu
        trigger={
          <IconButton label={t.more} look="secondary">
            <MoreHorizontal className="size-4" aria-hidden />
          </IconButton>
        }
        items={[mayWrite ? [{ label: t.import, href: routes.importClients }, exportItem] : [exportItem]]}
      />
      {mayWrite && (
        <LinkButton look="primary" href={routes.newClient}>
          {t.new}
        </LinkButton>
      )}
    </>
  );
}

function BulkActions({ clients, clear }: { clients: Client[]; clear: () => void }) {
  const t = useMessages(clientsMessages);
  const move = useMoveClients();
  const act = (to: "archive" | "restore") => () => {
    move.mutate(
      { clients, to },
      {
        onSuccess: ({ done, failed }) => {
          if (done > 0) toast(to === "archive" ? t.archived(done) : t.restored(done));
          failed.forEach(({ client, why }) => toast.error(t.failed(client.name, why.message)));
          clear();
        },
      },
    );
  };
  return (
    <>
      <Button size="sm" busy={move.isPending} onClick={act("archive")}>
        {t.archive}
      </Button>
      <Button size="sm" busy={move.isPending} onClick={act("restore")}>
        {t.restore}
      </Button>
    </>
  );
}

function place({ address }: Client, country: (code: string) => string): string {
  return [address?.city, address?.country && country(address.country)].filter(Boolean).join(", ");
}
