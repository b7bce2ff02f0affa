"use client";

import { Money } from "@/components";
import { useMessages } from "@/lib/i18n";
import { forPlotting } from "@/lib/money";
import { dashboardMessages } from "./messages";

const ages = ["0-30", "31-60", "61-90", "over-90"] as const;
const tones = ["var(--chart-2)", "var(--chart-3)", "var(--chart-4)", "var(--chart-5)"];

type Row = { age: (typeof ages)[number]; amount: string };

/** What is late, from fresh to old, each with the length of its share. */
export function Ageing({ rows, currency }: { rows: readonly Row[]; currency: string }) {
  const t = useMessages(dashboardMessages);
  const longest = Math.max(...rows.map(({ amount }) => forPlotting(amount)), Number.MIN_VALUE);
  return (
    <ul className="flex flex-col gap-4 pt-1">
      {ages.map((age, index) => {
        const amount = rows.find((row) => row.age === age)?.amount ?? "0";
        return (
          <li key={age}>
            <div className="flex justify-between gap-4">
              <span className="text-ink-soft">{t.age[age]}</span>
              <Money amount={amount} currency={currency} quietZero strong />
            </div>
            <div className="mt-1.5 h-1.5 rounded-full bg-sunken" aria-hidden>
              <div
                className="h-full rounded-full"
                style={{ width: `${(forPlotting(amount) / longest) * 100}%`, background: tones[index] }}
              />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
