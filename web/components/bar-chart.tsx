"use client";

import { useId } from "react";
import { useFormats } from "@/lib/i18n";
import { forPlotting, type Decimal } from "@/lib/money";

export type Series = { name: string; tone: 1 | 2 | 3 | 4 | 5 };
export type Bars = { key: string; label: string; amounts: readonly (Decimal | undefined)[] };

type Props = {
  /** What it shows, for those who hear it; a table with the figures stands beside it for them. */
  title: string;
  series: readonly Series[];
  bars: readonly Bars[];
  currency: string;
  /** The head of the table's first column. */
  labelHead: string;
};

const HEIGHT = 190;
/** Percent of the chart: a single bar is no wall. */
const WIDEST = 5;
const colors = ["", "var(--chart-1)", "var(--chart-2)", "var(--chart-3)", "var(--chart-4)", "var(--chart-5)"];

/** Groups of bars over one line. Amounts are lengths here and figures in the table; nothing is calculated from them. */
export function BarChart({ title, series, bars, currency, labelHead }: Props) {
  const { money, moneyShort } = useFormats();
  const titleId = useId();
  const lengths = bars.flatMap(({ amounts }) =>
    amounts.map((amount) => (amount === undefined ? 0 : forPlotting(amount))),
  );
  const { low, high, ticks } = scale(Math.min(0, ...lengths), Math.max(0, ...lengths));
  const y = (value: number) => ((high - value) / (high - low)) * HEIGHT;
  const slot = 100 / Math.max(1, bars.length);
  const width = Math.min(WIDEST, (slot * 0.62) / series.length);

  return (
    <figure aria-labelledby={titleId} className="flex flex-col gap-3">
      <figcaption id={titleId} className="sr-only">
        {title}
      </figcaption>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft" aria-hidden>
        {series.map(({ name, tone }) => (
          <li key={name} className="flex items-center gap-1.5">
            <span className="size-2.5 rounded-sm" style={{ background: colors[tone] }} />
            {name}
          </li>
        ))}
      </ul>
      <div className="flex gap-2" aria-hidden>
        <div className="relative w-14 shrink-0 text-right text-xs text-ink-soft" style={{ height: HEIGHT }}>
          {ticks.map((tick) => (
            <span
              key={tick}
              className="figures absolute right-0 -translate-y-1/2 whitespace-nowrap"
              style={{ top: y(tick) }}
            >
              {moneyShort(tick, currency)}
            </span>
          ))}
        </div>
        <div className="min-w-0 flex-1">
          <svg width="100%" height={HEIGHT} className="block overflow-visible">
            {ticks.map((tick) => (
              <line
                key={tick}
                x1="0"
                x2="100%"
                y1={y(tick)}
                y2={y(tick)}
                stroke="var(--line)"
                strokeWidth={tick === 0 ? 1.5 : 1}
              />
            ))}
            {bars.map(({ key, label, amounts }, place) =>
              amounts.map((amount, index) => {
                if (amount === undefined) return null;
                const value = forPlotting(amount);
                const x = slot * place + (slot - width * series.length) / 2 + width * index;
                return (
                  <rect
                    key={`${key}-${index}`}
                    x={`${x}%`}
                    width={`${width * 0.88}%`}
                    y={Math.min(y(value), y(0))}
                    height={Math.max(value === 0 ? 0 : 1.5, Math.abs(y(value) - y(0)))}
                    rx="1.5"
                    fill={colors[series[index]?.tone ?? 1]}
                  >
                    <title>{`${label}, ${series[index]?.name ?? ""}: ${money(amount, currency)}`}</title>
                  </rect>
                );
              }),
            )}
          </svg>
          <div className="mt-1.5 flex text-xs text-ink-soft">
            {bars.map(({ key, label }, place) => (
              <span key={key} className="flex min-w-0 flex-1 justify-center whitespace-nowrap">
                <span className={bars.length > 8 && place % 2 === 1 ? "max-sm:hidden" : undefined}>{label}</span>
              </span>
            ))}
          </div>
        </div>
      </div>
      <table className="sr-only">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{labelHead}</th>
            {series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map(({ key, label, amounts }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {amounts.map((amount, index) => (
                <td key={series[index]?.name ?? index}>{amount === undefined ? "" : money(amount, currency)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** Round steps that hold all the lengths. */
function scale(low: number, high: number): { low: number; high: number; ticks: number[] } {
  const reach = high - low || 1;
  const rough = reach / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.floor(low / step);
  const last = Math.max(Math.ceil(high / step), first + 1);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  return { low: first * step, high: last * step, ticks };
}
