"use client";

import { X } from "lucide-react";
import { Field, IconButton, Input, Money, Select } from "@/components";
import { useMessages } from "@/lib/i18n";
import type { AdjustmentForm } from "./form";
import { editorMessages } from "./messages";
import { VatSelect } from "./vat-select";

type Props = {
  value: AdjustmentForm;
  onChange: (value: AdjustmentForm) => void;
  onRemove: () => void;
  amount: string | undefined;
  currency: string;
  errors: ReadonlyMap<string, string>;
  /** On the whole document, where it has a VAT category of its own. */
  withVat?: boolean;
  /** What it is on, for those who do not see it. */
  on: string;
};

/** A discount or a charge: how much, in percent or money, and why. */
export function AdjustmentRow({ value, onChange, onRemove, amount, currency, errors, withVat = false, on }: Props) {
  const t = useMessages(editorMessages);
  const kind = value.kind === "ALLOWANCE" ? t.discount : t.charge;
  const name = `${kind}, ${on}`;
  return (
    <div role="group" aria-label={name} className="flex flex-wrap items-start gap-2 py-1">
      <span className="w-20 shrink-0 pt-2 text-sm text-ink-soft">{kind}</span>
      <Field label={t.valueOf(name)} hideLabel error={errors.get(`${value.key}.value`)} className="w-24">
        <Input
          data-field={`${value.key}.value`}
          inputMode="decimal"
          className="text-right"
          value={value.value}
          onChange={(event) => {
            onChange({ ...value, value: event.target.value });
          }}
        />
      </Field>
      <Field label={t.countedIn(name)} hideLabel className="w-24">
        <Select
          value={value.by}
          options={[
            { value: "percentage", label: "%" },
            { value: "amount", label: currency },
          ]}
          onChange={(event) => {
            onChange({ ...value, by: event.target.value === "amount" ? "amount" : "percentage" });
          }}
        />
      </Field>
      <Field label={t.reasonOf(name)} hideLabel error={errors.get(`${value.key}.reason`)} className="min-w-40 flex-1">
        <Input
          data-field={`${value.key}.reason`}
          placeholder={value.kind === "ALLOWANCE" ? t.whyDiscount : t.whyCharge}
          maxLength={500}
          value={value.reason}
          onChange={(event) => {
            onChange({ ...value, reason: event.target.value });
          }}
        />
      </Field>
      {withVat && (
        <div className="w-40">
          <VatSelect
            label={t.vatOf(name)}
            value={value.vat}
            name={value.key}
            errors={errors}
            onChange={(vat) => {
              onChange({ ...value, vat });
            }}
          />
        </div>
      )}
      <span className="min-w-24 pt-2 text-right text-ink-soft">
        {amount !== undefined && (
          <>
            {value.kind === "ALLOWANCE" && "−"}
            <Money amount={amount} currency={currency} />
          </>
        )}
      </span>
      <IconButton label={t.removeThat(name)} onClick={onRemove}>
        <X className="size-4" aria-hidden />
      </IconButton>
    </div>
  );
}
