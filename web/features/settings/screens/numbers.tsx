"use client";

import { useState } from "react";
import {
  Badge,
  Button,
  Checkbox,
  Dialog,
  ErrorState,
  Field,
  Input,
  Loading,
  Refusal,
  Select,
  Skeleton,
  toast,
} from "@/components";
import { newIdempotencyKey, ProblemError } from "@/lib/api";
import { useFormats, useMessages } from "@/lib/i18n";
import { useMay } from "@/lib/session";
import { Part, SettingsFrame } from "../frame";
import { numbersMessages } from "../numbers-messages";
import { type Series, useGaps, useSaveSeries, useSeries } from "../settings";

/** The series that invoices and credit notes get their numbers from, and whether they have gaps. */
export function NumbersScreen() {
  const t = useMessages(numbersMessages);
  const may = useMay("organization:write");
  const series = useSeries();
  const [editing, setEditing] = useState<Series | "new">();
  const [checking, setChecking] = useState<Series>();
  return (
    <SettingsFrame part="numbers">
      <Part
        title={t.title}
        lead={t.lead}
        action={
          may && (
            <Button
              onClick={() => {
                setEditing("new");
              }}
            >
              {t.add}
            </Button>
          )
        }
      >
        {series.error && <ErrorState error={series.error} retry={() => void series.refetch()} />}
        {series.isPending && (
          <Loading>
            <Skeleton className="h-32 w-full" />
          </Loading>
        )}
        <ul aria-label={t.title} className="divide-y divide-line border-y border-line">
          {series.data?.data.items.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
              <div className="min-w-0 flex-1 basis-56">
                <div className="flex flex-wrap items-center gap-2">
                  <span className="font-medium">{one.name}</span>
                  <Badge>{t.kinds[one.kind]}</Badge>
                  {one.usual && <Badge tone="info">{t.usual}</Badge>}
                </div>
                <div className="text-sm text-ink-soft">
                  <code className="font-mono">{one.pattern}</code> · {t.next}{" "}
                  <span className="figures whitespace-nowrap font-medium text-ink">{one.next}</span>
                </div>
              </div>
              <Button
                size="sm"
                aria-label={t.checkWhich(one.name)}
                onClick={() => {
                  setChecking(one);
                }}
              >
                {t.check}
              </Button>
              {may && (
                <Button
                  size="sm"
                  look="quiet"
                  aria-label={t.editWhich(one.name)}
                  onClick={() => {
                    setEditing(one);
                  }}
                >
                  {t.edit}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Part>
      {editing && series.data && (
        <SeriesDialog
          series={editing === "new" ? undefined : editing}
          etag={series.data.etag}
          onDone={() => {
            setEditing(undefined);
          }}
        />
      )}
      {checking && (
        <GapsDialog
          series={checking}
          onDone={() => {
            setChecking(undefined);
          }}
        />
      )}
    </SettingsFrame>
  );
}

function SeriesDialog({ series, etag, onDone }: { series: Series | undefined; etag: string; onDone: () => void }) {
  const t = useMessages(numbersMessages);
  const [key] = useState(newIdempotencyKey);
  const save = useSaveSeries(etag);
  const [name, setName] = useState(series?.name ?? "");
  const [kind, setKind] = useState<Series["kind"]>(series?.kind ?? "invoice");
  const [pattern, setPattern] = useState(series?.pattern ?? "INV-{YYYY}-{00000}");
  const [start, setStart] = useState(String(series?.start ?? 1));
  const [usual, setUsual] = useState(series?.usual ?? false);
  const fields = save.error instanceof ProblemError ? save.error.fieldErrors : [];
  const at = (field: string) => fields.find(({ pointer }) => pointer === `/${field}`)?.detail;
  const first = /^\d{1,9}$/.test(start.trim()) ? Number(start) : undefined;
  const submit = () => {
    if (first === undefined) return;
    save.mutate(
      {
        id: series?.id,
        key,
        name: name.trim(),
        kind,
        pattern: pattern.trim(),
        usual,
        ...(series ? {} : { start: first }),
      },
      {
        onSuccess: (saved) => {
          toast(t.saved(saved.next));
          onDone();
        },
      },
    );
  };
  return (
    <Dialog
      open
      onOpenChange={onDone}
      title={series ? t.editWhich(series.name) : t.add}
      description={series && t.editLead}
      actions={
        <>
          <Button onClick={onDone}>{t.cancel}</Button>
          <Button look="primary" busy={save.isPending} onClick={submit}>
            {t.save}
          </Button>
        </>
      }
    >
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field label={t.name} error={at("name")}>
          <Input
            autoFocus
            value={name}
            onChange={(event) => {
              setName(event.target.value);
            }}
          />
        </Field>
        <Field label={t.kind} error={at("kind")}>
          <Select
            disabled={series !== undefined}
            value={kind}
            options={[
              { value: "invoice", label: t.kinds.invoice },
              { value: "credit-note", label: t.kinds["credit-note"] },
            ]}
            onChange={(event) => {
              setKind(event.target.value as Series["kind"]);
            }}
          />
        </Field>
        <Field
          label={t.pattern}
          hint={
            <>
              {t.patternHint} {t.example}{" "}
              <span className="figures font-medium text-ink">{preview(pattern, first ?? 1)}</span>
            </>
          }
          error={at("pattern")}
        >
          <Input
            spellCheck={false}
            className="font-mono"
            maxLength={40}
            value={pattern}
            onChange={(event) => {
              setPattern(event.target.value);
            }}
          />
        </Field>
        {!series && (
          <Field label={t.start} error={first === undefined ? t.needStart : at("start")}>
            <Input
              inputMode="numeric"
              className="figures"
              value={start}
              onChange={(event) => {
                setStart(event.target.value);
              }}
            />
          </Field>
        )}
        <Checkbox
          label={t.usualLead}
          checked={usual}
          onChange={(event) => {
            setUsual(event.target.checked);
          }}
        />
        <Refusal error={fields.length > 0 ? undefined : save.error} />
      </form>
    </Dialog>
  );
}

function GapsDialog({ series, onDone }: { series: Series; onDone: () => void }) {
  const t = useMessages(numbersMessages);
  const { count } = useFormats();
  const gaps = useGaps(series.id);
  return (
    <Dialog
      open
      wide
      onOpenChange={onDone}
      title={t.checkWhich(series.name)}
      description={t.checkLead}
      actions={<Button onClick={onDone}>{t.close}</Button>}
    >
      {gaps.error && <ErrorState error={gaps.error} retry={() => void gaps.refetch()} />}
      {gaps.isPending && (
        <Loading>
          <Skeleton className="h-24 w-full" />
        </Loading>
      )}
      {gaps.data && (
        <>
          <p role="status" className={gaps.data.complete ? "text-good-ink" : "text-bad-ink"}>
            {gaps.data.complete ? t.complete : t.incomplete}
          </p>
          {gaps.data.periods.length > 0 && (
            <table className="w-full text-left text-sm">
              <thead>
                <tr className="border-b border-line text-xs text-ink-soft">
                  <th scope="col" className="py-2 pr-4 font-medium">
                    {t.period}
                  </th>
                  <th scope="col" className="py-2 pr-4 text-right font-medium">
                    {t.fromTo}
                  </th>
                  <th scope="col" className="py-2 pr-4 text-right font-medium">
                    {t.given}
                  </th>
                  <th scope="col" className="py-2 font-medium">
                    {t.missing}
                  </th>
                </tr>
              </thead>
              <tbody>
                {gaps.data.periods.map((period) => (
                  <tr key={period.period} className="border-b border-line">
                    <th scope="row" className="py-2 pr-4 font-normal">
                      {period.period || t.always}
                    </th>
                    <td className="figures py-2 pr-4 text-right">{`${count(period.first)}–${count(period.last)}`}</td>
                    <td className="figures py-2 pr-4 text-right">{count(period.count)}</td>
                    <td
                      className={
                        period.missing.length > 0 || period.outside ? "py-2 text-bad-ink" : "py-2 text-ink-soft"
                      }
                    >
                      {[
                        period.missing.length > 0 ? period.missing.map(count).join(", ") : t.none,
                        period.outside && t.outside,
                      ]
                        .filter(Boolean)
                        .join(" · ")}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </Dialog>
  );
}

/** What a number of this pattern would look like today; whether the pattern may be is for the service to say. */
function preview(pattern: string, counter: number): string {
  const year = String(new Date().getFullYear());
  return pattern
    .replaceAll("{YYYY}", year)
    .replaceAll("{YY}", year.slice(2))
    .replaceAll("{MM}", String(new Date().getMonth() + 1).padStart(2, "0"))
    .replaceAll(/\{(0+)\}/g, (_, zeros: string) => String(counter).padStart(zeros.length, "0"));
}
