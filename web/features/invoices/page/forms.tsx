"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { Button, ErrorState, toast } from "@/components";
import { api, body } from "@/lib/api";
import { saveFile } from "@/lib/files";
import { useLanguage, useMessages } from "@/lib/i18n";
import { INVOICES } from "../invoice";
import { pageMessages } from "./messages";

/** The forms in which an issued document can be given out, each to be saved, or what keeps it from being so. */
export function Forms({ id, number }: { id: string; number: string }) {
  const t = useMessages(pageMessages);
  const { language } = useLanguage();
  const forms = useQuery({
    queryKey: [INVOICES, "forms", id],
    queryFn: () => body(api.invoices.GET("/invoices/{id}/documents", { params: { path: { id } } })),
  });
  const save = useMutation({
    mutationFn: async ({ format, mediaType }: { format: string; mediaType: string }) => {
      const answer = api.invoices.GET("/invoices/{id}/documents/{format}", {
        params: { path: { id, format } },
        parseAs: "blob",
      });
      const file = (await body(answer)) as unknown as Blob;
      saveFile(
        `${number}${mediaType.includes("pdf") ? "" : `-${format}`}.${mediaType.includes("pdf") ? "pdf" : "xml"}`,
        file,
      );
    },
    onError: (error) => toast.error(error.message),
  });
  if (forms.error) return <ErrorState error={forms.error} retry={() => void forms.refetch()} />;
  if (!forms.data) return null;
  return (
    <section className="mt-6">
      <h2 className="font-semibold">{t.forms}</h2>
      <ul className="mt-2 divide-y divide-line rounded-lg border border-line bg-surface">
        {forms.data.items.map((form) => (
          <li key={form.format} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-2">
            <span className="min-w-0">
              <span className="font-medium">{formName(t.formNames, form.format) ?? form.format}</span>
              {form.own && <span className="ml-2 text-sm text-ink-soft">{t.ownForm}</span>}
              {!form.available && form.obstacles[0] && (
                <span className="block text-sm text-ink-soft">{form.obstacles[0].sentence[language]}</span>
              )}
            </span>
            {form.available && (
              <Button
                size="sm"
                look="quiet"
                icon={<Download className="size-4" aria-hidden />}
                busy={save.isPending && save.variables.format === form.format}
                onClick={() => {
                  save.mutate(form);
                }}
              >
                {t.download}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function formName(names: Record<string, string>, format: string): string | undefined {
  return names[format];
}
