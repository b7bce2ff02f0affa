"use client";

import { useMemo } from "react";
import { useFormats } from "../i18n";
import { countries, currencies } from "./places";

/** Countries and currencies for a list to choose from, in the order of their names. */
export function usePlaceOptions() {
  const formats = useFormats();
  return useMemo(() => {
    const collator = new Intl.Collator(formats.locale);
    const options = (codes: readonly string[], name: (code: string) => string) =>
      codes.map((value) => ({ value, label: name(value) })).sort((a, b) => collator.compare(a.label, b.label));
    return {
      countries: options(countries, formats.country),
      currencies: options(currencies, (code) => `${formats.currency(code)} (${code})`),
    };
  }, [formats]);
}
