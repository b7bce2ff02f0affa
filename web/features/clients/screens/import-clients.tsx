"use client";

import { useState } from "react";
import {
  Button,
  Card,
  EmptyState,
  Field,
  Input,
  LinkButton,
  PageHeader,
  Permitted,
  Refusal,
  Select,
} from "@/components";
import { type ClientApi, newIdempotencyKey } from "@/lib/api";
import { readCsv } from "@/lib/files";
import { useFormats, useMessages } from "@/lib/i18n";
import { routes } from "@/lib/routes";
import { guessColumns, type ImportColumn, importColumns, importText, mapped, useImportClients } from "../import";
import { importMessages } from "../import-messages";
import { clientsMessages } from "../messages";

type Report = ClientApi["schemas"]["ImportReport"];

const SHOWN = 200;

/** From a file to clients: choose, say which column is which, look at what would happen, take it. */
export function ImportClientsScreen() {
  const t = useMessages(importMessages);
  const list = useMessages(clientsMessages);
  return (
    <Permitted scope="clients:write" title={t.title} back={{ href: routes.clients, label: list.title }}>
      <Steps />
    </Permitted>
  );
}

function Steps() {
  const t = useMessages(importMessages);
  const list = useMessages(clientsMessages);
  const [file, setFile] = useState<{ name: string; rows: string[][] }>();
  const [columns, setColumns] = useState<(ImportColumn | "")[]>([]);
  const [checked, setChecked] = useState<{ text: string; report: Report; key: string }>();
  const [unreadable, setUnreadable] = useState(false);
  const run = useImportClients();
  const named = columns.includes("name");

  const take = async (chosen: File | undefined) => {
    setChecked(undefined);
    run.reset();
    if (!chosen) return;
    const rows = readCsv(await decoded(chosen));
    setUnreadable(rows.length < 2);
    if (rows.length < 2) return;
    setFile({ name: chosen.name, rows });
    setColumns(guessColumns(rows[0] ?? []));
  };
  const check = () => {
    if (!file) return;
    const text = importText(mapped(file.rows, columns));
    run.mutate(
      { text, dryRun: true, key: newIdempotencyKey() },
      {
        onSuccess: (report) => {
          setChecked({ text, report, key: newIdempotencyKey() });
        },
      },
    );
  };
  const choose = (index: number, column: ImportColumn | "") => {
    setChecked(undefined);
    setColumns(columns.map((before, at) => (at === index ? column : before === column ? "" : before)));
  };
  const done = run.data && !run.data.dryRun ? run.data : undefined;

  if (done) {
    return (
      <>
        <PageHeader title={t.title} back={{ href: routes.clients, label: list.title }} />
        <EmptyState
          title={t.done(done.created)}
          action={
            <LinkButton look="primary" href={routes.clients}>
              {t.toClients}
            </LinkButton>
          }
        >
          {done.duplicates.length > 0 && t.passedOver(done.duplicates.length)}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t.title} description={t.lead} back={{ href: routes.clients, label: list.title }} />
      <div className="flex flex-col gap-6">
        <Field label={t.file} hint={t.fileHint} error={unreadable ? t.unreadable : undefined} className="max-w-140">
          <Input
            type="file"
            accept=".csv,.txt,.tsv,text/csv"
            onChange={(event) => void take(event.target.files?.[0])}
          />
        </Field>
        {file && (
          <Card title={t.columns} flush>
            <div className="overflow-x-auto px-5">
              <table className="w-full text-left text-sm">
                <thead>
                  <tr className="border-b border-line text-xs text-ink-soft">
                    <th scope="col" className="py-2 pr-4 font-medium">
                      {t.inFile}
                    </th>
                    <th scope="col" className="py-2 pr-4 font-medium">
                      {t.example}
                    </th>
                    <th scope="col" className="py-2 font-medium">
                      {t.here}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {(file.rows[0] ?? []).map((heading, index) => (
                    <tr key={index} className="border-b border-line last:border-0">
                      <th scope="row" className="max-w-48 truncate py-1.5 pr-4 font-medium">
                        {heading}
                      </th>
                      <td className="max-w-56 truncate py-1.5 pr-4 text-ink-soft">
                        {file.rows
                          .slice(1, 4)
                          .map((row) => row[index])
                          .filter(Boolean)
                          .join(" · ")}
                      </td>
                      <td className="py-1.5">
                        <Field label={t.columnFor(heading)} hideLabel>
                          <Select
                            value={columns[index] ?? ""}
                            placeholder={t.leaveOut}
                            options={importColumns.map((value) => ({ value, label: t.names[value] }))}
                            onChange={(event) => {
                              choose(index, importColumns.find((one) => one === event.target.value) ?? "");
                            }}
                            className="min-w-44"
                          />
                        </Field>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Card>
        )}
        {file && !named && <p className="text-warn-ink">{t.needName}</p>}
        <Refusal error={run.error} />
        {checked && <ReportOf report={checked.report} />}
        {file && (
          <div className="flex flex-wrap gap-2">
            {checked && checked.report.faults.length === 0 && checked.report.created > 0 ? (
              <Button
                look="primary"
                busy={run.isPending}
                onClick={() => {
                  run.mutate({ text: checked.text, dryRun: false, key: checked.key });
                }}
              >
                {t.import(checked.report.created)}
              </Button>
            ) : (
              <Button look="primary" busy={run.isPending} disabled={!named} onClick={check}>
                {t.check(file.rows.length - 1)}
              </Button>
            )}
            <LinkButton look="quiet" href={routes.clients}>
              {t.cancel}
            </LinkButton>
          </div>
        )}
      </div>
    </>
  );
}

function ReportOf({ report }: { report: Report }) {
  const t = useMessages(importMessages);
  const { count } = useFormats();
  return (
    <div role="status" className="flex flex-col gap-4">
      <p className={report.faults.length > 0 ? "text-bad-ink" : "text-good-ink"}>
        {report.faults.length > 0 ? t.faults(report.faults.length) : t.fine(report.created)}
      </p>
      {report.faults.length > 0 && (
        <div className="overflow-x-auto">
          <table className="w-full text-left text-sm">
            <caption className="sr-only">{t.faults(report.faults.length)}</caption>
            <thead>
              <tr className="border-b border-line text-xs text-ink-soft">
                <th scope="col" className="py-2 pr-4 text-right font-medium">
                  {t.row}
                </th>
                <th scope="col" className="py-2 pr-4 font-medium">
                  {t.column}
                </th>
                <th scope="col" className="py-2 pr-4 font-medium">
                  {t.value}
                </th>
                <th scope="col" className="py-2 font-medium">
                  {t.why}
                </th>
              </tr>
            </thead>
            <tbody>
              {report.faults.slice(0, SHOWN).map((fault, index) => (
                <tr key={index} className="border-b border-line">
                  <td className="figures py-1.5 pr-4 text-right">{count(fault.row)}</td>
                  <td className="py-1.5 pr-4">
                    {importColumns.includes(fault.column as ImportColumn)
                      ? t.names[fault.column as ImportColumn]
                      : fault.column}
                  </td>
                  <td className="max-w-48 truncate py-1.5 pr-4 font-mono">{fault.value}</td>
                  <td className="py-1.5 text-bad-ink">{fault.detail}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {report.duplicates.length > 0 && (
        <details>
          <summary className="text-ink-soft">{t.passedOver(report.duplicates.length)}</summary>
          <ul className="mt-2 list-disc pl-5 text-sm">
            {report.duplicates.slice(0, SHOWN).map((one) => (
              <li key={one.row}>{t.duplicate(count(one.row), one.name)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** UTF-8, UTF-16 with a byte order mark, else Windows-1252: what spreadsheets save. */
async function decoded(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
