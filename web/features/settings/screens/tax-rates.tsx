"use client";

import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import {
  Button,
  Dialog,
  ErrorState,
  Field,
  IconButton,
  Input,
  Loading,
  Refusal,
  Select,
  Skeleton,
  toast,
} from "@/components";
import {
  RATED,
  REASONED,
  type TaxRate,
  useSaveTaxRates,
  useTaxRates,
  useVatCategoryNames,
  type VatCategory,
} from "@/features/invoices";
import { newIdempotencyKey, ProblemError } from "@/lib/api";
import { sendByKeys } from "@/lib/forms";
import { useFormats, useMessages } from "@/lib/i18n";
import { readDecimal, writeDecimal } from "@/lib/money";
import { useMay } from "@/lib/session";
import { Part, SettingsFrame } from "../frame";
import { taxRatesMessages } from "../tax-rates-messages";

const CATEGORIES: readonly VatCategory[] = ["S", "Z", "E", "AE", "K", "G", "O", "L", "M"];

/** A rate as it is typed. */
type Row = { key: string; name: string; category: VatCategory; rate: string; reason: string };

/** The VAT rates that the invoice editor offers. */
export function TaxRatesScreen() {
  const t = useMessages(taxRatesMessages);
  const rates = useTaxRates();
  return (
    <SettingsFrame part="taxes">
      {rates.error && <ErrorState error={rates.error} retry={() => void rates.refetch()} />}
      {rates.isPending && (
        <Part title={t.title} lead={t.lead}>
          <Loading>
            <Skeleton className="h-64 w-full" />
          </Loading>
        </Part>
      )}
      {rates.data && (
        <Rates key={rates.data.etag} own={rates.data.data.own} items={rates.data.data.items} etag={rates.data.etag} />
      )}
    </SettingsFrame>
  );
}

