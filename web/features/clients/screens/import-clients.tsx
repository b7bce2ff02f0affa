"use client";

import { useState } from "react";
import {
  Badge,
  Button,
  Card,
  EmptyState,
  Field,
  Input,
  LinkButton,
  Loading,
  PageHeader,
  Permitted,
  Refusal,
  Select,
  Skeleton,
} from "@/components";
import { newIdempotencyKey } from "@/lib/api";
import { useFormats, useLanguage, useMessages } from "@/lib/i18n";
import { routes } from "@/lib/routes";
import { columnName } from "../column-name";
import { chosen, type FileColumn, type ImportReport, useImportClients } from "../import";
import { importMessages } from "../import-messages";
import { clientsMessages } from "../messages";

type Outcome = ImportReport["outcomes"][number];

const SHOWN = 200;
const RESULTS = ["new", "changed", "unchanged", "alike", "faulty"] as const;
const TONES = { new: "good", changed: "info", unchanged: "neutral", alike: "warn", faulty: "bad" } as const;

/** From a file to clients: choose it, see what would happen, say which column is which, import it. */
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
  const { count } = useFormats();
  const [file, setFile] = useState<File>();
  const [checked, setChecked] = useState<{ report: ImportReport; columns?: string[]; key: string }>();
  const run = useImportClients();

  const check = (of: File, columns?: string[]) => {
    run.mutate(
      { file: of, columns, dryRun: true, key: newIdempotencyKey() },
      {
        onSuccess: (report) => {
          setChecked({ report, columns, key: newIdempotencyKey() });
        },
      },
    );
  };
  const take = (next: File | undefined) => {
    setChecked(undefined);
    setFile(next);
    run.reset();
    if (next) check(next);
  };
  const done = run.data && !run.data.dryRun ? run.data : undefined;

  if (done) {
    return (
      <>
        <PageHeader title={t.title} back={{ href: routes.clients, label: list.title }} />
        <EmptyState
          title={t.done}
          action={
            <LinkButton look="primary" href={routes.clients}>
              {t.toClients}
            </LinkButton>
          }
        >
          {t.doneCounts(count(done.created), count(done.changed))}
        </EmptyState>
      </>
    );
  }
  const report = checked?.report;
  const todo = report && report.faults.length === 0 ? report.created + report.changed : 0;
  return (
    <>
      <PageHeader title={t.title} description={t.lead} back={{ href: routes.clients, label: list.title }} />
      <div className="flex flex-col gap-6">
        <Field label={t.file} hint={t.fileHint} className="max-w-140">
          <Input
            type="file"
            accept=".csv,.txt,.tsv,text/csv"
            onChange={(event) => {
              take(event.target.files?.[0]);
            }}
          />
        </Field>
        <Refusal error={run.error} />
        {file && !report && run.isPending && (
          <Loading>
            <span className="sr-only">{t.reading}</span>
            <Skeleton className="h-48 w-full" />
          </Loading>
        )}
        {file && report && (
          <>
            <FileForm file={report.file} />
            <Columns
              file={report.file}
              busy={run.isPending}
              choose={(at, column) => {
                check(file, chosen(report.file.columns, at, column));
              }}
            />
            <ReportOf report={report} />
            <div className="flex flex-wrap gap-2">
              {todo > 0 && (
                <Button
                  look="primary"
                  busy={run.isPending}
                  onClick={() => {
                    run.mutate({ file, columns: checked.columns, dryRun: false, key: checked.key });
                  }}
                >
                  {t.take(todo)}
                </Button>
              )}
              <LinkButton look="quiet" href={routes.clients}>
                {t.cancel}
              </LinkButton>
            </div>
          </>
        )}
      </div>
    </>
  );
}

/** How the bytes were read; a guess is said, because the letters may be others. */
function FileForm({ file }: { file: ImportReport["file"] }) {
  const t = useMessages(importMessages);
  const names: Record<string, string> = { ";": t.separators[";"], ",": t.separators[","], "\t": t.separators.tab };
  return (
    <div role="note" className="text-sm text-ink-soft">
      <p>{t.readAs(file.encoding.toUpperCase(), names[file.separator] ?? t.other(file.separator))}</p>
      {file.encodingGuessed && <p className="mt-1 text-warn-ink">{t.guessed}</p>}
    </div>
  );
}

