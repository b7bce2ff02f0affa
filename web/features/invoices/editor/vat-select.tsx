"use client";

import { type KeyboardEvent, useState } from "react";
import { Field, Input, Select } from "@/components";
import { useFormats, useMessages } from "@/lib/i18n";
import { readDecimal, writeDecimal } from "@/lib/money";
import { RATED } from "./draft";
import type { VatForm } from "./form";
import { editorMessages } from "./messages";
import { termMessages } from "./terms/messages";

const FREE = ["Z", "AE", "K", "G", "E", "O"] as const;

type Props = {
  label: string;
  value: VatForm;
  onChange: (vat: VatForm) => void;
  /** The rates that the seller's country has. */
  rates: readonly string[];
  /** For finding the field: `NAME.vat` and `NAME.rate`. */
  name: string;
  errors: ReadonlyMap<string, string>;
  onKeyDown?: (event: KeyboardEvent) => void;
};

/** What VAT something is under, in words: a rate of the country, another rate, or why there is none. */
export function VatSelect({ label, value, onChange, rates, name, errors, onKeyDown }: Props) {
  const t = useMessages(editorMessages);
  const terms = useMessages(termMessages);
  const { locale, percent } = useFormats();
  const rate = readDecimal(value.rate, locale);
  const known = value.category === "S" && rate !== undefined && rates.includes(rate);
  const [typing, setTyping] = useState(false);
  const special = value.category === "L" || value.category === "M";
  const other = special || (value.category === "S" && (typing || !known));
  const choose = (chosen: string) => {
    setTyping(chosen === "S:");
    if (chosen.startsWith("S:")) onChange({ category: "S", rate: writeDecimal(chosen.slice(2), locale) });
    else {
      const category = [...FREE, "L" as const, "M" as const].find((each) => each === chosen);
      if (category) onChange({ category, rate: RATED.includes(category) ? value.rate : "" });
    }
  };
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <Field label={label} hideLabel error={errors.get(`${name}.vat`)}>
        <Select
          data-field={`${name}.vat`}
          value={special ? value.category : other ? "S:" : value.category === "S" ? `S:${rate ?? ""}` : value.category}
          options={[
            ...rates.map((each) => ({ value: `S:${each}`, label: t.vatRate(percent(each)) })),
            { value: "S:", label: t.otherRate },
            ...FREE.map((category) => ({ value: category, label: terms.categories[category] })),
            ...(special ? [{ value: value.category, label: terms.categories[value.category === "L" ? "L" : "M"] }] : []),
          ]}
          onChange={(event) => { choose(event.target.value); }}
          onKeyDown={onKeyDown}
        />
      </Field>
      {other && (
        <Field label={`${label}: ${t.rate}`} hideLabel error={errors.get(`${name}.rate`)}>
          <Input
            data-field={`${name}.rate`}
            inputMode="decimal"
            placeholder={t.rate}
            className="text-right"
            value={value.rate}
            onChange={(event) => { setTyping(true); onChange({ ...value, rate: event.target.value }); }}
            onKeyDown={onKeyDown}
          />
        </Field>
      )}
    </div>
  );
}