function Rates({ own, items, etag }: { own: boolean; items: readonly TaxRate[]; etag: string }) {
  const t = useMessages(taxRatesMessages);
  const { locale, percent } = useFormats();
  const categories = useVatCategoryNames();
  const may = useMay("organization:write");
  const nameOf = ({ name, category, rate }: TaxRate) =>
    name ?? (category === "S" ? t.rate(percent(rate ?? "0")) : categories[category]);
  const [rows, setRows] = useState<Row[] | undefined>(() =>
    own && may ? items.map((item) => rowOf(item, nameOf(item), locale)) : undefined,
  );
  if (rows) return <RatesForm rows={rows} setRows={setRows} own={own} etag={etag} />;
  return (
    <Part
      title={t.title}
      lead={t.lead}
      action={
        may && (
          <Button
            onClick={() => {
              setRows(items.map((item) => rowOf(item, nameOf(item), locale)));
            }}
          >
            {t.ownList}
          </Button>
        )
      }
    >
      {!own && <p>{t.country}</p>}
      <ul aria-label={t.title} className="divide-y divide-line border-y border-line">
        {items.map((item) => (
          <li key={`${item.category} ${item.rate ?? ""} ${item.name ?? ""}`} className="py-2.5">
            {nameOf(item)}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function rowOf({ category, rate, reason = "" }: TaxRate, name: string, locale: string): Row {
  return {
    key: newIdempotencyKey(),
    name: name.slice(0, 60),
    category,
    rate: rate === undefined ? "" : writeDecimal(rate, locale),
    reason,
  };
}

type FormProps = { rows: Row[]; setRows: (rows: Row[] | undefined) => void; own: boolean; etag: string };

function RatesForm({ rows, setRows, own, etag }: FormProps) {
  const t = useMessages(taxRatesMessages);
  const { locale } = useFormats();
  const save = useSaveTaxRates(etag);
  const [asked, setAsked] = useState(false);
  const [goingBack, setGoingBack] = useState(false);
  const fields = save.error instanceof ProblemError ? save.error.fieldErrors : [];
  const words: Record<string, string> = { required: t.needName, repeated: t.repeated, range: t.range };
  const refusal = (index: number, field: "name" | "rate" | "reason") => {
    const found = fields.find(({ pointer }) => pointer === `/items/${String(index)}/${field}`);
    return found && (words[found.code] ?? found.detail);
  };
  const unreadable = ({ category, rate }: Row) => RATED.includes(category) && readDecimal(rate, locale) === undefined;
  const submit = () => {
    setAsked(true);
    if (rows.length === 0 || rows.some(unreadable)) return;
    save.mutate(
      rows.map((row) => itemOf(row, locale)),
      {
        onSuccess: () => {
          toast(t.saved);
        },
      },
    );
  };
  const move = (from: number, to: number) => {
    const next = [...rows];
    next.splice(to, 0, ...next.splice(from, 1));
    setRows(next);
  };
  return (
    <Part title={t.title} lead={t.lead}>
      <form
        noValidate
        ref={sendByKeys}
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ol aria-label={t.title} className="divide-y divide-line border-y border-line">
          {rows.map((row, index) => (
            <RateRow
              key={row.key}
              row={row}
              index={index}
              last={index === rows.length - 1}
              errors={{
                name: refusal(index, "name"),
                rate: asked && unreadable(row) ? t.needRate : refusal(index, "rate"),
                reason: refusal(index, "reason"),
              }}
              onChange={(next) => {
                setRows(rows.map((one) => (one.key === row.key ? next : one)));
              }}
              onMove={(by) => {
                move(index, index + by);
              }}
              onRemove={() => {
                setRows(rows.filter(({ key }) => key !== row.key));
              }}
            />
          ))}
        </ol>
        {asked && rows.length === 0 && (
          <p role="alert" className="text-sm text-bad-ink">
            {t.empty}
          </p>
        )}
        <Refusal error={fields.length > 0 ? undefined : save.error} />
        <div className="flex flex-wrap gap-2">
          <Button
            icon={<Plus className="size-4" aria-hidden />}
            onClick={() => {
              setRows([...rows, { key: newIdempotencyKey(), name: "", category: "S", rate: "", reason: "" }]);
            }}
          >
            {t.add}
          </Button>
          {own ? (
            <Button
              look="quiet"
              onClick={() => {
                setGoingBack(true);
              }}
            >
              {t.back}
            </Button>
          ) : (
            <Button
              look="quiet"
              onClick={() => {
                setRows(undefined);
              }}
            >
              {t.cancel}
            </Button>
          )}
          <Button look="primary" type="submit" busy={save.isPending} className="ml-auto">
            {t.save}
          </Button>
        </div>
      </form>
      <Dialog
        open={goingBack}
        onOpenChange={setGoingBack}
        title={t.backTitle}
        description={t.backLead}
        actions={
          <>
            <Button
              onClick={() => {
                setGoingBack(false);
              }}
            >
              {t.cancel}
            </Button>
            <Button
              look="primary"
              busy={save.isPending}
              onClick={() => {
                save.mutate([]);
              }}
            >
              {t.back}
            </Button>
          </>
        }
      />
    </Part>
  );
}

function itemOf({ name, category, rate, reason }: Row, locale: string): TaxRate {
  return {
    name: name.trim(),
    category,
    ...(RATED.includes(category) ? { rate: readDecimal(rate, locale) ?? "0" } : {}),
    ...(REASONED.includes(category) && reason.trim() ? { reason: reason.trim() } : {}),
  };
}

type RowProps = {
  row: Row;
  index: number;
  last: boolean;
  errors: { name: string | undefined; rate: string | undefined; reason: string | undefined };
  onChange: (row: Row) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
};

function RateRow({ row, index, last, errors, onChange, onMove, onRemove }: RowProps) {
  const t = useMessages(taxRatesMessages);
  const categories = useVatCategoryNames();
  const place = String(index + 1);
  const called = row.name.trim() || t.unnamed;
  const rated = RATED.includes(row.category);
  return (
    <li>
      <div
        role="group"
        aria-label={t.row(place)}
        className="grid grid-cols-[minmax(0,1fr)_6rem] items-start gap-2 py-3 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_6rem_auto]"
      >
        <Field label={t.of(t.name, place)} hideLabel error={errors.name} className="max-md:col-span-2">
          <Input
            placeholder={t.name}
            maxLength={60}
            value={row.name}
            onChange={(event) => {
              onChange({ ...row, name: event.target.value });
            }}
          />
        </Field>
        <Field
          label={t.of(t.category, place)}
          hideLabel
          className={rated ? undefined : "max-md:col-span-2 md:col-span-2"}
        >
          <Select
            value={row.category}
            options={CATEGORIES.map((value) => ({ value, label: categories[value] }))}
            onChange={(event) => {
              onChange({ ...row, category: event.target.value as VatCategory });
            }}
          />
        </Field>
        {rated && (
          <Field label={t.of(t.percent, place)} hideLabel error={errors.rate}>
            <Input
              inputMode="decimal"
              placeholder={t.percent}
              className="text-right"
              value={row.rate}
              onChange={(event) => {
                onChange({ ...row, rate: event.target.value });
              }}
            />
          </Field>
        )}
        <div className="flex max-md:col-span-2 max-md:justify-end">
          <IconButton
            label={t.up(called)}
            disabled={index === 0}
            onClick={() => {
              onMove(-1);
            }}
          >
            <ArrowUp className="size-4" aria-hidden />
          </IconButton>
          <IconButton
            label={t.down(called)}
            disabled={last}
            onClick={() => {
              onMove(1);
            }}
          >
            <ArrowDown className="size-4" aria-hidden />
          </IconButton>
          <IconButton label={t.remove(called)} onClick={onRemove}>
            <Trash2 className="size-4" aria-hidden />
          </IconButton>
        </div>
        {REASONED.includes(row.category) && (
          <Field
            label={t.of(t.reason, place)}
            hideLabel
            hint={t.reasonHint}
            error={errors.reason}
            className="col-span-2 md:col-span-3"
          >
            <Input
              placeholder={t.reason}
              maxLength={500}
              value={row.reason}
              onChange={(event) => {
                onChange({ ...row, reason: event.target.value });
              }}
            />
          </Field>
        )}
      </div>
    </li>
  );
}
