"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";
import { ErrorState, Loading, PageHeader, Permitted, Skeleton } from "@/components";
import { api, versioned } from "@/lib/api";
import { useMessages } from "@/lib/i18n";
import { routes } from "@/lib/routes";
import { Editor } from "../editor/editor";
import { editorMessages } from "../editor/messages";
import { useSeller } from "../editor/use-parties";
import { INVOICES } from "../invoice";
import { useTaxRates } from "../tax-rates";

/** A new invoice, or a draft that is changed. */
export function InvoiceEditorScreen() {
  const t = useMessages(editorMessages);
  const params = useSearchParams();
  const asked = params.get("id") ?? "";
  // a new draft gets its id while somebody types in it: it stays the same editor
  const [sitting, setSitting] = useState({ number: 0, asked, created: "" });
  if (asked !== sitting.asked && asked !== sitting.created)
    setSitting({ number: sitting.number + 1, asked, created: "" });
  return (
    <Permitted scope="invoices:write" title={t.newTitle} back={{ href: routes.invoices, label: t.invoices }}>
      <Opened
        key={sitting.number}
        id={sitting.asked}
        clientId={params.get("client") ?? ""}
        onCreated={(created) => {
          setSitting((now) => ({ ...now, created }));
        }}
      />
    </Permitted>
  );
}

function Opened({ id, clientId, onCreated }: { id: string; clientId: string; onCreated: (id: string) => void }) {
  const t = useMessages(editorMessages);
  const router = useRouter();
  const seller = useSeller();
  const taxRates = useTaxRates();
  const opened = useQuery({
    queryKey: [INVOICES, "edit", id],
    queryFn: async () => {
      const { data, etag } = await versioned(api.invoices.GET("/invoices/{id}", { params: { path: { id } } }));
      return { invoice: data, etag };
    },
    enabled: id !== "",
    // what is changed here is what was there when it was opened
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const issued = opened.data && opened.data.invoice.state !== "draft";
  useEffect(() => {
    if (issued) router.replace(routes.invoice(id));
  }, [issued, id, router]);

  const error = opened.error ?? seller.error ?? taxRates.error;
  if (error || !seller.data || !taxRates.data || issued || (id !== "" && !opened.data)) {
    return (
      <>
        <PageHeader title={id ? t.draftTitle : t.newTitle} back={{ href: routes.invoices, label: t.invoices }} />
        {error ? (
          <ErrorState
            error={error}
            retry={() => {
              [opened, seller, taxRates].filter((asked) => asked.error).forEach((asked) => void asked.refetch());
            }}
          />
        ) : (
          <Loading>
            <Skeleton className="h-[32rem] w-full" />
          </Loading>
        )}
      </>
    );
  }
  return (
    <Editor
      loaded={opened.data}
      seller={seller.data}
      taxRates={taxRates.data.data}
      clientId={clientId}
      onCreated={(created) => {
        onCreated(created);
        window.history.replaceState(null, "", `${window.location.pathname}?id=${encodeURIComponent(created)}`);
      }}
    />
  );
}
