"use client";

import { type KeyboardEvent, useState } from "react";
import { Field, Input, Select } from "@/components";
import { useFormats, useMessages } from "@/lib/i18n";
import { readDecimal, writeDecimal } from "@/lib/money";
import { RATED, type TaxRate } from "../tax-rates";
import type { VatForm } from "./form";
import { editorMessages } from "./messages";
import { offerOf, useTaxOffers } from "./tax-offers";
import { termMessages } from "./terms/messages";

type Props = {
  label: string;
  value: VatForm;
  onChange: (vat: VatForm) => void;
  /** For finding the field: `NAME.vat` and `NAME.rate`. */
  name: string;
  errors: ReadonlyMap<string, string>;
  onKeyDown?: (event: KeyboardEvent) => void;
};

const OTHER_RATE = "other";
const AS_IT_IS = "as-it-is";

/** What VAT something is under, in words: one of the organization's rates, or another rate. */
export function VatSelect({ label, value, onChange, name, errors, onKeyDown }: Props) {
  const t = useMessages(editorMessages);
  const terms = useMessages(termMessages);
  const { locale, percent } = useFormats();
  const offers = useTaxOffers();
  const rate = readDecimal(value.rate, locale);
  const offered = offerOf(value, rate, offers);
  const [typing, setTyping] = useState(false);
  const rated = RATED.includes(value.category);
  const other = rated && (typing || offered < 0);
  // a category that a draft has though it is not offered stays what it is
  const strange = offered < 0 && value.category !== "S";
  const choose = (chosen: string) => {
    setTyping(chosen === OTHER_RATE);
    if (chosen === OTHER_RATE) onChange({ category: "S", rate: value.category === "S" ? value.rate : "" });
    const offer = offers.rates[Number(chosen)];
    if (!offer) return;
    onChange({ category: offer.category, rate: writeDecimal(offer.rate ?? "", locale) });
    if (offer.reason) offers.onReason(offer.category, offer.reason);
  };
  const nameOf = ({ name: called, category, rate: charged = "0" }: TaxRate) => {
    if (called === undefined) return category === "S" ? t.vatRate(percent(charged)) : terms.categories[category];
    return RATED.includes(category) && !called.includes(charged) ? `${called}, ${percent(charged)}` : called;
  };
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <Field label={label} hideLabel error={errors.get(`${name}.vat`)}>
        <Select
          data-field={`${name}.vat`}
          value={strange ? AS_IT_IS : other ? OTHER_RATE : String(offered)}
          options={[
            ...offers.rates.map((each, index) => ({ value: String(index), label: nameOf(each) })),
            ...(strange ? [{ value: AS_IT_IS, label: terms.categories[value.category] }] : []),
            { value: OTHER_RATE, label: t.otherRate },
          ]}
          onChange={(event) => {
            choose(event.target.value);
          }}
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
            onChange={(event) => {
              setTyping(true);
              onChange({ ...value, rate: event.target.value });
            }}
            onKeyDown={onKeyDown}
          />
        </Field>
      )}
    </div>
  );
}
