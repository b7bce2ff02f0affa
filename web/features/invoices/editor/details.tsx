"use client";

import { ChevronRight } from "lucide-react";
import { Checkbox, Field, Input, Select } from "@/components";
import { useFormats, useMessages } from "@/lib/i18n";
import { currencies } from "@/lib/places";
import type { EditorForm } from "./form";
import { editorMessages } from "./messages";

type Props = {
  form: EditorForm;
  set: (changes: Partial<EditorForm>) => void;
  errors: ReadonlyMap<string, string>;
  usualCurrency: string;
  usualBuyerReference: string | undefined;
};

const FIELDS = [
  "buyerReference",
  "purchaseOrder",
  "periodStart",
  "periodEnd",
  "paymentTerms",
  "discountPercentage",
  "discountDays",
  "currency",
] as const;

/** What most invoices do without; open where something of it is said or wrong. */
export function Details({ form, set, errors, usualCurrency, usualBuyerReference }: Props) {
  const t = useMessages(editorMessages);
  const formats = useFormats();
  const used = form.pricesIncludeVat || FIELDS.some((name) => form[name] !== "" || errors.has(name));
  const text = (name: (typeof FIELDS)[number]) => ({
    "data-field": name,
    value: form[name],
    onChange: (event: { target: { value: string } }) => {
      set({ [name]: event.target.value });
    },
  });
  return (
    <details open={used || undefined} className="group">
      <summary className="inline-flex list-none items-center gap-1 rounded-sm font-medium text-accent-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight className="size-4 transition-transform group-open:rotate-90" aria-hidden />
        {t.details}
      </summary>
      <div className="mt-3 flex flex-col gap-4">
        <div className="grid gap-4 @md:grid-cols-2">
          <Field label={t.buyerReference} error={errors.get("buyerReference")} hint={t.buyerReferenceHint}>
            <Input maxLength={200} placeholder={usualBuyerReference} {...text("buyerReference")} />
          </Field>
          <Field label={t.purchaseOrder} error={errors.get("purchaseOrder")}>
            <Input maxLength={200} {...text("purchaseOrder")} />
          </Field>
          <Field label={t.periodStart} error={errors.get("periodStart")}>
            <Input type="date" {...text("periodStart")} />
          </Field>
          <Field label={t.periodEnd} error={errors.get("periodEnd")}>
            <Input type="date" {...text("periodEnd")} />
          </Field>
        </div>
        <Field label={t.paymentTerms} error={errors.get("paymentTerms")} hint={t.paymentTermsHint}>
          <Input maxLength={1000} {...text("paymentTerms")} />
        </Field>
        <div className="grid gap-4 @md:grid-cols-2">
          <Field label={t.discountPercentage} error={errors.get("discountPercentage")}>
            <Input inputMode="decimal" maxLength={10} {...text("discountPercentage")} />
          </Field>
          <Field label={t.discountDays} error={errors.get("discountDays")}>
            <Input inputMode="numeric" maxLength={3} {...text("discountDays")} />
          </Field>
        </div>
        <Field label={t.currency} error={errors.get("currency")}>
          <Select
            placeholder={t.usualCurrency(usualCurrency)}
            options={currencies.map((value) => ({ value, label: `${value} · ${formats.currency(value)}` }))}
            {...text("currency")}
          />
        </Field>
        <Checkbox
          label={t.pricesIncludeVat}
          checked={form.pricesIncludeVat}
          onChange={(event) => {
            set({ pricesIncludeVat: event.target.checked });
          }}
        />
      </div>
    </details>
  );
}
