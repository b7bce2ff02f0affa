"use client";

import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

export type ReportColumn = {
  head: string;
  align?: "right";
  /** Left out where there is little room. */ minor?: boolean;
};
export type ReportRow = { key: string; cells: readonly ReactNode[] };

/** The figures of a report, closed by their total as a ledger is. */
export function ReportTable({
  caption,
  columns,
  rows,
  total,
}: {
  caption: string;
  columns: readonly ReportColumn[];
  rows: readonly ReportRow[];
  total?: readonly ReactNode[];
}) {
  return (
    // what scrolls must be reachable by keyboard
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="overflow-x-auto" role="region" aria-label={caption} tabIndex={0}>
      <table className="w-full text-left text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line">
            {columns.map(({ head, align, minor }) => (
              <th
                key={head}
                scope="col"
                className={cn(
                  "whitespace-nowrap px-2 py-2 max-sm:px-1 text-xs font-medium text-ink-soft",
                  align === "right" && "text-right",
                  minor && "max-sm:hidden",
                )}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key} className="border-b border-line last:border-0 hover:bg-sunken">
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row" className="px-2 py-2 max-sm:px-1 font-normal">
                    {cell}
                  </th>
                ) : (
                  <td
                    key={index}
                    className={cn(
                      "px-2 py-2 max-sm:px-1",
                      columns[index]?.align === "right" && "text-right",
                      columns[index]?.minor && "max-sm:hidden",
                    )}
                  >
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr className="ledger-total font-medium">
              {total.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row" className="px-2 py-2 max-sm:px-1 font-medium">
                    {cell}
                  </th>
                ) : (
                  <td
                    key={index}
                    className={cn(
                      "px-2 py-2 max-sm:px-1",
                      columns[index]?.align === "right" && "text-right",
                      columns[index]?.minor && "max-sm:hidden",
                    )}
                  >
                    {cell}
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
