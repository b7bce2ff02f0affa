"use client";

import { useQuery } from "@tanstack/react-query";
import { ExternalLink } from "lucide-react";
import { useEffect, useState } from "react";
import { ErrorState, Loading, Skeleton } from "@/components";
import { api, body } from "@/lib/api";
import { useMessages } from "@/lib/i18n";
import { INVOICES } from "./invoice";
import { invoiceMessages } from "./messages";

/** The document as its client gets it, fetched with the session and shown in place; else it is opened. */
export function PdfFrame({
  id,
  version,
  title,
}: {
  id: string;
  /** Another one is another document. */ version: string;
  title: string;
}) {
  const t = useMessages(invoiceMessages);
  const pdf = useQuery({
    queryKey: [INVOICES, "pdf", id, version],
    queryFn: ({ signal }) =>
      body(
        api.invoices.GET("/invoices/{id}/pdf", { params: { path: { id } }, parseAs: "blob", signal }),
      ) as unknown as Promise<Blob>,
    staleTime: Infinity,
    gcTime: 60_000,
  });
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!pdf.data) return;
    const made = URL.createObjectURL(new Blob([pdf.data], { type: "application/pdf" }));
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [pdf.data]);

  if (pdf.error) return <ErrorState error={pdf.error} retry={() => void pdf.refetch()} />;
  if (!url)
    return (
      <Loading>
        <Skeleton className="h-[70dvh] w-full" />
      </Loading>
    );
  return (
    <div className="flex min-h-0 flex-col gap-2">
      {navigator.pdfViewerEnabled && (
        <iframe
          src={`${url}#navpanes=0&view=FitH`}
          title={title}
          className="h-[75dvh] w-full rounded-md border border-line bg-sunken max-sm:hidden"
        />
      )}
      <a
        href={url}
        target="_blank"
        rel="noreferrer"
        className="inline-flex items-center gap-1.5 self-start rounded-sm font-medium text-accent-ink underline underline-offset-3"
      >
        <ExternalLink className="size-4" aria-hidden />
        {t.openPdf}
      </a>
    </div>
  );
}
