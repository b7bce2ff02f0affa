"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useState } from "react";
import { ErrorState, LinkButton, Loading, PageHeader, Permitted, Skeleton, toast } from "@/components";
import { newIdempotencyKey } from "@/lib/api";
import { useMessages } from "@/lib/i18n";
import { routes } from "@/lib/routes";
import { useClient, useSaveClient } from "../client";
import { ClientForm } from "../client-form";
import { formMessages } from "../form-messages";
import type { Client } from "../list";
import { clientsMessages } from "../messages";

export function NewClientScreen() {
  const t = useMessages(formMessages);
  const list = useMessages(clientsMessages);
  const router = useRouter();
  const [key] = useState(newIdempotencyKey);
  const save = useSaveClient(key);
  return (
    <Permitted scope="clients:write" title={t.new} back={{ href: routes.clients, label: list.title }}>
      <PageHeader title={t.new} back={{ href: routes.clients, label: list.title }} />
      <ClientForm
        submitLabel={t.create}
        cancel={
          <LinkButton look="quiet" href={routes.clients}>
            {t.cancel}
          </LinkButton>
        }
        onSubmit={async (details) => {
          const made = await save.mutateAsync(details);
          toast(t.created(made.name));
          router.replace(routes.client(made.id));
        }}
      />
    </Permitted>
  );
}

export function EditClientScreen() {
  const id = useSearchParams().get("id") ?? "";
  const client = useClient(id);
  if (client.error && !client.data) return <ErrorState error={client.error} retry={() => void client.refetch()} />;
  if (!client.data)
    return (
      <Loading>
        <Skeleton className="h-7 w-48" />
        <Skeleton className="mt-6 h-96 w-full max-w-140" />
      </Loading>
    );
  return <Edit client={client.data.data} etag={client.data.etag} />;
}

/** The version that was read when the form opened is the one that is changed, whatever is read since. */
function Edit({ client, etag }: { client: Client; etag: string }) {
  const t = useMessages(formMessages);
  const router = useRouter();
  const [read] = useState({ client, etag });
  const save = useSaveClient("", { id: client.id, etag: read.etag });
  return (
    <Permitted
      scope="clients:write"
      title={t.edit(read.client.name)}
      back={{ href: routes.client(client.id), label: read.client.name }}
    >
      <PageHeader title={t.edit(read.client.name)} back={{ href: routes.client(client.id), label: read.client.name }} />
      <ClientForm
        client={read.client}
        submitLabel={t.save}
        cancel={
          <LinkButton look="quiet" href={routes.client(client.id)}>
            {t.cancel}
          </LinkButton>
        }
        onSubmit={async (details) => {
          const saved = await save.mutateAsync(details);
          toast(t.saved(saved.name));
          router.replace(routes.client(client.id));
        }}
      />
    </Permitted>
  );
}
