"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FileUp } from "lucide-react";
import { useState } from "react";
import { Button, Card, Field, Input, LinkButton, Money, PageHeader, Permitted, Refusal } from "@/components";
import { api, body, type InvoiceApi, newIdempotencyKey, type ProblemError } from "@/lib/api";
import { useMessages } from "@/lib/i18n";
import { routes } from "@/lib/routes";
import { editorMessages } from "../editor/messages";
import { termMessages } from "../editor/terms/messages";
import { importMessages } from "../import/messages";
import { INVOICES, REPORTS } from "../invoice";

type Imported = InvoiceApi["schemas"]["Imported"];

/** Makes a draft of a file that another program wrote, and says what of it did not fit. */
export function InvoiceImportScreen() {
  const t = useMessages(importMessages);
  const editor = useMessages(editorMessages);
  const queries = useQueryClient();
  const [file, setFile] = useState<File>();
  const [key, setKey] = useState(newIdempotencyKey);
  const read = useMutation<Imported, ProblemError, File>({
    mutationFn: async (chosen) =>
      body(
        api.invoices.POST("/invoices/import", {
          params: { header: { "Idempotency-Key": key } },
          // as bytes: the file says by itself how its letters are written
          body: chosen as unknown as string,
          bodySerializer: (content: unknown) => content as BodyInit,
          headers: { "Content-Type": "application/xml" },
        }),
      ),
    onSuccess: async () => {
      await Promise.all(
        [INVOICES, REPORTS, "clients"].map((first) => queries.invalidateQueries({ queryKey: [first] })),
      );
    },
  });
  const choose = (chosen: File | undefined) => {
    setFile(chosen);
    setKey(newIdempotencyKey());
    read.reset();
  };
  return (
    <Permitted scope="invoices:write" title={t.title} back={{ href: routes.invoices, label: editor.invoices }}>
      <PageHeader title={t.title} description={t.lead} back={{ href: routes.invoices, label: editor.invoices }} />
      <div className="flex max-w-2xl flex-col gap-6">
        <Field label={t.file} hint={t.fileHint}>
          <Input
            type="file"
            accept=".xml,application/xml,text/xml"
            onChange={(event) => {
              choose(event.target.files?.[0]);
            }}
          />
        </Field>
        <Refusal error={read.error} />
        {!read.data && (
          <Button
            look="primary"
            className="self-start"
            disabled={!file}
            busy={read.isPending}
            icon={<FileUp className="size-4" aria-hidden />}
            onClick={() => {
              if (file) read.mutate(file);
            }}
          >
            {t.read}
          </Button>
        )}
        {read.data && <Result imported={read.data} />}
      </div>
    </Permitted>
  );
}

function Result({ imported }: { imported: Imported }) {
  const t = useMessages(importMessages);
  const terms = useMessages(termMessages);
  const names: Record<string, string> = terms.terms;
  const { invoice, client, syntax, number, seller, unplaced, discrepancy } = imported;
  return (
    <div role="status" className="flex flex-col gap-4">
      <Card title={t.made}>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-1">
          <dt className="text-ink-soft">{t.client}</dt>
          <dd className="wrap-anywhere">{`${invoice.invoice.buyer.name} · ${client.created ? t.clientMade : t.clientFound}`}</dd>
          {number && (
            <>
              <dt className="text-ink-soft">{t.itsNumber}</dt>
              <dd>{number}</dd>
            </>
          )}
          {seller && (
            <>
              <dt className="text-ink-soft">{t.itsSeller}</dt>
              <dd className="wrap-anywhere">{seller}</dd>
            </>
          )}
          <dt className="text-ink-soft">{t.syntax}</dt>
          <dd>{syntax}</dd>
          <dt className="text-ink-soft">{t.total}</dt>
          <dd>
            <Money amount={invoice.totals.payable} currency={invoice.currency} strong />
          </dd>
        </dl>
        <LinkButton look="primary" className="mt-4" href={routes.editInvoice(invoice.id)}>
          {t.open}
        </LinkButton>
      </Card>
      {discrepancy && (
        <div className="rounded-md bg-bad-soft px-3.5 py-2.5 text-bad-ink">
          <p className="font-semibold">{t.discrepancy}</p>
          <p>{`${names[discrepancy.term] ?? discrepancy.term} (${discrepancy.term})`}</p>
          <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4">
            <dt>{t.declared}</dt>
            <dd>
              {discrepancy.declared ? <Money amount={discrepancy.declared} currency={invoice.currency} /> : t.missing}
            </dd>
            <dt>{t.calculated}</dt>
            <dd>
              {discrepancy.calculated ? (
                <Money amount={discrepancy.calculated} currency={invoice.currency} />
              ) : (
                t.missing
              )}
            </dd>
          </dl>
          <p className="mt-1 font-mono text-xs wrap-anywhere">{discrepancy.path}</p>
        </div>
      )}
      {unplaced.length > 0 && (
        <Card title={t.unplaced}>
          <ul className="flex flex-col gap-2">
            {unplaced.map(({ path, value }) => (
              <li key={path + value}>
                <div className="font-mono text-xs text-ink-soft wrap-anywhere">{path}</div>
                <div className="wrap-anywhere">{value}</div>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
