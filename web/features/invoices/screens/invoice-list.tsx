"use client";

import { FilePlus2, MoreHorizontal, SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import {
  Button,
  type Column,
  DataTable,
  DayText,
  Dialog,
  EmptyState,
  Field,
  IconButton,
  LinkButton,
  ListSearch,
  Menu,
  Money,
  PageHeader,
  Select,
  toast,
} from "@/components";
import { SavedViews } from "@/features/views";
import { useFormats, useMessages } from "@/lib/i18n";
import { useAddress } from "@/lib/list";
import { routes } from "@/lib/routes";
import { useMay } from "@/lib/session";
import { DueText } from "../due-text";
import { useExportInvoices } from "../export";
import type { InvoiceRow, Kind } from "../invoice";
import { type BulkStep, FILTERS, rowsFor, statesOf, useBulkStep, useInvoiceList } from "../list";
import { ListFilters } from "../list-filters";
import { invoiceMessages } from "../messages";
import { StateBadge } from "../state-badge";

/** Invoices, or credit notes: searched, filtered, and acted on together. */
export function InvoiceListScreen({ kind }: { kind: Kind }) {
  const t = useMessages(invoiceMessages);
  const { get, set } = useAddress();
  const { query, sort, pages, filtered } = useInvoiceList(kind);
  const exporting = useExportInvoices(query);
  const mayWrite = useMay("invoices:write");
  const more = FILTERS.slice(2).some((name) => get(name) !== "");
  const [open, setOpen] = useState(more);
  const title = kind === "invoice" ? t.invoices : t.creditNotes;
  const clear = () => {
    set(Object.fromEntries(FILTERS.map((name) => [name, ""])));
  };

  const columns: Column<InvoiceRow>[] = [
    {
      id: "number",
      header: t.number,
      cell: ({ row }) => row.original.number ?? t.noNumber,
      meta: { phone: "title", className: "figures" },
    },
    {
      id: "buyer",
      header: t.client,
      cell: ({ row }) => row.original.buyerName || <span className="text-ink-soft">{t.noClient}</span>,
      meta: { phone: "detail", className: "max-w-72 truncate" },
    },
    {
      id: "issued",
      header: t.issuedOn,
      cell: ({ row }) => row.original.issueDate && <DayText day={row.original.issueDate} />,
    },
    ...(kind === "invoice"
      ? [
          {
            id: "due",
            header: t.due,
            cell: ({ row }) =>
              row.original.dueDate && <DueText day={row.original.dueDate} state={row.original.state} />,
          } satisfies Column<InvoiceRow>,
        ]
      : []),
    {
      id: "state",
      header: t.state,
      cell: ({ row }) => <StateBadge state={row.original.state} test={row.original.test} />,
      meta: { phone: "note" },
    },
    {
      id: "amount",
      header: t.amount,
      cell: ({ row }) => <Money amount={row.original.payable} currency={row.original.currency} strong />,
      meta: { align: "right", phone: "figure" },
    },
    ...(kind === "invoice"
      ? [
          {
            id: "balance",
            header: t.balance,
            cell: ({ row }) =>
              row.original.state !== "draft" && (
                <Money amount={row.original.balance} currency={row.original.currency} quietZero />
              ),
            meta: { align: "right" as const },
          } satisfies Column<InvoiceRow>,
        ]
      : []),
  ];

  return (
    <>
      <PageHeader
        title={title}
        actions={
          <>
            <Menu
              trigger={
                <IconButton label={t.more} look="secondary" busy={exporting.isPending}>
                  <MoreHorizontal className="size-4" aria-hidden />
                </IconButton>
              }
              items={[
                [
                  ...(mayWrite && kind === "invoice" ? [{ label: t.importFile, href: routes.importInvoice }] : []),
                  {
                    label: filtered ? t.exportFound : t.exportAll,
                    run: () => {
                      exporting.mutate(undefined, { onError: (error) => toast.error(error.message) });
                    },
                  },
                ],
              ]}
            />
            {mayWrite && kind === "invoice" && (
              <LinkButton look="primary" href={routes.newInvoice} icon={<FilePlus2 className="size-4" aria-hidden />}>
                {t.newInvoice}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="mb-4 flex flex-wrap gap-2">
        <ListSearch
          label={kind === "invoice" ? t.searchInvoices : t.searchCreditNotes}
          className="min-w-56 flex-1 sm:max-w-sm"
        />
        <Field label={t.state} hideLabel>
          <Select
            value={query.phase ?? query.state ?? ""}
            placeholder={t.anyState}
            options={[
              ...(kind === "invoice" ? [{ value: "open", label: t.open }] : []),
              ...statesOf(kind).map((value) => ({ value, label: t.states[value] })),
            ]}
            onChange={(event) => {
              set({ state: event.target.value });
            }}
          />
        </Field>
        <Field label={t.sort} hideLabel>
          <Select
            value={sort ?? ""}
            placeholder={t.sorts.date}
            disabled={query.q !== undefined}
            options={[
              ...(kind === "invoice" ? [{ value: "due", label: t.sorts.due }] : []),
              { value: "amount", label: t.sorts.amount },
              { value: "number", label: t.sorts.number },
            ]}
            onChange={(event) => {
              set({ sort: event.target.value });
            }}
          />
        </Field>
        <Button
          icon={<SlidersHorizontal className="size-4" aria-hidden />}
          aria-expanded={open}
          aria-controls="list-filters"
          onClick={() => {
            setOpen(!open);
          }}
        >
          {t.filters}
        </Button>
        <SavedViews list={kind === "invoice" ? "invoices" : "credit-notes"} />
        {filtered && (
          <Button look="quiet" onClick={clear}>
            {t.clear}
          </Button>
        )}
      </div>
      <div id="list-filters" hidden={!open}>
        {open && <ListFilters kind={kind} />}
      </div>
      <DataTable
        label={title}
        columns={columns}
        pages={pages}
        rowId={(row) => row.id}
        rowName={(row) => row.number ?? `${t.noNumber} ${row.buyerName}`}
        rowHref={(row) => (row.state === "draft" && mayWrite ? routes.editInvoice(row.id) : routes.invoice(row.id))}
        bulk={mayWrite ? (rows, done) => <BulkSteps rows={rows} clear={done} /> : undefined}
        empty={
          filtered ? (
            <EmptyState
              title={kind === "invoice" ? t.noMatch : t.noMatchCreditNotes}
              action={<Button onClick={clear}>{t.clear}</Button>}
            >
              {t.noMatchLead}
            </EmptyState>
          ) : kind === "invoice" ? (
            <EmptyState
              title={t.empty}
              action={
                mayWrite && (
                  <>
                    <LinkButton href={routes.newInvoice}>{t.writeFirst}</LinkButton>
                    <LinkButton look="quiet" href={routes.importInvoice}>
                      {t.importFile}
                    </LinkButton>
                  </>
                )
              }
            >
              {t.emptyLead}
            </EmptyState>
          ) : (
            <EmptyState title={t.emptyCreditNotes}>{t.emptyCreditNotesLead}</EmptyState>
          )
        }
      />
    </>
  );
}

function BulkSteps({ rows, clear }: { rows: InvoiceRow[]; clear: () => void }) {
  const t = useMessages(invoiceMessages);
  const { count } = useFormats();
  const bulk = useBulkStep();
  const [deleting, setDeleting] = useState(false);
  const start = (step: BulkStep) => {
    bulk.mutate(
      { rows: rowsFor(step, rows), step },
      {
        onSuccess: ({ done, failed }) => {
          if (done > 0) toast(t.done[step](done));
          failed.forEach(({ row, why }) =>
            toast.error(t.failed(row.number ?? row.buyerName, why.fieldErrors[0]?.detail ?? why.message)),
          );
          setDeleting(false);
          clear();
        },
      },
    );
  };
  const button = (step: BulkStep, label: string, press: () => void) => {
    const fit = rowsFor(step, rows).length;
    return (
      fit > 0 && (
        <Button
          size="sm"
          busy={bulk.isPending && bulk.variables.step === step}
          onClick={press}
        >{`${label} (${count(fit)})`}</Button>
      )
    );
  };
  return (
    <>
      {button("issue", t.issue, () => {
        start("issue");
      })}
      {button("send", t.send, () => {
        start("send");
      })}
      {button("delete", t.deleteDrafts, () => {
        setDeleting(true);
      })}
      <Dialog
        open={deleting}
        onOpenChange={setDeleting}
        title={t.deleteDraftsTitle(rowsFor("delete", rows).length)}
        description={t.deleteDraftsLead}
        actions={
          <>
            <Button
              onClick={() => {
                setDeleting(false);
              }}
            >
              {t.keep}
            </Button>
            <Button
              look="danger"
              busy={bulk.isPending}
              onClick={() => {
                start("delete");
              }}
            >
              {t.deleteDrafts}
            </Button>
          </>
        }
      />
    </>
  );
}
