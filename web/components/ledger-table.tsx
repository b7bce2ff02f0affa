import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import type { Decimal } from "@/lib/money";
import { DayText } from "./date-text";
import { Money } from "./money";

type Bound = { day: string | undefined; what: ReactNode; balance: Decimal };
export type LedgerLine = Bound & { key: string; amount: Decimal };

type Props = {
  /** What the account is, for those who do not see it. */
  label: string;
  heads: { day: string; what: string; amount: string; balance: string };
  currency: string;
  /** Left out on pages but the first. */
  opening: Bound | undefined;
  lines: readonly LedgerLine[];
  /** Left out on pages but the last. */
  closing: Bound | undefined;
};

const cell = "sm:table-cell sm:h-9 sm:px-2 sm:py-1";

/** An account, entry by entry, with its balance after each. On a phone an entry is a block of two lines. */
export function LedgerTable({ label, heads, currency, opening, lines, closing }: Props) {
  return (
    <table role="table" aria-label={label} className="block w-full text-left text-sm sm:table">
      <thead role="rowgroup" className="sr-only sm:not-sr-only sm:table-header-group">
        <tr role="row" className="border-b border-line">
          {[heads.day, heads.what, heads.amount, heads.balance].map((head, index) => (
            <th
              key={head}
              role="columnheader"
              scope="col"
              className={cn("whitespace-nowrap px-2 py-2 text-xs font-medium text-ink-soft", index > 1 && "text-right")}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="block sm:table-row-group">
        {opening && <Line line={opening} currency={currency} className="text-ink-soft" />}
        {lines.map((line) => (
          <Line key={line.key} line={line} amount={line.amount} currency={currency} />
        ))}
        {closing && <Line line={closing} currency={currency} className="ledger-total font-medium" />}
      </tbody>
    </table>
  );
}

function Line({
  line: { day, what, balance },
  amount,
  currency,
  className,
}: {
  line: Bound;
  amount?: Decimal;
  currency: string;
  className?: string;
}) {
  return (
    <tr
      role="row"
      className={cn(
        "grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-0.5 border-b border-line px-2 py-2.5 sm:table-row sm:hover:bg-sunken",
        className,
      )}
    >
      <td role="cell" className={cn(cell, "max-sm:order-3 max-sm:text-ink-soft")}>
        {day && <DayText day={day} />}
      </td>
      <td role="cell" className={cn(cell, "min-w-0 max-sm:order-1 sm:w-full")}>
        {what}
      </td>
      <td role="cell" className={cn(cell, "text-right max-sm:order-2", amount === undefined && "max-sm:hidden")}>
        {amount !== undefined && <Money amount={amount} currency={currency} />}
      </td>
      <td
        role="cell"
        className={cn(
          cell,
          "text-right",
          amount === undefined ? "max-sm:order-2" : "max-sm:order-4 max-sm:text-ink-soft",
        )}
      >
        <Money amount={balance} currency={currency} />
      </td>
    </tr>
  );
}