function Columns({
  file,
  busy,
  choose,
}: {
  file: ImportReport["file"];
  busy: boolean;
  choose: (at: number, column: string) => void;
}) {
  const t = useMessages(importMessages);
  const { language } = useLanguage();
  const options = file.known.map((value) => ({ value, label: columnName(language, value) }));
  const named = (column: FileColumn, index: number) => column.heading || t.nameless(index + 1);
  return (
    <Card title={t.columns} flush>
      <ul className="divide-y divide-line px-5">
        {file.columns.map((column, index) => (
          <li
            key={index}
            className="grid items-center gap-x-4 gap-y-1 py-2 text-sm sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_14rem]"
          >
            <span className="font-medium wrap-anywhere">{named(column, index)}</span>
            <span className="truncate text-ink-soft">{column.examples.join(" · ")}</span>
            <Field label={t.columnFor(named(column, index))} hideLabel>
              <Select
                value={column.column ?? ""}
                placeholder={t.leaveOut}
                options={options}
                disabled={busy}
                onChange={(event) => {
                  choose(index, event.target.value);
                }}
              />
            </Field>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function ReportOf({ report }: { report: ImportReport }) {
  const t = useMessages(importMessages);
  const { count } = useFormats();
  const counts = new Map<string, number>();
  for (const { result } of report.outcomes) counts.set(result, (counts.get(result) ?? 0) + 1);
  const shown = report.outcomes.filter(({ result }) => result !== "unchanged" && result !== "faulty");
  return (
    <div role="status" className="flex flex-col gap-5">
      <ul aria-label={t.counts} className="flex flex-wrap gap-x-5 gap-y-2">
        {RESULTS.filter((result) => counts.has(result)).map((result) => (
          <li key={result} className="flex items-center gap-2">
            <span className="figures text-lg font-semibold">{count(counts.get(result) ?? 0)}</span>
            <Badge tone={TONES[result]}>{t.results[result]}</Badge>
          </li>
        ))}
      </ul>
      {report.faults.length > 0 ? (
        <Faults report={report} />
      ) : (
        report.created + report.changed === 0 && <p className="text-ink-soft">{t.nothing}</p>
      )}
      {shown.length > 0 && <Rows report={report} rows={shown} />}
    </div>
  );
}

function Faults({ report }: { report: ImportReport }) {
  const t = useMessages(importMessages);
  const { count } = useFormats();
  const { language } = useLanguage();
  // what the service says in English stands where there is no word of ours
  const whyNot: Partial<Record<string, string>> = t.whyNot;
  return (
    <>
      <p className="text-bad-ink">{t.faults(report.faults.length)}</p>
      <ul aria-label={t.faults(report.faults.length)} className="divide-y divide-line border-y border-line">
        {report.faults.slice(0, SHOWN).map((fault, index) => (
          <li
            key={index}
            className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-4 gap-y-0.5 py-2 text-sm sm:grid-cols-[4.5rem_11rem_minmax(0,12rem)_minmax(0,1fr)]"
          >
            <span className="figures text-ink-soft">
              {t.row} {count(fault.row)}
            </span>
            <span>{columnName(language, fault.column)}</span>
            <span className="truncate font-mono max-sm:col-start-2">{fault.value}</span>
            <span className="text-bad-ink max-sm:col-start-2">{whyNot[fault.code] ?? fault.detail}</span>
          </li>
        ))}
      </ul>
      <More count={report.faults.length - SHOWN} />
    </>
  );
}

function Rows({ report, rows }: { report: ImportReport; rows: Outcome[] }) {
  const t = useMessages(importMessages);
  const { count } = useFormats();
  const { language } = useLanguage();
  const alikeRows = new Map(report.duplicates.map(({ row, alikeRow }) => [row, alikeRow]));
  const why = ({ result, row, changes }: Outcome) => {
    if (result === "changed") return t.changes(changes.map((column) => columnName(language, column)).join(", "));
    if (result !== "alike") return "";
    const above = alikeRows.get(row);
    return above === undefined ? t.alikeClient : t.alikeRow(count(above));
  };
  return (
    <Card title={t.rows} flush>
      <ul className="divide-y divide-line px-5">
        {rows.slice(0, SHOWN).map((row) => (
          <li
            key={row.row}
            className="grid grid-cols-[4.5rem_minmax(0,1fr)_auto] items-baseline gap-x-4 gap-y-1 py-2 text-sm"
          >
            <span className="figures text-ink-soft">
              {t.row} {count(row.row)}
            </span>
            <span className="wrap-anywhere">
              {row.name}
              {why(row) && <span className="block text-ink-soft">{why(row)}</span>}
            </span>
            <Badge tone={TONES[row.result]}>{t.results[row.result]}</Badge>
          </li>
        ))}
      </ul>
      <More count={rows.length - SHOWN} />
    </Card>
  );
}

function More({ count }: { count: number }) {
  const t = useMessages(importMessages);
  return count > 0 && <p className="px-5 py-2 text-sm text-ink-soft">{t.more(count)}</p>;
}
