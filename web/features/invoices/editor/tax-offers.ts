"use client";

import { createContext, use } from "react";
import { RATED, type TaxRate, type VatCategory } from "../tax-rates";
import type { VatForm } from "./form";

type Offers = {
  /** In their order. */
  rates: readonly TaxRate[];
  /** Why the document's categories are without VAT, as far as that is said. */
  reasons: Partial<Record<VatCategory, string>>;
  onReason: (category: VatCategory, reason: string) => void;
};

const Context = createContext<Offers>({ rates: [], reasons: {}, onReason: () => undefined });

export const TaxOffers = Context;

export function useTaxOffers(): Offers {
  return use(Context);
}

/**
 * Which of the rates something is under; of several of one category the one whose reason the document gives.
 *
 * @param rate as the contract writes it
 */
export function offerOf(
  { category }: Pick<VatForm, "category">,
  rate: string | undefined,
  { rates, reasons }: Pick<Offers, "rates" | "reasons">,
): number {
  const fits = (offer: TaxRate) => offer.category === category && (!RATED.includes(category) || offer.rate === rate);
  const reason = reasons[category] ?? "";
  const exact = rates.findIndex((offer) => fits(offer) && (offer.reason ?? "") === reason);
  return exact >= 0 ? exact : rates.findIndex(fits);
}

/** What a new line is under: the first of the organization's own rates, else its country's usual rate. */
export function usualOffer(own: boolean, rates: readonly TaxRate[]): TaxRate | undefined {
  return own ? rates[0] : rates.find(({ category }) => category === "S");
}
