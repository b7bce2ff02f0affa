import type { Draft } from "./invoice";

export type EarlyPaymentDiscount = NonNullable<Draft["earlyPaymentDiscounts"]>[number];

const DISCOUNT = /^#SKONTO#TAGE=(\d{1,3})#PROZENT=(\d{1,2}\.\d{2})(?:#BASISBETRAG=(\d{1,13}\.\d{2}))?#$/;

/** Terms of payment (BT-20) taken apart: discounts for paying early, a line each as machines read it, and the rest. */
export function readTerms(terms: string | undefined): { discounts: EarlyPaymentDiscount[]; text: string | undefined } {
  const discounts: EarlyPaymentDiscount[] = [];
  const rest = (terms ?? "").split(/\r?\n/).filter((line) => {
    const [found, days, percentage = "", base] = DISCOUNT.exec(line.trim()) ?? [];
    if (found !== undefined)
      discounts.push({
        days: Number(days),
        percentage: percentage.replace(/\.?0+$/, ""),
        ...(base === undefined ? {} : { base }),
      });
    return found === undefined;
  });
  return { discounts, text: rest.join("\n").trim() || undefined };
}
