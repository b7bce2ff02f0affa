"use client";

import { type ColumnDef, flexRender, getCoreRowModel, type RowData, useReactTable } from "@tanstack/react-table";
import Link from "next/link";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { cn } from "@/lib/cn";
import { useFormats, useMessages } from "@/lib/i18n";
import type { Pages } from "@/lib/list";
import { componentMessages } from "./messages";
import { PageSteps } from "./page-steps";
import { Loading, Skeleton } from "./skeleton";
import { ErrorState } from "./states";

declare module "@tanstack/react-table" {
  interface ColumnMeta<TData extends RowData, TValue> {
    /** Figures stand right. */
    align?: "right";
    /** Where the cell stands in the two lines that a row is on a phone; left out it is not shown there. */
    phone?: "title" | "figure" | "detail" | "note";
    className?: string;
    /** Never set: keeps the type's parameters in use. */
    never?: [TData, TValue];
  }
}

export type Column<Row> = ColumnDef<Row>;

type Props<Row> = {
  /** What the list is, for those who do not see it. */
  label: string;
  columns: readonly Column<Row>[];
  pages: Pages<Row>;
  rowId: (row: Row) => string;
  /** What the row is called, for its link and tick. */
  rowName: (row: Row) => string;
  /** Where a row leads; its name in the title column is the link, and the whole row can be clicked. */
  rowHref?: (row: Row) => string;
  /** In place of the rows when there are none. */
  empty: ReactNode;
  /** What can be done with the rows that are ticked; without it there are no ticks. */
  bulk?: (rows: Row[], clear: () => void) => ReactNode;
};

/** One page of a server's list. Arrow keys go from row to row, Enter opens, Space ticks. */
export function DataTable<Row>({ label, columns, pages, rowId, rowName, rowHref, empty, bulk }: Props<Row>) {
  const t = useMessages(componentMessages);
  const { count } = useFormats();
  const [ticked, setTicked] = useState<Record<string, boolean>>({});
  const table = useReactTable<Row>({
    data: pages.rows ?? [],
    columns: columns as Column<Row>[],
    getCoreRowModel: getCoreRowModel(),
    getRowId: rowId,
    state: { rowSelection: ticked },
    onRowSelectionChange: setTicked,
    enableRowSelection: Boolean(bulk),
  });

  if (pages.error && !pages.rows) return <ErrorState error={pages.error} retry={pages.retry} />;
  if (!pages.rows) return <TableSkeleton />;
  if (pages.rows.length === 0 && !pages.hasPrevious) return <>{empty}</>;

  const selected = table.getSelectedRowModel().rows;
  const clear = () => {
    setTicked({});
  };
  return (
    <div className={cn("transition-opacity", pages.busy && "opacity-60")} aria-busy={pages.busy || undefined}>
      {bulk && selected.length > 0 && (
        <div className="mb-2 flex min-h-10 flex-wrap items-center gap-2 rounded-md bg-accent-soft px-3 py-1 text-accent-ink">
          <span className="mr-2 font-medium" role="status">
            {t.selected(count(selected.length))}
          </span>
          {bulk(
            selected.map((row) => row.original),
            clear,
          )}
        </div>
      )}
      {/* roles are said, because on a phone the rows are laid out as blocks, which unmakes the table's own */}
      <table role="table" aria-label={label} className="block w-full text-left text-sm sm:table" onKeyDown={moveByKeys}>
        <thead role="rowgroup" className="sr-only sm:not-sr-only sm:table-header-group">
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id} role="row" className="border-b border-line">
              {bulk && (
                <th role="columnheader" scope="col" className="w-8 py-2 pl-2">
                  <input
                    type="checkbox"
                    className="block size-4 accent-accent"
                    aria-label={t.selectAll}
                    checked={table.getIsAllRowsSelected()}
                    ref={(box) => {
                      if (box) box.indeterminate = table.getIsSomeRowsSelected();
                    }}
                    onChange={table.getToggleAllRowsSelectedHandler()}
                  />
                </th>
              )}
              {group.headers.map((header) => (
                <th
                  key={header.id}
                  role="columnheader"
                  scope="col"
                  className={cn(
                    "whitespace-nowrap px-2 py-2 text-xs font-medium text-ink-soft",
                    header.column.columnDef.meta?.align === "right" && "text-right",
                    header.column.columnDef.meta?.className,
                  )}
                >
                  {flexRender(header.column.columnDef.header, header.getContext())}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody role="rowgroup" className="block sm:table-row-group">
          {table.getRowModel().rows.map((row) => {
            const name = rowName(row.original);
            const href = rowHref?.(row.original);
            return (
              <tr
                key={row.id}
                role="row"
                aria-selected={bulk ? row.getIsSelected() : undefined}
                className={cn(
                  "relative grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-b border-line py-2.5 sm:table-row sm:py-0",
                  "focus-within:bg-sunken hover:bg-sunken",
                  row.getIsSelected() && "bg-accent-soft hover:bg-accent-soft",
                )}
              >
                {bulk && (
                  <td role="cell" className="hidden w-8 pl-2 sm:table-cell">
                    <input
                      type="checkbox"
                      className="relative z-10 block size-4 accent-accent"
                      aria-label={t.selectRow(name)}
                      checked={row.getIsSelected()}
                      onChange={row.getToggleSelectedHandler()}
                    />
                  </td>
                )}
                {row.getVisibleCells().map((cell) => {
                  const meta = cell.column.columnDef.meta;
                  const content = flexRender(cell.column.columnDef.cell, cell.getContext());
                  return (
                    <td
                      key={cell.id}
                      role="cell"
                      className={cn(
                        phonePlace(meta?.phone),
                        "min-w-0 px-2 sm:h-9 sm:py-1 sm:table-cell",
                        meta?.align === "right" && "sm:text-right",
                        meta?.className,
                      )}
                    >
                      {meta?.phone === "title" && href ? (
                        <Link
                          href={href}
                          data-row-link
                          className="font-medium -outline-offset-1 after:absolute after:inset-0"
                        >
                          {content}
                        </Link>
                      ) : (
                        content
                      )}
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
      <PageSteps label={label} pages={pages} />
    </div>
  );
}

function phonePlace(place: "title" | "figure" | "detail" | "note" | undefined): string {
  switch (place) {
    case "title":
      return "col-start-1 row-start-1 truncate max-sm:text-base";
    case "figure":
      return "col-start-2 row-start-1 text-right max-sm:text-base";
    case "detail":
      return "col-start-1 row-start-2 truncate text-ink-soft sm:text-ink";
    case "note":
      return "col-start-2 row-start-2 text-right sm:text-left";
    case undefined:
      return "hidden";
  }
}

function moveByKeys(event: KeyboardEvent<HTMLTableElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-row-link]")];
  const here = links.findIndex((link) => link.closest("tr")?.contains(document.activeElement));
  const next = links[here + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function TableSkeleton() {
  return (
    <Loading>
      {[72, 48, 60, 40, 66, 52, 44, 58].map((width, index) => (
        <div key={index} className="flex h-10 items-center gap-6 border-b border-line px-2">
          <span className="flex-1">
            <span className="block max-w-72" style={{ width: `${width}%` }}>
              <Skeleton className="h-3.5 w-full" />
            </span>
          </span>
          <Skeleton className="hidden h-3.5 w-24 sm:block" />
          <Skeleton className="h-3.5 w-16" />
        </div>
      ))}
    </Loading>
  );
}
