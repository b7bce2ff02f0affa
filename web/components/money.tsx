"use client";

import { cn } from "@/lib/cn";
import { useFormats } from "@/lib/i18n";
import { sign, type Decimal } from "@/lib/money";

type Props = {
  amount: Decimal;
  currency: string;
  strong?: boolean;
  /** Nothing owed is said softly. */ quietZero?: boolean;
  className?: string;
};

/** An amount as the service gave it, in the person's way of writing. */
export function Money({ amount, currency, strong = false, quietZero = false, className }: Props) {
  const { money } = useFormats();
  return (
    <span
      className={cn(
        "figures whitespace-nowrap",
        strong && "font-medium",
        quietZero && sign(amount) === 0 && "text-ink-soft",
        className,
      )}
    >
      {money(amount, currency)}
    </span>
  );
}
